package dev.tollgate.lifecycle.imports.table;

import java.util.ArrayList;
import java.util.List;

/** Holds what was read, for a test to look at. */
final class ReadTable implements RowSink {

    final List<String> header = new ArrayList<>();
    final List<Row> rows = new ArrayList<>();

    static ReadTable of(byte[] content, String sheet) {
        ReadTable table = new ReadTable();
        PortfolioTable.read(content, sheet, table);
        return table;
    }

    @Override
    public void header(List<String> columns) {
        header.addAll(columns);
    }

    @Override
    public void row(Row row) {
        rows.add(row);
    }
}

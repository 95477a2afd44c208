package dev.tollgate.lifecycle.imports.table;

import java.util.List;

/** Passes a table on and counts it: what is over a limit ends the reading. */
final class CountedRows {

    private final RowSink sink;
    private int rows;
    private long cells;

    CountedRows(RowSink sink) {
        this.sink = sink;
    }

    void header(List<String> names) {
        int last = names.size();
        while (last > 0 && names.get(last - 1).isBlank()) {
            last--;
        }
        if (last > Limits.COLUMNS) {
            throw Limits.tooManyColumns();
        }
        sink.header(names.subList(0, last).stream().map(String::strip).toList());
    }

    void row(Row row) {
        if (row.isBlank()) {
            return;
        }
        if (++rows > Limits.ROWS) {
            throw Limits.tooManyRows();
        }
        if (row.cells().size() > Limits.COLUMNS) {
            throw Limits.tooManyColumns();
        }
        cells += row.cells().size();
        if (cells > Limits.CELLS) {
            throw Limits.tooManyCells();
        }
        for (String cell : row.cells()) {
            if (cell.length() > Limits.CELL_LENGTH) {
                throw Limits.tooLongACell(row.number());
            }
        }
        sink.row(row);
    }
}

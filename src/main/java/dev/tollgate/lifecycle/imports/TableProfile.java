package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.imports.table.PortfolioTable;
import dev.tollgate.lifecycle.imports.table.Row;
import dev.tollgate.lifecycle.imports.table.RowSink;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Sha256;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A file as one reading of it shows it, column by column.
 *
 * @param rows below the header
 */
public record TableProfile(int rows, List<ColumnProfile> columns) {

    private static final int LONGEST_NAME = 200;

    /**
     * Reads the whole file once.
     *
     * @throws RuleBroken where it cannot be used at all
     */
    static TableProfile of(byte[] content, String sheet) {
        List<ColumnEvidence> columns = new ArrayList<>();
        int[] rows = new int[1];
        PortfolioTable.read(content, sheet, new RowSink() {
            @Override
            public void header(List<String> names) {
                names.forEach(name -> columns.add(new ColumnEvidence(shortened(name))));
            }

            @Override
            public void row(Row row) {
                rows[0]++;
                for (int i = 0; i < columns.size(); i++) {
                    columns.get(i).see(row.cell(i));
                }
            }
        });
        if (rows[0] == 0) {
            throw new RuleBroken("file", "The file has a header and no row below it; add the projects.");
        }
        return new TableProfile(
                rows[0], columns.stream().map(ColumnEvidence::profile).toList());
    }

    private static String shortened(String name) {
        return name.substring(0, Math.min(name.length(), LONGEST_NAME));
    }

    List<String> header() {
        return columns.stream().map(ColumnProfile::name).toList();
    }

    /** The same for every file with these columns, in whatever order and however written. */
    String fingerprint() {
        return Sha256.of(header().stream()
                .map(TableProfile::plain)
                .filter(name -> !name.isEmpty())
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** A column's name in lower case, with single blanks between its words: {@code project_number} and its like. */
    static String plain(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}£$€%]+", " ")
                .strip();
    }
}

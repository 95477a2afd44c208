package dev.tollgate.lifecycle.imports.table;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the header of a sheet: the first of its upper rows with at least two filled cells, as titles above a table fill
 * one. Merged cells in it join with the row below: "Dates" over "Start" and "End" make "Dates Start" and "Dates End".
 */
final class HeaderFinder {

    private static final int TITLES = 20;

    private final MergedCells merged;
    private final CountedRows rows;
    private final List<Row> skipped = new ArrayList<>();

    private boolean found;
    private @Nullable Row upper;

    HeaderFinder(MergedCells merged, CountedRows rows) {
        this.merged = merged;
        this.rows = rows;
    }

    void row(Row row) {
        if (row.isBlank()) {
            return;
        }
        if (found) {
            rows.row(row);
        } else if (upper != null) {
            begin(joined(upper, row));
        } else if (row.filled() < 2 && skipped.size() < TITLES) {
            skipped.add(row);
        } else if (row.filled() < 2) {
            oneColumn();
            rows.row(row);
        } else if (merged.goOnBelow(row.number())) {
            upper = row;
        } else {
            begin(row.cells());
        }
    }

    /** The sheet is over. */
    void end() {
        if (!found && upper != null) {
            begin(upper.cells());
        } else if (!found && !skipped.isEmpty()) {
            oneColumn();
        } else if (!found) {
            throw new RuleBroken("file", "The sheet is empty; choose one with a table and a header row.");
        }
    }

    private void begin(List<String> header) {
        found = true;
        rows.header(header);
    }

    private void oneColumn() {
        begin(skipped.get(0).cells());
        skipped.subList(1, skipped.size()).forEach(rows::row);
    }

    private List<String> joined(Row above, Row below) {
        List<String> names = new ArrayList<>();
        List<String> spread = merged.spread(above);
        for (int i = 0; i < Math.max(spread.size(), below.cells().size()); i++) {
            String top = i < spread.size() ? spread.get(i).strip() : "";
            names.add((top + " " + below.cell(i)).strip());
        }
        return names;
    }
}

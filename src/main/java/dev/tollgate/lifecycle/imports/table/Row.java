package dev.tollgate.lifecycle.imports.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param number as a spreadsheet counts: the first row is 1
 */
public record Row(int number, List<String> cells) {

    /** The cell without surrounding blanks; empty where the row is too short. */
    public String cell(int index) {
        return index < cells.size() ? cells.get(index).strip() : "";
    }

    boolean isBlank() {
        return filled() == 0;
    }

    long filled() {
        return cells.stream().filter(cell -> !cell.isBlank()).count();
    }
}

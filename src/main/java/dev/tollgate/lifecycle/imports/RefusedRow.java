package dev.tollgate.lifecycle.imports;

/**
 * A row that was not taken over.
 *
 * @param row as a spreadsheet counts: the header is row 1
 * @param column the column's name in the file
 * @param value the cell, at most its first 200 characters
 * @param reason what is wrong and what to do about it
 */
public record RefusedRow(int row, String column, String value, String reason) {

    private static final int LONGEST_SHOWN = 200;

    static RefusedRow of(int row, String column, String value, String reason) {
        return new RefusedRow(row, column, value.substring(0, Math.min(value.length(), LONGEST_SHOWN)), reason);
    }
}

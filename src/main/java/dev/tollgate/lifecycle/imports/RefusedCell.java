package dev.tollgate.lifecycle.imports;

/**
 * A cell that cannot be taken over, and its row with it.
 *
 * @param column the column's name in the file
 * @param value the cell, at most its first 200 characters
 * @param reason what is wrong and what to do about it
 */
public record RefusedCell(String column, String value, String reason) {

    private static final int LONGEST_SHOWN = 200;

    static RefusedCell of(String column, String value, String reason) {
        return new RefusedCell(column, value.substring(0, Math.min(value.length(), LONGEST_SHOWN)), reason);
    }
}

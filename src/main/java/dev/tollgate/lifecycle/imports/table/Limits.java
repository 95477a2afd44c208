package dev.tollgate.lifecycle.imports.table;

import dev.tollgate.vocabulary.RuleBroken;

/** How large a file may be. Counted while it is read, so that nothing beyond them is ever held. */
public final class Limits {

    public static final int BYTES = 25 * 1024 * 1024;
    public static final int ROWS = 100_000;
    public static final int COLUMNS = 200;
    public static final int CELLS = 5_000_000;
    public static final int CELL_LENGTH = 20_000;

    /** Of a workbook when it is unpacked, and of the parts of it that are held as a whole. */
    static final long UNPACKED = 300L * 1024 * 1024;

    static final long HELD_PART = 32L * 1024 * 1024;
    static final int PARTS = 2_000;

    private Limits() {}

    static RuleBroken tooManyRows() {
        return new RuleBroken("file", "The file has more than 100,000 rows; split it.");
    }

    static RuleBroken tooManyColumns() {
        return new RuleBroken("file", "The file has more than 200 columns; remove those that are not needed.");
    }

    static RuleBroken tooManyCells() {
        return new RuleBroken("file", "The file has more than 5,000,000 cells; split it.");
    }

    static RuleBroken tooLongACell(long row) {
        return new RuleBroken(
                "file", "A cell in row " + row + " has more than 20,000 characters; shorten it or remove its column.");
    }
}

package dev.tollgate.lifecycle.imports;

/** A cell that cannot be taken over; its row is refused and the others go on. */
class CellRefused extends Exception {

    private static final long serialVersionUID = 1L;

    private final String column;
    private final String value;

    CellRefused(String column, String value, String reason) {
        super(reason);
        this.column = column;
        this.value = value;
    }

    RefusedRow inRow(int number) {
        return RefusedRow.of(number, column, value, String.valueOf(getMessage()));
    }
}

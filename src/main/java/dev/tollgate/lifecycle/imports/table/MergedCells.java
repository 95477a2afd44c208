package dev.tollgate.lifecycle.imports.table;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The cells of a sheet that are merged in its upper rows, where a header may be. They stand behind all rows. */
final class MergedCells extends DefaultHandler {

    private static final int UPPER_ROWS = 40;

    private final List<Block> blocks = new ArrayList<>();

    private record Block(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        if (name.equals("mergeCell")) {
            String[] corners = String.valueOf(attributes.getValue("ref")).split(":", -1);
            if (corners.length == 2 && rowOf(corners[0]) <= UPPER_ROWS) {
                blocks.add(new Block(
                        rowOf(corners[0]),
                        rowOf(corners[1]),
                        SheetRows.columnOf(corners[0], 0),
                        SheetRows.columnOf(corners[1], 0)));
            }
        }
    }

    private static int rowOf(String reference) {
        return Integer.parseInt(reference.replaceFirst("^[A-Za-z]+", ""));
    }

    /** Whether the header goes on in the next row: a title over several columns, or one that is two rows high. */
    boolean goOnBelow(int row) {
        return blocks.stream()
                .anyMatch(block -> block.firstRow() == row
                        && (block.lastRow() == row + 1
                                || (block.lastRow() == row && block.lastColumn() > block.firstColumn())));
    }

    /** The cells of a row with the text of each merged block in all its columns. */
    List<String> spread(Row row) {
        List<String> cells = new ArrayList<>(row.cells());
        for (Block block : blocks) {
            if (block.firstRow() == row.number() && block.lastColumn() <= Limits.COLUMNS) {
                String text = row.cell(block.firstColumn() - 1);
                while (cells.size() < block.lastColumn()) {
                    cells.add("");
                }
                for (int column = block.firstColumn(); column <= block.lastColumn(); column++) {
                    cells.set(column - 1, text);
                }
            }
        }
        return cells;
    }
}

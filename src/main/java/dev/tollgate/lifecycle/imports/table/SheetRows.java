package dev.tollgate.lifecycle.imports.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Makes rows of the events of a sheet. */
final class SheetRows extends DefaultHandler {

    private final CellText texts;
    private final HeaderFinder rows;
    private final StringBuilder text = new StringBuilder();

    private List<String> cells = new ArrayList<>();
    private int row;
    private int column;
    private String type = "";
    private String style = "";
    private boolean collecting;
    private boolean inlineText;
    private boolean formula;

    SheetRows(CellText texts, HeaderFinder rows) {
        this.texts = texts;
        this.rows = rows;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        switch (name) {
            case "row" -> {
                row = number(attributes.getValue("r"), row + 1);
                cells = new ArrayList<>();
                column = 0;
            }
            case "c" -> {
                column = columnOf(attributes.getValue("r"), column + 1);
                type = valueOf(attributes.getValue("t"));
                style = valueOf(attributes.getValue("s"));
                text.setLength(0);
                formula = false;
            }
            case "f" -> formula = true;
            case "is" -> inlineText = true;
            case "rPh" -> inlineText = false;
            case "v" -> collecting = true;
            case "t" -> collecting = inlineText;
            default -> {
                // Drawings, validations and the like say nothing about projects.
            }
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (collecting) {
            if (text.length() + length > Limits.CELL_LENGTH) {
                throw Limits.tooLongACell(row);
            }
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String space, String name, String qualified) {
        switch (name) {
            case "v", "t" -> collecting = false;
            case "is" -> inlineText = false;
            case "rPh" -> inlineText = true;
            case "c" -> put();
            case "row" -> rows.row(new Row(row, cells));
            default -> {
                // As above.
            }
        }
    }

    private void put() {
        String said = texts.of(type, style, text.toString());
        if (said.isEmpty() && formula && !type.equals("str")) {
            said = CellText.NOT_CALCULATED;
        }
        if (said.isEmpty()) {
            return;
        }
        if (column > Limits.COLUMNS) {
            throw Limits.tooManyColumns();
        }
        while (cells.size() < column - 1) {
            cells.add("");
        }
        cells.add(said);
    }

    private static String valueOf(@Nullable String attribute) {
        return attribute == null ? "" : attribute;
    }

    private static int number(@Nullable String attribute, int otherwise) {
        return attribute == null ? otherwise : Integer.parseInt(attribute);
    }

    /** {@code C7} is column 3. */
    static int columnOf(@Nullable String reference, int otherwise) {
        if (reference == null) {
            return otherwise;
        }
        int column = 0;
        for (int i = 0; i < reference.length() && Character.isLetter(reference.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(reference.charAt(i)) - 'A' + 1;
        }
        return column;
    }
}

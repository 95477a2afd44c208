package dev.tollgate.lifecycle.imports;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/** Reads an exact amount from a cell, with or without a currency sign and thousands commas. */
final class AmountCell {

    private static final Pattern SIGNS = Pattern.compile("^(?:[A-Z]{3}\\s*)?[$£€¥]?\\s*");

    private static final Pattern AMOUNT =
            Pattern.compile("(?:\\d{1,20}|\\d{1,3}(?:,\\d{3}){1,6})(?:\\.\\d{1,30})?(?:[eE][+-]?\\d{1,2})?");

    private AmountCell() {}

    static BigDecimal read(String column, String cell) throws CellRefused {
        String amount = SIGNS.matcher(cell).replaceFirst("");
        if (amount.startsWith("-") || amount.startsWith("(")) {
            throw new CellRefused(column, cell, "A project's value cannot be negative; correct it or leave it empty.");
        }
        if (!AMOUNT.matcher(amount).matches()) {
            throw new CellRefused(column, cell, "This is no amount; write it as 1234567.89 or 1,234,567.89.");
        }
        return new BigDecimal(amount.replace(",", ""));
    }
}

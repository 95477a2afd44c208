package dev.tollgate.lifecycle.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the day from a cell; a time of day may follow and does not matter. */
final class DateCell {

    static final int MONTHS = 12;

    private static final String TIME = "(?: +\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?)?";

    static final Pattern SLASHED = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})" + TIME);

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:T[0-9:.+Z-]{1,30})?" + TIME);

    private DateCell() {}

    static LocalDate read(String column, String cell, DateOrder order) throws CellRefused {
        Matcher iso = ISO.matcher(cell);
        if (iso.matches()) {
            return day(column, cell, number(iso, 1), number(iso, 2), number(iso, 3));
        }
        Matcher slashed = SLASHED.matcher(cell);
        if (!slashed.matches()) {
            throw new CellRefused(column, cell, "This is no date; write it as 2026-03-31 or 31/03/2026.");
        }
        int first = number(slashed, 1);
        int second = number(slashed, 2);
        return switch (orderOf(column, cell, first, second, order)) {
            case MDY -> day(column, cell, number(slashed, 3), first, second);
            case DMY, UNKNOWN -> day(column, cell, number(slashed, 3), second, first);
        };
    }

    private static DateOrder orderOf(String column, String cell, int first, int second, DateOrder order)
            throws CellRefused {
        if (order != DateOrder.UNKNOWN || first == second) {
            return order;
        }
        if (first <= MONTHS && second <= MONTHS) {
            throw new CellRefused(
                    column,
                    cell,
                    "Nothing tells which number is the month; add \"dateOrder\": \"=DMY\" or \"=MDY\" to the mapping.");
        }
        return first > MONTHS ? DateOrder.DMY : DateOrder.MDY;
    }

    private static LocalDate day(String column, String cell, int year, int month, int day) throws CellRefused {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            throw new CellRefused(column, cell, "There is no such day; correct the date.");
        }
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }
}

package dev.tollgate.lifecycle.imports;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day as people write it; a time of day may follow and does not matter.
 *
 * @param first the day or the month, where {@code numeric}; the month otherwise
 * @param numeric whether both day and month are numbers, in an order that must be known
 */
record DateCell(int year, int first, int second, boolean numeric) {

    static final int MONTHS = 12;

    private static final int LONGEST = 60;

    private static final String TIME = "(?:,? +\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?(?: ?[AaPp]\\.?[Mm]\\.?)?)?";
    private static final String ORDINAL = "(?:st|nd|rd|th|\\.)?";

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:T[0-9:.+Z-]{1,30})?" + TIME);
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME);
    private static final Pattern DAY_MONTH =
            Pattern.compile("(\\d{1,2})" + ORDINAL + "[ -]?(\\p{L}{3,9})\\.?[ ,-]{0,2}(\\d{4})" + TIME);
    private static final Pattern MONTH_DAY =
            Pattern.compile("(\\p{L}{3,9})\\.? (\\d{1,2})" + ORDINAL + ",? (\\d{4})" + TIME);

    private static final Map<String, Integer> MONTH_NAMES = monthNames();

    /** Empty for whatever is no date. */
    static Optional<DateCell> of(String text) {
        String cell = text.replace('\u00A0', ' ').strip();
        if (cell.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher date = YEAR_FIRST.matcher(cell);
        if (date.matches()) {
            return Optional.of(new DateCell(number(date, 1), number(date, 3), number(date, 4), false));
        }
        date = YEAR_LAST.matcher(cell);
        if (date.matches()) {
            return Optional.of(new DateCell(number(date, 4), number(date, 1), number(date, 3), true));
        }
        date = DAY_MONTH.matcher(cell);
        if (date.matches()) {
            return named(date, 2, 1);
        }
        date = MONTH_DAY.matcher(cell);
        return date.matches() ? named(date, 1, 2) : Optional.empty();
    }

    private static Optional<DateCell> named(Matcher date, int month, int day) {
        Integer number = MONTH_NAMES.get(date.group(month).toLowerCase(Locale.ROOT));
        return number == null
                ? Optional.empty()
                : Optional.of(new DateCell(number(date, 3), number, number(date, day), false));
    }

    /** English and German names, in full and by their first three letters. */
    private static Map<String, Integer> monthNames() {
        Map<String, Integer> names = new HashMap<>();
        for (Month month : Month.values()) {
            for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
                String name = month.getDisplayName(TextStyle.FULL, language).toLowerCase(Locale.ROOT);
                names.put(name, month.getValue());
                names.put(name.substring(0, 3), month.getValue());
            }
        }
        names.put("sept", Month.SEPTEMBER.getValue());
        return Map.copyOf(names);
    }

    private static int number(Matcher date, int group) {
        return Integer.parseInt(date.group(group));
    }

    /** What this date shows of the order in its column, by a number that can be no month. */
    DateOrder shows() {
        if (!numeric || (first > MONTHS) == (second > MONTHS)) {
            return DateOrder.UNKNOWN;
        }
        return first > MONTHS ? DateOrder.DMY : DateOrder.MDY;
    }

    /** {@code 03/04/2026} is in March or in April; {@code 05/05/2026} is the same either way. */
    boolean isEitherWay() {
        return numeric && first != second && first <= MONTHS && second <= MONTHS;
    }

    /** The day; empty where there is no such day. */
    Optional<LocalDate> day(DateOrder order) {
        DateOrder shown = order == DateOrder.UNKNOWN ? shows() : order;
        boolean dayFirst = numeric && shown != DateOrder.MDY;
        try {
            return Optional.of(dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}

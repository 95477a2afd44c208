package dev.tollgate.workflow.trial;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A cell that compares its column with fixed values and does nothing else: {@code <= 50000}, {@code ]1..5]},
 * {@code "gate","change"}, {@code >= date("2026-01-01")}, {@code null}, {@code not("LIGHT")}. Between its values its
 * answer never changes, and it can neither loop nor fail.
 */
record PlainTest(String text, List<Object> values) {

    /** What has an order: limits are numbers and days. */
    private static final String LIMIT = "(?:-?\\d{1,30}(?:\\.\\d{1,10})?|date\\(\\s*\"[^\"\\\\]*\"\\s*\\))";

    private static final String VALUE = "(?:\"[^\"\\\\]*\"|null|true|false|" + LIMIT + ")";

    private static final String TEST = "(?:" + VALUE + "|(?:<=|>=|<|>)\\s*" + LIMIT + "|[\\[(\\]]\\s*" + LIMIT
            + "\\s*\\.\\.\\s*" + LIMIT + "\\s*[\\])\\[])";

    private static final String TESTS = TEST + "(?:\\s*,\\s*" + TEST + ")*+";

    private static final Pattern PLAIN = Pattern.compile("-?|" + TESTS + "|not\\(\\s*" + TESTS + "\\s*\\)");

    private static final Pattern VALUES = Pattern.compile(VALUE);

    /** Longer cells are no comparisons any more. */
    private static final int LONGEST = 4_000;

    static boolean isPlain(String text) {
        return text.length() <= LONGEST && PLAIN.matcher(text).matches();
    }

    /** @throws DateTimeParseException where a day does not exist */
    static PlainTest of(String text) {
        List<Object> values = new ArrayList<>();
        Matcher found = VALUES.matcher(text);
        while (found.find()) {
            values.add(value(found.group()));
        }
        return new PlainTest(text, values);
    }

    boolean always() {
        return text.isEmpty() || text.equals("-");
    }

    /** A fixed value, for outputs; the text itself where it is none. */
    static Object value(String text) {
        if (text.startsWith("\"")) {
            return text.substring(1, text.length() - 1);
        } else if (text.startsWith("date")) {
            return LocalDate.parse(text.substring(text.indexOf('"') + 1, text.lastIndexOf('"')));
        } else if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        } else if (text.equals("null")) {
            return "";
        }
        return new BigDecimal(text);
    }

    static boolean isValue(String text) {
        return text.length() <= LONGEST && Pattern.matches(VALUE, text);
    }
}

package dev.tollgate.governance;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a whole that must be reached: {@code 2/3}, {@code 67 percent}, {@code more than 1/2}.
 *
 * @param more whether exactly so much is too little
 */
public record Share(int numerator, int denominator, boolean more) {

    static final Share MORE_THAN_HALF = new Share(1, 2, true);

    private static final Pattern FRACTION = Pattern.compile("(more than )?(\\d{1,4})\\s*/\\s*(\\d{1,4})");
    private static final Pattern PERCENT = Pattern.compile("(more than )?(\\d{1,3})\\s*(?:%|percent)");

    public Share {
        if (denominator < 1 || numerator < 0 || numerator > denominator) {
            throw new RuleBroken("share", "A share lies between 0 and the whole: write 1/2, 2/3 or 67 percent.");
        }
    }

    static Share percent(int percent) {
        return new Share(percent, 100, false);
    }

    /** @throws RuleBroken where it is no share */
    static Share parse(String text) {
        Matcher fraction = FRACTION.matcher(text.strip());
        if (fraction.matches()) {
            return new Share(
                    Integer.parseInt(fraction.group(2)),
                    Integer.parseInt(fraction.group(3)),
                    fraction.group(1) != null);
        }
        Matcher percent = PERCENT.matcher(text.strip());
        if (percent.matches()) {
            return new Share(Integer.parseInt(percent.group(2)), 100, percent.group(1) != null);
        }
        throw new RuleBroken(
                "share", "\"" + text + "\" is no share; write 2/3, 67 percent or more than 1/2, for example.");
    }

    static boolean isShare(String text) {
        return FRACTION.matcher(text.strip()).matches()
                || PERCENT.matcher(text.strip()).matches();
    }

    boolean reachedBy(int part, int whole) {
        int have = part * denominator;
        int need = numerator * whole;
        return more ? have > need : have >= need;
    }

    @Override
    public String toString() {
        String part = denominator == 100 ? numerator + " percent" : numerator + "/" + denominator;
        return more ? "more than " + part : part;
    }
}

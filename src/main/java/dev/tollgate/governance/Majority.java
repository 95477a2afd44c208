package dev.tollgate.governance;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How many must be in favour.
 *
 * @param share of the base, for {@link Kind#SHARE}
 * @param number of people, for {@link Kind#NUMBER}
 */
public record Majority(Kind kind, Share share, int number) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    /** How it is counted. */
    public enum Kind {
        SHARE,
        NUMBER,
        /** All of the base. */
        UNANIMITY,
        /** Nobody objects; silence is agreement. */
        CONSENT
    }

    /** More than half. */
    public static Majority simple() {
        return new Majority(Kind.SHARE, Share.MORE_THAN_HALF, 0);
    }

    /**
     * Reads a majority as tables write it: {@code more than 1/2}, {@code 2/3}, {@code 3}, {@code unanimity},
     * {@code consent}.
     *
     * @throws RuleBroken where it is none
     */
    public static Majority parse(String text) {
        String one = text.strip().toLowerCase(Locale.ROOT);
        if (Share.isShare(one)) {
            return new Majority(Kind.SHARE, Share.parse(one), 0);
        }
        if (NUMBER.matcher(one).matches()) {
            return new Majority(Kind.NUMBER, Share.MORE_THAN_HALF, Integer.parseInt(one));
        }
        return switch (one) {
            case "unanimity" -> new Majority(Kind.UNANIMITY, Share.MORE_THAN_HALF, 0);
            case "consent" -> new Majority(Kind.CONSENT, Share.MORE_THAN_HALF, 0);
            default ->
                throw new RuleBroken(
                        "majority",
                        "\"" + text + "\" is no majority; write more than 1/2, 2/3, a number, unanimity or consent.");
        };
    }

    boolean reachedBy(int part, int whole) {
        return switch (kind) {
            case SHARE -> share.reachedBy(part, whole);
            case NUMBER -> part >= number;
            case UNANIMITY, CONSENT -> part == whole;
        };
    }

    /** Whether a casting vote has a use here: only where exactly half is one too few. */
    boolean isMoreThanHalf() {
        return kind == Kind.SHARE && share.equals(Share.MORE_THAN_HALF);
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SHARE -> share.toString();
            case NUMBER -> String.valueOf(number);
            case UNANIMITY -> "unanimity";
            case CONSENT -> "consent";
        };
    }
}

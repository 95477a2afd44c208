package dev.tollgate.lifecycle.imports;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An exact amount as people write it: with thousands marks, a currency's sign or code, and a unit.
 *
 * @param digits the number with points and commas only
 * @param sign the currency's sign or code, or empty
 * @param unit none where the cell names none
 */
record AmountCell(
        String digits,
        String exponent,
        String sign,
        @Nullable AmountUnit unit) {

    /** What a sign stands for; "$" and "¥" stand for several. */
    private static final Map<String, String> CURRENCY_OF = Map.of("£", "GBP", "€", "EUR");

    private static final int LONGEST = 80;

    private static final Pattern SHAPE = Pattern.compile("(?<front>[A-Za-z]{3}|[A-Z]{0,2}[$£€¥])?\\s*"
            + "(?<number>\\d[\\d.,'’ ]*)(?<exponent>[eE][+-]?\\d{1,2})?\\s*"
            + "(?<unit>[A-Za-z]{1,8})?\\.?\\s*(?<back>[A-Za-z]{3}|[$£€¥])?");

    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}(?:(?<mark>[.,])\\d{3})(?:\\k<mark>\\d{3})*");
    private static final Pattern EITHER_WAY = Pattern.compile("[1-9]\\d{0,2}[.,]\\d{3}");
    private static final Pattern SPACED = Pattern.compile("\\d{1,3}(?:[ '’]\\d{3})+(?:[.,]\\d+)?");

    /** Empty for whatever is no amount. */
    static Optional<AmountCell> of(String cell) {
        String text = plainBlanks(cell);
        Matcher shape = SHAPE.matcher(text);
        if (text.length() > LONGEST || !shape.matches()) {
            return Optional.empty();
        }
        String number = shape.group("number").strip();
        boolean spaced = number.chars().anyMatch(c -> c == ' ' || c == '\'' || c == '’');
        if (spaced && !SPACED.matcher(number).matches()) {
            return Optional.empty();
        }
        String front = textOf(shape.group("front"));
        String back = textOf(shape.group("back"));
        String word = textOf(shape.group("unit"));
        Optional<AmountUnit> unit = AmountUnit.ofWord(word);
        boolean code = word.length() == 3 && unit.isEmpty() && back.isEmpty();
        if (!word.isEmpty() && unit.isEmpty() && !code) {
            return Optional.empty();
        }
        String sign = !front.isEmpty() ? front : code ? word : back;
        return Optional.of(new AmountCell(
                number.replaceAll("[ '’]", ""), textOf(shape.group("exponent")), sign, unit.orElse(null)));
    }

    static boolean isNegative(String cell) {
        return plainBlanks(cell).replaceFirst("^[A-Z]{0,3}[$£€¥]?\\s*", "").matches("(?s)[-−(]\\s*[$£€¥]?\\d.*");
    }

    private static String plainBlanks(String cell) {
        return cell.replace('\u00A0', ' ')
                .replace('\u202F', ' ')
                .replace('\u2009', ' ')
                .strip();
    }

    private static String textOf(@Nullable String group) {
        return group == null ? "" : group;
    }

    /** The currency that the cell itself names for sure; none otherwise. */
    @Nullable
    String currency() {
        return sign.length() == 3 && Character.isLetter(sign.charAt(2))
                ? sign.toUpperCase(Locale.ROOT)
                : CURRENCY_OF.get(sign);
    }

    /** Which mark this amount shows to be that of decimals. */
    DecimalMark shows() {
        int point = digits.lastIndexOf('.');
        int comma = digits.lastIndexOf(',');
        if (point >= 0 && comma >= 0) {
            return point > comma ? DecimalMark.POINT : DecimalMark.COMMA;
        }
        int last = Math.max(point, comma);
        if (last < 0 || isEitherWay()) {
            return DecimalMark.UNKNOWN;
        }
        DecimalMark mark = DecimalMark.ofSign(digits.charAt(last));
        boolean several = digits.indexOf(mark.sign()) < last;
        return several ? other(mark) : mark;
    }

    /** {@code 1.234} is more than a thousand, or a little more than one. */
    boolean isEitherWay() {
        return exponent.isEmpty() && EITHER_WAY.matcher(digits).matches();
    }

    private static DecimalMark other(DecimalMark mark) {
        return mark == DecimalMark.POINT ? DecimalMark.COMMA : DecimalMark.POINT;
    }

    /**
     * The exact number; empty where the thousands are not where they belong.
     *
     * @param mark of the column; what the cell itself shows counts where nobody knows
     */
    Optional<BigDecimal> value(DecimalMark mark) {
        DecimalMark decimals = mark == DecimalMark.UNKNOWN ? shows() : mark;
        int at = decimals == DecimalMark.UNKNOWN ? -1 : digits.lastIndexOf(decimals.sign());
        String whole = at < 0 ? digits : digits.substring(0, at);
        String fraction = at < 0 ? "" : digits.substring(at + 1);
        boolean sound = whole.matches("\\d{1,20}")
                || (whole.length() <= 27 && GROUPED.matcher(whole).matches());
        if (!sound || !fraction.matches("\\d{0,30}") || (at >= 0 && fraction.isEmpty())) {
            return Optional.empty();
        }
        if (at >= 0 && whole.indexOf(decimals.sign()) >= 0) {
            return Optional.empty();
        }
        String plain = whole.replaceAll("[.,]", "") + (fraction.isEmpty() ? "" : "." + fraction) + exponent;
        return Optional.of(new BigDecimal(plain));
    }
}

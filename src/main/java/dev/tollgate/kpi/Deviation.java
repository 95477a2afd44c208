package dev.tollgate.kpi;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How far a forecast strays in one dimension.
 *
 * @param figure in the unit of the dimension; negative where it is better than agreed
 * @param tolerance how far it may stray; exactly that far is no breach
 * @param expected what is expected, for people
 * @param agreed what was agreed, for people
 */
public record Deviation(Dimension dimension, BigDecimal figure, BigDecimal tolerance, String expected, String agreed) {

    public boolean isBreach() {
        return figure.compareTo(tolerance) > 0;
    }

    /** For people. */
    String sentence() {
        return "The " + dimension.word() + " is expected to be " + expected + "; agreed is " + agreed + ". That is "
                + plain(figure) + " (" + dimension.unit() + "), the tolerance is " + plain(tolerance) + ".";
    }

    /** At most two digits after the point, only for people. */
    static String plain(BigDecimal figure) {
        BigDecimal shown = figure.setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return (shown.scale() < 0 ? shown.setScale(0) : shown).toPlainString();
    }
}

package dev.tollgate.lifecycle.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.Set;

/** Gathers what the cells of one column show, one by one. */
final class ColumnEvidence {

    private static final int SAMPLES = 3;
    private static final int LONGEST_SAMPLE = 60;
    private static final int SIGNS = 5;

    private final String name;
    private final Set<String> samples = new LinkedHashSet<>();
    private final Set<String> signs = new LinkedHashSet<>();
    private int filled;
    private int dates;
    private int eitherWay;
    private boolean dayFirst;
    private boolean monthFirst;
    private int amounts;
    private int amountsEitherWay;
    private boolean decimalPoint;
    private boolean decimalComma;

    ColumnEvidence(String name) {
        this.name = name;
    }

    void see(String cell) {
        if (cell.isEmpty()) {
            return;
        }
        filled++;
        if (samples.size() < SAMPLES) {
            samples.add(cell.length() > LONGEST_SAMPLE ? cell.substring(0, LONGEST_SAMPLE) + "…" : cell);
        }
        DateCell.of(cell).ifPresentOrElse(this::see, () -> AmountCell.of(cell).ifPresent(this::see));
    }

    private void see(DateCell date) {
        dates++;
        eitherWay += date.isEitherWay() ? 1 : 0;
        dayFirst |= date.shows() == DateOrder.DMY;
        monthFirst |= date.shows() == DateOrder.MDY;
    }

    private void see(AmountCell amount) {
        amounts++;
        amountsEitherWay += amount.isEitherWay() ? 1 : 0;
        decimalPoint |= amount.shows() == DecimalMark.POINT;
        decimalComma |= amount.shows() == DecimalMark.COMMA;
        if (!amount.sign().isEmpty() && signs.size() < SIGNS) {
            signs.add(amount.sign());
        }
    }

    ColumnProfile profile() {
        return new ColumnProfile(
                name,
                new ArrayList<>(samples),
                filled,
                dates,
                eitherWay,
                dayFirst,
                monthFirst,
                amounts,
                amountsEitherWay,
                decimalPoint,
                decimalComma,
                new ArrayList<>(signs));
    }
}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;

/** Whether the first number of {@code 5/02/2016} is the day or the month. */
enum DateOrder {
    DMY,
    MDY,
    /** Nothing in the column tells. */
    UNKNOWN;

    /** @throws RuleBroken for anything but the two orders */
    static DateOrder of(String name) {
        return List.of(DMY, MDY).stream()
                .filter(order -> order.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "mapping", "\"dateOrder\" in the mapping must be \"=DMY\" or \"=MDY\", not \"" + name + "\"."));
    }

    /** What the cells of one column show by numbers that can be no month; contradictions show nothing. */
    static DateOrder shownBy(Collection<String> cells) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String cell : cells) {
            Matcher slashed = DateCell.SLASHED.matcher(cell);
            if (slashed.matches()) {
                dayFirst |= Integer.parseInt(slashed.group(1)) > DateCell.MONTHS;
                monthFirst |= Integer.parseInt(slashed.group(2)) > DateCell.MONTHS;
            }
        }
        if (dayFirst == monthFirst) {
            return UNKNOWN;
        }
        return dayFirst ? DMY : MDY;
    }
}

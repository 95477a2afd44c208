package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.List;

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
}

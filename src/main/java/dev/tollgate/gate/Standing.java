package dev.tollgate.gate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much of its criteria a project shows. What is waived is not missing.
 *
 * @param criticalMissing how many critical criteria are missing
 * @param mustMissing how many of what must be met is missing
 * @param shouldScore percent of the weight of what should be met, rounded down; none where nothing should
 */
public record Standing(
        int criticalMissing, int mustMissing, @Nullable Integer shouldScore) {

    static Standing of(List<CriterionState> states, LocalDate day) {
        int critical = 0;
        int must = 0;
        int weight = 0;
        int reached = 0;
        for (CriterionState state : states) {
            Criterion criterion = state.criterion();
            boolean missing = state.missingOn(day);
            critical += missing && criterion.critical() ? 1 : 0;
            must += missing && criterion.must() ? 1 : 0;
            weight += criterion.must() ? 0 : criterion.weight();
            reached += !criterion.must() && state.met() ? criterion.weight() : 0;
        }
        return new Standing(critical, must, weight == 0 ? null : 100 * reached / weight);
    }

    /** The score for people; "n/a" where nothing should be met. */
    public String scoreText() {
        return shouldScore == null ? "n/a" : shouldScore + " %";
    }
}

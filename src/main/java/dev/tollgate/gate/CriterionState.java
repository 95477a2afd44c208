package dev.tollgate.gate;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with what was shown for it.
 *
 * @param evidence none where nothing was shown yet
 * @param waiver the last one that was asked for; none where nobody asked
 */
public record CriterionState(
        Criterion criterion,
        @Nullable Evidence evidence,
        @Nullable Waiver waiver) {

    public boolean met() {
        return evidence != null && evidence.met();
    }

    public boolean waivedOn(LocalDate day) {
        return waiver != null && waiver.holdsOn(day);
    }

    boolean missingOn(LocalDate day) {
        return !met() && !waivedOn(day);
    }
}

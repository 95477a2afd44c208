package dev.tollgate.change.web;

import dev.tollgate.project.FrameChange;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change request with its history, as JSON.
 *
 * @param impact none where the proposal does not fit the baseline that holds
 * @param modifiedImpact that of the modified variant, where there is one
 * @param route who decides and why; none before that was found out
 * @param effect the baseline that it made
 * @param escalated whether it went to a committee
 * @param tasks where in the work plan it is traced
 */
record ChangeView(
        ChangeLine request,
        String description,
        String notChanging,
        int round,
        String actions,
        String quality,
        String benefits,
        String riskNote,
        @Nullable Integer risk,
        @Nullable String mergeInto,
        @Nullable Impact impact,
        @Nullable Impact modifiedImpact,
        @Nullable Route route,
        @Nullable Integer effect,
        @Nullable Instant ratifyBy,
        boolean escalated,
        @Nullable Instant decidedAt,
        @Nullable LocalDate postponedUntil,
        @Nullable LocalDate deliveredOn,
        List<String> tasks,
        List<Event> history) {

    /** @param baseline against which it was computed */
    record Impact(
            int baseline,
            BigDecimal budgetBefore,
            BigDecimal budgetAfter,
            @Nullable BigDecimal budgetChange,
            LocalDate finishBefore,
            LocalDate finishAfter,
            long finishMovedDays,
            List<FrameChange.Line> budgetLines,
            List<FrameChange.Day> milestones,
            boolean scopeChanged) {}

    /** @param stake this request with everything approved and pending since the committee last agreed */
    record Route(String kind, String decider, String title, BigDecimal stake, String currency, List<String> tables) {}

    record Event(String what, String detail, @Nullable String by, Instant at) {}
}

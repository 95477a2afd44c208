package dev.tollgate.project.web;

import dev.tollgate.project.FrameChange;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What moved from one baseline to another, as JSON.
 *
 * @param budgetChange none where the currencies differ
 * @param finishMovedDays calendar days, negative where it is earlier
 * @param budgetLines only those that differ
 * @param milestones only those that differ
 */
record BaselineComparison(
        int from,
        int to,
        BigDecimal budgetBefore,
        BigDecimal budgetAfter,
        @Nullable BigDecimal budgetChange,
        LocalDate startBefore,
        LocalDate startAfter,
        LocalDate finishBefore,
        LocalDate finishAfter,
        long finishMovedDays,
        List<FrameChange.Line> budgetLines,
        List<FrameChange.Day> milestones,
        boolean scopeChanged) {

    static BaselineComparison of(int from, int to, FrameChange change) {
        return new BaselineComparison(
                from,
                to,
                change.budgetBefore().amount(),
                change.budgetAfter().amount(),
                change.budgetChange(),
                change.startBefore(),
                change.startAfter(),
                change.finishBefore(),
                change.finishAfter(),
                change.finishMovedDays(),
                change.lines(),
                change.milestones(),
                change.scopeChanged());
    }
}

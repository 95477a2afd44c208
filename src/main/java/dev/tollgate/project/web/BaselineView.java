package dev.tollgate.project.web;

import dev.tollgate.project.Baseline;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Milestone;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A baseline as JSON.
 *
 * @param scopeSha256 the hash of the scope statement in UTF-8
 * @param origin {@code GATE}, {@code IMPORT} or {@code CHANGE}
 * @param decision the identity of the decision on record
 */
record BaselineView(
        int number,
        LocalDate start,
        LocalDate finish,
        BigDecimal budget,
        String currency,
        List<BudgetLine> budgetLines,
        List<Milestone> milestones,
        int scopeVersion,
        String scopeSha256,
        String scope,
        String origin,
        String decision,
        Instant since) {

    static BaselineView of(Baseline baseline) {
        return new BaselineView(
                baseline.number(),
                baseline.start(),
                baseline.finish(),
                baseline.budget().amount(),
                baseline.budget().currency().getCurrencyCode(),
                baseline.budgetLines(),
                baseline.milestones(),
                baseline.scopeVersion(),
                baseline.scopeSha256(),
                baseline.scope(),
                baseline.origin().name(),
                baseline.decision(),
                baseline.since());
    }
}

package dev.tollgate.change;

import dev.tollgate.change.ChangeRequest.Measure;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * What is at stake with a change request. What counts is not the single request but everything that was approved or is
 * pending since the committee last agreed to the whole plan, so that nobody gains by asking in small portions.
 */
@Component
class ChangeStakes {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final ChangeRequestStore requests;
    private final ChangeTables tables;
    private final Baselines baselines;
    private final Projects projects;

    ChangeStakes(ChangeRequestStore requests, ChangeTables tables, Baselines baselines, Projects projects) {
        this.requests = requests;
        this.tables = tables;
        this.baselines = baselines;
        this.projects = projects;
    }

    /** @param version of the table that weighs dates and scope */
    record Stake(Money amount, String version) {}

    /** The money that moves or, where that is more, what moved dates and scope weigh. */
    Stake of(ChangeRequest request) {
        Baseline base = agreedByCommittee(request);
        Measure others = requests.sum(request.project(), base.number(), request.key());
        Measure own =
                Objects.requireNonNullElse(request.measure(), new Measure(base.number(), BigDecimal.ZERO, 0, false));
        ChangeTables.Weight weight = tables.weight(others.days() + Math.abs(own.days()), others.scope() || own.scope());
        BigDecimal cost = others.cost().add(own.cost().abs());
        BigDecimal datesAndScope = base.budget()
                .amount()
                .multiply(BigDecimal.valueOf(weight.percent()))
                .movePointLeft(2);
        BigDecimal amount = plain(cost.max(datesAndScope));
        return new Stake(new Money(amount, base.budget().currency()), weight.version());
    }

    /** Who may act before it is decided, by what this one request moves. */
    ChangeTables.Emergency emergency(ChangeRequest request) {
        Measure measure = Objects.requireNonNull(request.measure());
        BigDecimal budget = agreedByCommittee(request).budget().amount();
        int percent = measure.cost()
                .abs()
                .multiply(HUNDRED)
                .divide(budget, 0, RoundingMode.CEILING)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .intValueExact();
        return tables.emergency(
                tier(projects.get(request.project())), percent, Math.abs(measure.days()), measure.scope());
    }

    /** Without zeros that say nothing. */
    private static BigDecimal plain(BigDecimal amount) {
        BigDecimal stripped = amount.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static Tier tier(Project project) {
        return Objects.requireNonNullElse(project.tier(), Tier.STANDARD);
    }

    /** The last baseline that a committee, or the portfolio from which the project came, agreed to as a whole. */
    private Baseline agreedByCommittee(ChangeRequest request) {
        return baselines.of(request.project()).stream()
                .filter(baseline -> baseline.origin() != Baseline.Origin.CHANGE)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }
}

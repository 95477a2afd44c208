package dev.tollgate.kpi;

import dev.tollgate.project.Baseline;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Milestone;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A forecast held against a baseline, figure by figure. */
final class Comparison {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final NewForecast expected;
    private final Baseline baseline;

    Comparison(NewForecast expected, Baseline baseline) {
        this.expected = expected;
        this.baseline = baseline;
        if (expected.level() == ForecastLevel.PROJECT && !expected.subject().isEmpty()) {
            throw new RuleBroken("subject", "A forecast of the whole project names no stage or work package.");
        }
    }

    List<Deviation> against(Function<Dimension, BigDecimal> tolerance) {
        List<Deviation> found = new ArrayList<>();
        BigDecimal cost = expected.cost();
        if (cost != null) {
            found.add(cost(cost, tolerance.apply(Dimension.COST)));
        }
        LocalDate finish = expected.finish();
        if (finish != null) {
            found.add(time(finish, tolerance.apply(Dimension.TIME)));
        }
        add(found, Dimension.SCOPE, expected.scope(), tolerance);
        add(found, Dimension.QUALITY, expected.quality(), tolerance);
        add(found, Dimension.BENEFIT, expected.benefit(), tolerance);
        add(found, Dimension.RISK, expected.risk(), tolerance);
        return found;
    }

    private Deviation cost(BigDecimal cost, BigDecimal tolerance) {
        BigDecimal agreed = agreedCost(expected, baseline);
        if (agreed.signum() == 0) {
            throw new RuleBroken("cost", "Nothing was agreed for this work package, so no per cent of it can be told.");
        }
        BigDecimal percent = cost.subtract(agreed).multiply(HUNDRED).divide(agreed, MathContext.DECIMAL128);
        return new Deviation(Dimension.COST, percent, tolerance, money(cost), money(agreed));
    }

    private Deviation time(LocalDate finish, BigDecimal tolerance) {
        LocalDate agreed = agreedFinish();
        BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(agreed, finish));
        return new Deviation(Dimension.TIME, days, tolerance, finish.toString(), agreed.toString());
    }

    private static void add(
            List<Deviation> found,
            Dimension dimension,
            @Nullable Integer figure,
            Function<Dimension, BigDecimal> tolerance) {
        if (figure != null) {
            boolean risk = dimension == Dimension.RISK;
            found.add(new Deviation(
                    dimension,
                    BigDecimal.valueOf(figure),
                    tolerance.apply(dimension),
                    risk ? figure + " of 25" : figure + " per cent short",
                    risk ? "what the tolerance allows" : "all of it"));
        }
    }

    static BigDecimal agreedCost(NewForecast expected, Baseline baseline) {
        if (expected.level() == ForecastLevel.PROJECT) {
            return baseline.budget().amount();
        }
        return baseline.budgetLines().stream()
                .filter(line -> line.name().equals(expected.subject()))
                .map(BudgetLine::amount)
                .findFirst()
                .orElseThrow(() -> unknown(
                        "no budget line", baseline.budgetLines().stream().map(BudgetLine::name)));
    }

    private LocalDate agreedFinish() {
        if (expected.level() == ForecastLevel.PROJECT) {
            return baseline.finish();
        }
        return baseline.milestones().stream()
                .filter(milestone -> milestone.name().equals(expected.subject()))
                .map(Milestone::on)
                .findFirst()
                .orElseThrow(() ->
                        unknown("no milestone", baseline.milestones().stream().map(Milestone::name)));
    }

    private static RuleBroken unknown(String what, Stream<String> known) {
        return new RuleBroken(
                "subject",
                "The baseline has " + what + " of this name; it has "
                        + known.map(name -> "\"" + name + "\"").collect(Collectors.joining(", ")) + ".");
    }

    private String money(BigDecimal amount) {
        return new Money(amount, baseline.budget().currency()).toString();
    }
}

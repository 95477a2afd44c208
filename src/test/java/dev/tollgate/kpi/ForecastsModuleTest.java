package dev.tollgate.kpi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.Life;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class ForecastsModuleTest {

    private static final PersonId MANAGER = new PersonId("life-pm");
    private static final LocalDate FINISH = LocalDate.of(2027, 9, 30);

    @Autowired
    Forecasts forecasts;

    @Autowired
    Tolerances tolerances;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Baselines baselines;

    @Autowired
    ProjectWork work;

    @Autowired
    Life life;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcClient jdbc;

    @ParameterizedTest
    @CsvSource({
        "LIGHT, 115000, false",
        "LIGHT, 115000.01, true",
        "STANDARD, 110000, false",
        "STANDARD, 110000.01, true",
        "FULL, 105000, false",
        "FULL, 105000.01, true",
        "FULL, 1, false",
    })
    void exactly_on_the_tolerance_of_the_cost_is_no_breach(Tier tier, BigDecimal cost, boolean breach) {
        ProjectId project = agreed(tier);

        Forecast given = forecasts.give(project, cost(cost), MANAGER);

        assertThat(given.isWithinTolerance()).isEqualTo(!breach);
        assertThat(exceptions.of(project)).hasSize(breach ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "TIME, 20, 21",
        "SCOPE, 5, 6",
        "QUALITY, 5, 6",
        "BENEFIT, 15, 16",
        "RISK, 16, 17",
    })
    void every_dimension_has_its_tolerance(Dimension dimension, int within, int beyond) {
        ProjectId project = agreed(Tier.STANDARD);

        assertThat(forecasts.give(project, of(dimension, within), MANAGER).isWithinTolerance())
                .isTrue();
        assertThat(forecasts.give(project, of(dimension, beyond), MANAGER).isWithinTolerance())
                .isFalse();
        assertThat(exceptions.of(project))
                .singleElement()
                .satisfies(
                        exception -> assertThat(exception.breach().dimension()).isEqualTo(dimension.name()));
    }

    @Test
    void stages_are_held_against_their_milestone_and_work_packages_against_their_budget_line() {
        // given
        ProjectId project = agreed(Tier.STANDARD);

        // when
        forecasts.give(project, stage("Pumps run", LocalDate.of(2027, 6, 11)), MANAGER);
        forecasts.give(project, workPackage("Pumps", new BigDecimal("46000.01")), MANAGER);

        // then
        assertThat(exceptions.of(project))
                .extracting(exception -> exception.breach().sentence())
                .containsExactly(
                        "Of the work package \"Pumps\": The cost is expected to be EUR 46000.01; agreed is EUR 40000."
                                + " That is 15 (per cent over the budget), the tolerance is 15.",
                        "Of the stage \"Pumps run\": The time is expected to be 2027-06-11; agreed is 2027-05-31."
                                + " That is 11 (calendar days after the agreed finish), the tolerance is 10.");
        assertThatThrownBy(() -> forecasts.give(project, stage("Nothing", FINISH), MANAGER))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("no milestone of this name; it has \"Pumps run\"");
        assertThat(forecasts.subjects(project)).containsExactly("Pumps run", "Pumps", "Pipes");
    }

    @Test
    void the_same_breach_told_again_and_again_starts_one_exception() {
        ProjectId project = agreed(Tier.STANDARD);

        IntStream.range(0, 5).forEach(times -> forecasts.give(project, cost(new BigDecimal(120_000 + times)), MANAGER));

        assertThat(exceptions.of(project)).hasSize(1);
        assertThat(forecasts.of(project, 0, 20)).hasSize(5);
    }

    @Test
    void the_same_breach_told_by_many_at_the_same_moment_starts_one_exception() {
        ProjectId project = agreed(Tier.STANDARD);

        IntStream.range(0, 8)
                .parallel()
                .forEach(number -> forecasts.give(project, cost(new BigDecimal("130000")), MANAGER));

        assertThat(exceptions.of(project)).hasSize(1);
        assertThat(jdbc.sql("select count(*) from kpi_breach where project_id = :project")
                        .param("project", project.value())
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void a_forecast_that_breaks_two_tolerances_starts_two_exceptions() {
        ProjectId project = agreed(Tier.STANDARD);
        NewForecast both = new NewForecast(
                ForecastLevel.PROJECT,
                "",
                new BigDecimal("120000"),
                FINISH.plusDays(100),
                null,
                null,
                null,
                null,
                "Flood.");

        forecasts.give(project, both, MANAGER);

        assertThat(exceptions.of(project))
                .extracting(exception -> exception.breach().dimension())
                .containsExactlyInAnyOrder("COST", "TIME");
    }

    @Test
    void a_tolerance_that_was_decided_holds_until_its_day_and_then_the_tables_again() {
        // given
        ProjectId project = agreed(Tier.STANDARD);
        forecasts.give(project, cost(new BigDecimal("120000")), MANAGER);
        LocalDate day = LocalDate.ofInstant(time.now(), ZoneOffset.UTC).plusDays(30);
        var cost = new Tolerances.Of(project, ForecastLevel.PROJECT, "", Dimension.COST);

        // when
        tolerances.allow(cost, new BigDecimal("25"), day, "TEST." + project);
        tolerances.allow(cost, new BigDecimal("99"), day, "TEST." + project);

        // then
        assertThat(forecasts
                        .give(project, cost(new BigDecimal("125000")), MANAGER)
                        .isWithinTolerance())
                .isTrue();
        assertThat(exceptions.of(project)).hasSize(1);
        forecasts.give(project, cost(new BigDecimal("125001")), MANAGER);
        assertThat(exceptions.of(project)).hasSize(2);

        // when
        time.forward(Duration.ofDays(31));

        // then
        forecasts.give(project, cost(new BigDecimal("120000")), MANAGER);
        assertThat(exceptions.of(project)).hasSize(3);
    }

    @Test
    void nothing_is_compared_with_nothing() {
        ProjectId early = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        ProjectId project = agreed(Tier.LIGHT);

        assertThatThrownBy(() -> forecasts.give(early, cost(BigDecimal.TEN), MANAGER))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("no baseline yet");
        assertThatThrownBy(() -> forecasts.give(project, of(null, 0), MANAGER))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("at least one figure");
    }

    @Test
    void forecasts_are_kept_as_they_were_given() {
        forecasts.give(agreed(Tier.LIGHT), cost(new BigDecimal("500000")), MANAGER);

        AppendOnly.assertKept(jdbc, "kpi_deviation", "agreed");
        AppendOnly.assertKept(jdbc, "kpi_breach", "breach");
    }

    private ProjectId agreed(Tier tier) {
        ProjectId project = life.at(LifecyclePosition.EXECUTING, tier);
        work.savePlan(
                project,
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        FINISH,
                        Money.of("100000", "EUR"),
                        "In two steps.",
                        List.of(
                                new BudgetLine("Pumps", new BigDecimal("40000")),
                                new BudgetLine("Pipes", new BigDecimal("60000"))),
                        List.of(new Milestone("Pumps run", LocalDate.of(2027, 5, 31)))),
                MANAGER);
        baselines.establish(project, Baseline.Origin.GATE, "for a test");
        return project;
    }

    private static NewForecast cost(BigDecimal cost) {
        return new NewForecast(ForecastLevel.PROJECT, "", cost, null, null, null, null, null, "Because.");
    }

    private static NewForecast of(@Nullable Dimension dimension, int figure) {
        return new NewForecast(
                ForecastLevel.PROJECT,
                "",
                null,
                dimension == Dimension.TIME ? FINISH.plusDays(figure) : null,
                dimension == Dimension.SCOPE ? figure : null,
                dimension == Dimension.QUALITY ? figure : null,
                dimension == Dimension.BENEFIT ? figure : null,
                dimension == Dimension.RISK ? figure : null,
                "Because.");
    }

    private static NewForecast stage(String milestone, LocalDate finish) {
        return new NewForecast(ForecastLevel.STAGE, milestone, null, finish, null, null, null, null, "Because.");
    }

    private static NewForecast workPackage(String line, BigDecimal cost) {
        return new NewForecast(ForecastLevel.WORK_PACKAGE, line, cost, null, null, null, null, null, "Because.");
    }
}

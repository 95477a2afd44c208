package dev.tollgate.kpi;

import dev.tollgate.kpi.events.ToleranceBreached;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What project managers expect, compared with the baseline; what goes beyond a tolerance is told, each breach once. */
@Service("forecasts")
@Transactional
public class Forecasts {

    private final ForecastStore store;
    private final Tolerances tolerances;
    private final Baselines baselines;
    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Forecasts(
            ForecastStore store,
            Tolerances tolerances,
            Baselines baselines,
            Projects projects,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tolerances = tolerances;
        this.baselines = baselines;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Keeps a forecast and compares it.
     *
     * @throws Conflict where the project is over, or nothing was agreed yet with which a forecast could be compared
     * @throws RuleBroken where it says nothing, or speaks of what the baseline does not know
     */
    public Forecast give(ProjectId project, NewForecast expected, PersonId by) {
        if (!projects.get(project).isRunning()) {
            throw new Conflict("Project " + project + " is over; there is nothing to forecast.");
        }
        Baseline baseline = baselines
                .current(project)
                .orElseThrow(() -> new Conflict("Project " + project
                        + " has no baseline yet; give forecasts when the gate into execution is passed."));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Deviation> deviations = new Comparison(expected, baseline)
                .against(dimension ->
                        tolerances.of(of(project, expected, dimension)).limit());
        if (deviations.isEmpty()) {
            throw new RuleBroken("cost", "A forecast needs at least one figure; say what you expect.");
        }
        Forecast forecast = store.insert(project, expected, baseline.number(), deviations, by, now);
        deviations.stream().filter(Deviation::isBreach).forEach(deviation -> tell(forecast, deviation, baseline));
        return forecast;
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<Forecast> of(ProjectId project, int page, int size) {
        return store.of(project, page, size);
    }

    /** What stages and work packages of a project are called, for whoever forecasts. */
    @Transactional(readOnly = true)
    public List<String> subjects(ProjectId project) {
        return baselines.current(project).stream()
                .flatMap(baseline -> Stream.concat(
                        baseline.milestones().stream().map(Milestone::name),
                        baseline.budgetLines().stream().map(BudgetLine::name)))
                .distinct()
                .toList();
    }

    private void tell(Forecast forecast, Deviation deviation, Baseline baseline) {
        NewForecast expected = forecast.expected();
        Tolerances.Of of = of(forecast.project(), expected, deviation.dimension());
        String breach = Stream.of(
                        forecast.project().value(),
                        expected.level().name(),
                        expected.subject(),
                        deviation.dimension().name(),
                        "baseline " + forecast.baseline(),
                        "tolerance " + tolerances.of(of).round())
                .collect(Collectors.joining("/"));
        if (store.noteBreach(breach, forecast)) {
            events.publishEvent(new ToleranceBreached(
                    forecast.project(),
                    breach,
                    what(expected) + deviation.sentence(),
                    expected.level().name(),
                    expected.subject(),
                    deviation.dimension().name(),
                    atStake(expected, deviation, baseline),
                    forecast.by(),
                    forecast.at()));
        }
    }

    private static String what(NewForecast expected) {
        return expected.subject().isEmpty()
                ? ""
                : "Of the " + expected.level().word() + " \"" + expected.subject() + "\": ";
    }

    private static @Nullable Money atStake(NewForecast expected, Deviation deviation, Baseline baseline) {
        BigDecimal cost = expected.cost();
        if (deviation.dimension() != Dimension.COST || cost == null) {
            return null;
        }
        BigDecimal agreed = Comparison.agreedCost(expected, baseline);
        return new Money(cost.subtract(agreed).abs(), baseline.budget().currency());
    }

    private static Tolerances.Of of(ProjectId project, NewForecast expected, Dimension dimension) {
        return new Tolerances.Of(project, expected.level(), expected.subject(), dimension);
    }
}

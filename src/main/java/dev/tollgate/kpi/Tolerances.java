package dev.tollgate.kpi;

import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How far a project may stray: by the table, or further until a day that was decided. */
@Service
@Transactional
public class Tolerances {

    private final ForecastStore store;
    private final ToleranceTable table;
    private final Projects projects;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Tolerances(ForecastStore store, ToleranceTable table, Projects projects, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.table = table;
        this.projects = projects;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Of what a tolerance holds.
     *
     * @param subject which stage or work package; empty for the whole project
     */
    public record Of(ProjectId project, ForecastLevel level, String subject, Dimension dimension) {}

    /**
     * Another tolerance holds until the end of a day.
     *
     * @param decision the business key of what was decided; a second one of the same key changes nothing
     */
    public void allow(Of of, BigDecimal limit, LocalDate until, String decision) {
        if (store.allow(of, limit, until, decision, clock.instant())) {
            projects.note(
                    of.project(),
                    "tolerance-set",
                    "Until " + until + " the tolerance of the " + of.dimension().word()
                            + (of.subject().isEmpty() ? "" : " of " + of.subject()) + " is " + Deviation.plain(limit)
                            + " (" + of.dimension().unit() + "), decided as " + decision);
        }
    }

    Tolerance of(Of of) {
        List<ForecastStore.Allowed> allowed = store.allowed(of);
        if (!allowed.isEmpty()) {
            ForecastStore.Allowed last = allowed.get(allowed.size() - 1);
            if (!last.until().isBefore(calendar.today())) {
                return new Tolerance(last.limit(), 2 * allowed.size() - 1);
            }
        }
        Tier tier = Objects.requireNonNullElse(projects.get(of.project()).tier(), Tier.STANDARD);
        return new Tolerance(table.limit(tier, of.level(), of.dimension()), 2 * allowed.size());
    }
}

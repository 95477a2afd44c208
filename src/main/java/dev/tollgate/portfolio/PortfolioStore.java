package dev.tollgate.portfolio;

import dev.tollgate.project.Project;
import dev.tollgate.project.ProjectState;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.events.OpenTask;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of the list. */
@Repository
class PortfolioStore {

    /** More than projects of one year, so that years come first. */
    private static final long YEAR = 1_000_000_000_000L;

    private final JdbcTemplate jdbc;

    PortfolioStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writers wait from here to the end of the transaction; readers see the old rows. */
    void lockAndEmpty() {
        jdbc.execute("lock table portfolio_project, portfolio_waiting in share row exclusive mode");
        jdbc.update("delete from portfolio_waiting");
        jdbc.update("delete from portfolio_project");
    }

    void save(Collection<Project> projects) {
        jdbc.batchUpdate(
                """
                insert into portfolio_project (id, position, name, phase, phase_rank, state, next_gate, tier, tier_rank,
                    value, currency, programme, owner_group)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (id) do update set name = excluded.name, phase = excluded.phase,
                    phase_rank = excluded.phase_rank, state = excluded.state, next_gate = excluded.next_gate,
                    tier = excluded.tier, tier_rank = excluded.tier_rank, value = excluded.value,
                    currency = excluded.currency, programme = excluded.programme, owner_group = excluded.owner_group""",
                // In one order, so that two transactions never wait for each other.
                projects.stream()
                        .sorted(Comparator.comparing(Project::id))
                        .map(PortfolioStore::row)
                        .toList());
    }

    void open(Collection<OpenTask> tasks) {
        jdbc.batchUpdate(
                """
                insert into portfolio_waiting (task_id, kind, who, project_id, task, since, due)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing""", tasks.stream().flatMap(task -> rows(task).stream()).toList());
    }

    void close(String taskId) {
        jdbc.update("delete from portfolio_waiting where task_id = ?", taskId);
    }

    private static @Nullable Object[] row(Project project) {
        Money value = project.value();
        GateKind nextGate = nextGate(project);
        return new @Nullable Object[] {
            project.id().value(),
            position(project.id()),
            project.name(),
            project.phase().name(),
            List.of(Phase.values()).indexOf(project.phase()),
            project.state().name(),
            nextGate == null ? null : nextGate.code(),
            project.tier() == null ? null : project.tier().name(),
            project.tier() == null ? null : List.of(Tier.values()).indexOf(project.tier()),
            value == null ? null : value.amount(),
            value == null ? null : value.currency().getCurrencyCode(),
            project.owner().programme(),
            project.owner().group()
        };
    }

    private static @Nullable GateKind nextGate(Project project) {
        return project.state() == ProjectState.RUNNING ? gateAfter(project.phase()) : null;
    }

    private static @Nullable GateKind gateAfter(Phase phase) {
        return switch (phase) {
            case INITIATION, GOVERNANCE -> GateKind.READY_FOR_PLANNING;
            case PLANNING -> GateKind.READY_FOR_EXECUTING;
            case EXECUTING -> GateKind.LAUNCH;
            case TRANSITION -> GateKind.READY_FOR_CLOSING;
            case CLOSING -> null;
        };
    }

    private static long position(ProjectId id) {
        String[] parts = id.value().split("-", -1);
        return Long.parseLong(parts[1]) * YEAR + Long.parseLong(parts[2]);
    }

    /** Nothing for a task that belongs to no project. */
    private static List<@Nullable Object[]> rows(OpenTask task) {
        return ProjectId.rootIn(task.businessKey())
                .map(project -> waitedOn(task).stream()
                        .map(who -> row(task, project, who))
                        .toList())
                .orElse(List.of());
    }

    private record Who(String kind, String id) {}

    private static List<Who> waitedOn(OpenTask task) {
        if (task.assignee() != null) {
            return List.of(new Who("PERSON", task.assignee()));
        }
        List<Who> candidates = new ArrayList<>();
        task.candidateUsers().forEach(person -> candidates.add(new Who("PERSON", person)));
        task.candidateGroups().forEach(group -> candidates.add(new Who("GROUP", group)));
        return candidates.isEmpty() ? List.of(new Who("NOBODY", "")) : candidates;
    }

    private static @Nullable Object[] row(OpenTask task, ProjectId project, Who who) {
        Instant due = task.due();
        return new @Nullable Object[] {
            task.taskId(),
            who.kind(),
            who.id(),
            project.value(),
            task.name(),
            utc(task.since()),
            due == null ? null : utc(due)
        };
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

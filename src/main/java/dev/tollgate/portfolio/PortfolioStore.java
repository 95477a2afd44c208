package dev.tollgate.portfolio;

import dev.tollgate.gate.GateStanding;
import dev.tollgate.project.Project;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Rating;
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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Writes the rows of the list. */
@Repository
class PortfolioStore {

    /** More than projects of one year, so that years come first. */
    private static final long YEAR = 1_000_000_000_000L;

    private static final Pattern GATE = Pattern.compile("PRJ-\\d{4}-\\d{3,}\\.G\\d+(?:-R\\d+)?");

    private final JdbcTemplate jdbc;

    PortfolioStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Writers wait from here to the end of the transaction; readers see the old rows. */
    void lockAndEmpty() {
        jdbc.execute("lock table portfolio_project, portfolio_gate, portfolio_waiting in share row exclusive mode");
        jdbc.update("delete from portfolio_waiting");
        jdbc.update("delete from portfolio_project");
        jdbc.update("delete from portfolio_count");
        jdbc.update("delete from portfolio_gate");
        jdbc.update("delete from portfolio_gate_count");
    }

    void save(Collection<Project> projects) {
        insert(
                """
                insert into portfolio_project (id, position, name, phase, phase_rank, state, next_gate, tier, tier_rank,
                    value, currency, programme, owner_group, rating_words, rating_rag)
                select * from unnest(?::text[], ?::bigint[], ?::text[], ?::text[], ?::smallint[], ?::text[], ?::text[],
                    ?::text[], ?::smallint[], ?::numeric[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                on conflict (id) do update set name = excluded.name, phase = excluded.phase,
                    phase_rank = excluded.phase_rank, state = excluded.state, next_gate = excluded.next_gate,
                    tier = excluded.tier, tier_rank = excluded.tier_rank, value = excluded.value,
                    currency = excluded.currency, programme = excluded.programme,
                    owner_group = excluded.owner_group, rating_words = excluded.rating_words,
                    rating_rag = excluded.rating_rag""",
                // In one order, so that two transactions never wait for each other.
                projects.stream()
                        .sorted(Comparator.comparing(Project::id))
                        .map(PortfolioStore::row)
                        .toList());
    }

    void saveGates(Collection<GateStanding> standings) {
        insert("""
                insert into portfolio_gate (key, project_id, gate, stage, since, outcome, witnessed)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[], ?::text[],
                    ?::boolean[])
                on conflict (key) do update set stage = excluded.stage, since = excluded.since,
                    outcome = excluded.outcome""", standings.stream().map(PortfolioStore::row).toList());
    }

    void open(Collection<OpenTask> tasks) {
        insert("""
                insert into portfolio_waiting (task_id, kind, who, project_id, gate_key, task, since, due)
                select * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[],
                    ?::timestamptz[]) on conflict do nothing""", tasks.stream().flatMap(task -> rows(task).stream()).toList());
    }

    void close(Collection<String> taskIds) {
        if (!taskIds.isEmpty()) {
            jdbc.update(
                    "delete from portfolio_waiting where task_id = any (?)", (Object) taskIds.toArray(String[]::new));
        }
    }

    /** One statement for all rows, one array for each column. */
    private void insert(String sql, List<@Nullable Object[]> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Object[] columns = new Object[rows.get(0).length];
        for (int column = 0; column < columns.length; column++) {
            int position = column;
            columns[column] = rows.stream().map(row -> text(row[position])).toArray(String[]::new);
        }
        jdbc.update(sql, columns);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static @Nullable Object[] row(Project project) {
        Money value = project.value();
        Rating rating = project.rating();
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
            project.owner().group(),
            rating == null ? null : rating.words(),
            rating == null || rating.rag() == null ? null : rating.rag().name()
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
            gateKey(task.businessKey()),
            task.name(),
            utc(task.since()),
            due == null ? null : utc(due)
        };
    }

    private static @Nullable Object[] row(GateStanding standing) {
        return new @Nullable Object[] {
            standing.key(),
            standing.project().value(),
            standing.gate().code(),
            standing.stage().name(),
            utc(standing.since()),
            standing.outcome() == null ? null : standing.outcome().name(),
            standing.witnessed()
        };
    }

    /** What belongs to a review has its key as the first part of its own. */
    private static @Nullable String gateKey(String businessKey) {
        Matcher review = GATE.matcher(businessKey);
        return review.lookingAt() ? review.group() : null;
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

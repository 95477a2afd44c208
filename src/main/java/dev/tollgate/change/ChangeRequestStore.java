package dev.tollgate.change;

import dev.tollgate.change.ChangeRequest.Decided;
import dev.tollgate.change.ChangeRequest.Delivery;
import dev.tollgate.change.ChangeRequest.Measure;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ChangeRequestStore {

    private final JdbcClient jdbc;

    ChangeRequestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    int nextNumber(ProjectId project) {
        return jdbc.sql("""
                        insert into change_number (project_id, last_number) values (:project, 1)
                        on conflict (project_id) do update set last_number = change_number.last_number + 1
                        returning last_number""")
                .param("project", project.value())
                .query(Integer.class)
                .single();
    }

    void insert(ChangeRequest request) {
        Cause cause = request.cause();
        jdbc.sql("""
                        insert into change_request (key, project_id, category, title, description, not_changing, emergency,
                            priority, target_on, requested_by, requested_at, state, round)
                        values (:key, :project, :category, :title, :description, :notChanging, :emergency, :priority,
                            :targetOn, :by, :at, :state, :round)""")
                .param("key", request.key())
                .param("project", request.project().value())
                .param("category", cause.category().name())
                .param("title", cause.title())
                .param("description", cause.description())
                .param("notChanging", cause.notChanging())
                .param("emergency", cause.emergency())
                .param("priority", cause.priority())
                .param("targetOn", cause.targetOn())
                .param("by", request.requestedBy().value())
                .param("at", Rows.stamp(request.requestedAt()))
                .param("state", request.state().name())
                .param("round", request.round())
                .update();
    }

    /** @throws Conflict where somebody else has changed it in between */
    void update(ChangeRequest request) {
        Assessment assessment = request.assessment();
        Measure measure = request.measure();
        Decided decided = request.decided();
        Delivery delivery = request.delivery();
        int changed = jdbc.sql("""
                        update change_request set state = :state, round = :round, action_details = :actions, size = :size,
                            risk = :risk, quality_impact = :quality, benefit_impact = :benefits,
                            risk_impact = :riskNote, merge_into = :mergeInto, measured_on = :measuredOn,
                            cost_change = :cost, days_moved = :days, scope_moved = :scope, effect = :effect,
                            ratify_by = :ratifyBy, escalated = :escalated, decision = :decision,
                            decided_by = :decidedBy, decided_at = :decidedAt, postponed_until = :postponedUntil,
                            delivered_on = :deliveredOn, task_ids = :tasks, version = version + 1
                        where key = :key and version = :version""")
                .param("state", request.state().name())
                .param("round", request.round())
                .param("actions", assessment.actions())
                .param("size", assessment.size())
                .param("risk", assessment.risk())
                .param("quality", assessment.quality())
                .param("benefits", assessment.benefits())
                .param("riskNote", assessment.riskNote())
                .param("mergeInto", assessment.mergeInto())
                .param("measuredOn", measure == null ? null : measure.baseline())
                .param("cost", measure == null ? BigDecimal.ZERO : measure.cost())
                .param("days", measure == null ? 0 : measure.days())
                .param("scope", measure != null && measure.scope())
                .param("effect", request.effect())
                .param("ratifyBy", Rows.stamp(request.ratifyBy()))
                .param("escalated", request.escalated())
                .param("decision", decided == null ? null : decided.outcome().name())
                .param("decidedBy", decided == null ? null : decided.by())
                .param("decidedAt", decided == null ? null : Rows.stamp(decided.at()))
                .param("postponedUntil", request.postponedUntil())
                .param("deliveredOn", delivery == null ? null : delivery.on())
                .param("tasks", delivery == null ? new String[0] : Rows.words(delivery.tasks()))
                .param("key", request.key())
                .param("version", request.version())
                .update();
        if (changed == 0) {
            throw new Conflict("Somebody else has just changed " + request.key() + ". Load it again.");
        }
    }

    Optional<ChangeRequest> find(String key) {
        return jdbc.sql("select * from change_request where key = :key")
                .param("key", key)
                .query(ChangeRequestStore::request)
                .optional();
    }

    /** @throws NotFound where there is no such request */
    ChangeRequest get(String key) {
        return find(key).orElseThrow(() -> new NotFound("There is no change request " + key + "."));
    }

    /** A page, the youngest first. */
    List<ChangeRequest> page(ProjectId project, ChangeQuestion question) {
        return filtered("select *", project, question, " order by requested_at desc, key desc limit :size offset :skip")
                .param("size", question.size())
                .param("skip", (long) question.page() * question.size())
                .query(ChangeRequestStore::request)
                .list();
    }

    long count(ProjectId project, ChangeQuestion question) {
        return filtered("select count(*)", project, question, "")
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String what, ProjectId project, ChangeQuestion question, String ordered) {
        ChangeState state = question.state();
        ChangeCategory category = question.category();
        PersonId by = question.requestedBy();
        return jdbc.sql(what + """
                         from change_request where project_id = :project
                            and (cast(:state as text) is null or state = :state)
                            and (cast(:category as text) is null or category = :category)
                            and (cast(:by as text) is null or requested_by = :by)
                        """ + ordered)
                .param("project", project.value())
                .param("state", state == null ? null : state.name())
                .param("category", category == null ? null : category.name())
                .param("by", by == null ? null : by.value());
    }

    /** The requests of a project in these states. */
    List<ChangeRequest> in(ProjectId project, List<ChangeState> states) {
        return jdbc.sql("select * from change_request where project_id = :project and state = any(:states)"
                        + " order by key")
                .param("project", project.value())
                .param("states", states.stream().map(Enum::name).toArray(String[]::new))
                .query(ChangeRequestStore::request)
                .list();
    }

    List<ChangeRequest> mergedInto(String key) {
        return jdbc.sql("select * from change_request where merge_into = :key and state = 'MERGED' order by key")
                .param("key", key)
                .query(ChangeRequestStore::request)
                .list();
    }

    /**
     * What all requests together move that took effect after a baseline or are still to be decided; cost and days count
     * whichever way they go.
     *
     * @param except a request that is not counted
     */
    Measure sum(ProjectId project, int sinceBaseline, String except) {
        return jdbc.sql("""
                        select coalesce(sum(abs(cost_change)), 0) as cost, coalesce(sum(abs(days_moved)), 0) as days,
                            coalesce(bool_or(scope_moved), false) as scope
                        from change_request where project_id = :project and key <> :except
                            and (effect > :since or state in ('SUBMITTED', 'ASSESSING', 'WAITING_FOR_APPROVAL'))""")
                .param("project", project.value())
                .param("except", except)
                .param("since", sinceBaseline)
                .query((row, number) -> new Measure(
                        sinceBaseline, row.getBigDecimal("cost"), row.getLong("days"), row.getBoolean("scope")))
                .single();
    }

    private static ChangeRequest request(ResultSet row, int number) throws SQLException {
        Integer measuredOn = row.getObject("measured_on", Integer.class);
        return new ChangeRequest(
                row.getString("key"),
                new ProjectId(row.getString("project_id")),
                new Cause(
                        ChangeCategory.valueOf(row.getString("category")),
                        row.getString("title"),
                        row.getString("description"),
                        row.getString("not_changing"),
                        row.getBoolean("emergency"),
                        row.getInt("priority"),
                        row.getObject("target_on", LocalDate.class)),
                new PersonId(row.getString("requested_by")),
                Rows.moment(row, "requested_at"),
                ChangeState.valueOf(row.getString("state")),
                row.getInt("round"),
                new Assessment(
                        row.getString("action_details"),
                        row.getObject("size", Integer.class),
                        row.getObject("risk", Integer.class),
                        row.getString("quality_impact"),
                        row.getString("benefit_impact"),
                        row.getString("risk_impact"),
                        row.getString("merge_into")),
                measuredOn == null
                        ? null
                        : new Measure(
                                measuredOn,
                                row.getBigDecimal("cost_change"),
                                row.getLong("days_moved"),
                                row.getBoolean("scope_moved")),
                row.getObject("effect", Integer.class),
                Rows.maybe(row, "ratify_by"),
                row.getBoolean("escalated"),
                decided(row),
                row.getObject("postponed_until", LocalDate.class),
                delivery(row),
                row.getInt("version"));
    }

    private static @Nullable Decided decided(ResultSet row) throws SQLException {
        String outcome = row.getString("decision");
        return outcome == null
                ? null
                : new Decided(
                        ChangeOutcome.valueOf(outcome), row.getString("decided_by"), Rows.moment(row, "decided_at"));
    }

    private static @Nullable Delivery delivery(ResultSet row) throws SQLException {
        LocalDate on = row.getObject("delivered_on", LocalDate.class);
        return on == null ? null : new Delivery(on, Rows.words(row, "task_ids"));
    }
}

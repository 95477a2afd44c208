package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ReviewStore {

    /** A conditional go waits for its conditions while they are being agreed; until they are met, others know. */
    private static final String STANDINGS = """
            select review.key, review.project_id, review.gate, review.outcome, review.witnessed, review.since,
                case
                    when review.state = 'VOTING' and review.outcome = 'CONDITIONAL_GO' then 'CONDITIONS'
                    when review.state = 'VOTING' then 'VOTES'
                    when review.state = 'PREPARING' then 'EVIDENCE'
                    else review.state
                end as stage
            from gate_review review""";

    private final OncePerTransaction<Optional<GateReview>> read = new OncePerTransaction<>();
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ReviewStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Answers false where the review is there already. */
    boolean insert(GateReview review) {
        read.forget(review.key());
        return jdbc.sql("""
                                insert into gate_review
                                    (key, project_id, gate, tier, state, round, outcome, summary, witnessed, opened_at,
                                     decided_at, since)
                                values (:key, :project, :gate, :tier, :state, :round, :outcome, :summary, :witnessed,
                                        :openedAt, :decidedAt, :openedAt)
                                on conflict (key) do nothing
                                """)
                        .param("key", review.key())
                        .param("project", review.project().value())
                        .param("gate", review.gate().name())
                        .param("tier", review.tier().name())
                        .param("state", review.state().name())
                        .param("round", review.round())
                        .param("outcome", Rows.name(review.outcome()))
                        .param("summary", review.summary())
                        .param("witnessed", review.witnessed())
                        .param("openedAt", Rows.stamp(review.openedAt()))
                        .param("decidedAt", Rows.stamp(review.decidedAt()))
                        .update()
                == 1;
    }

    /** Whether a review of these is not there yet. */
    Predicate<GateReview> areMissing(List<String> keys) {
        Set<String> there = jdbc.sql("select key from gate_review where key = any(?)")
                .param(keys.toArray(String[]::new))
                .query(String.class)
                .set();
        return review -> !there.contains(review.key());
    }

    /** Reviews that are not there yet, in one batch. */
    void insertAll(List<GateReview> imported) {
        imported.forEach(review -> read.forget(review.key()));
        batches.batchUpdate(
                """
                insert into gate_review
                    (key, project_id, gate, tier, state, round, outcome, summary, witnessed, opened_at, decided_at,
                     since)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                imported.stream()
                        .map(review -> new @Nullable Object[] {
                            review.key(),
                            review.project().value(),
                            review.gate().name(),
                            review.tier().name(),
                            review.state().name(),
                            review.round(),
                            Rows.name(review.outcome()),
                            review.summary(),
                            review.witnessed(),
                            Rows.stamp(review.openedAt()),
                            Rows.stamp(review.decidedAt()),
                            Rows.stamp(review.openedAt())
                        })
                        .toList());
    }

    Optional<GateReview> find(String key) {
        return read.get(key, this::select);
    }

    private Optional<GateReview> select(String key) {
        return jdbc.sql("select * from gate_review where key = :key")
                .param("key", key)
                .query(ReviewStore::review)
                .optional();
    }

    /** @throws NotFound where there is no such review */
    GateReview get(String key) {
        return find(key).orElseThrow(() -> new NotFound("There is no gate review " + key + "."));
    }

    /** Oldest first. */
    List<GateReview> of(ProjectId project) {
        return jdbc.sql("select * from gate_review where project_id = :project order by opened_at, key")
                .param("project", project.value())
                .query(ReviewStore::review)
                .list();
    }

    void enter(String key, GateReview.State state, int round, Instant now) {
        read.forget(key);
        jdbc.sql("""
                        update gate_review set state = :state, round = :round,
                            since = case when state = :state then since else :now end
                        where key = :key and state <> 'DECIDED'
                        """)
                .param("key", key)
                .param("state", state.name())
                .param("round", round)
                .param("now", Rows.stamp(now))
                .update();
    }

    void settle(
            String key,
            GateOutcome outcome,
            @Nullable Phase recycleTo,
            String summary,
            @Nullable LocalDate reviewOn,
            Instant now) {
        read.forget(key);
        jdbc.sql("""
                        update gate_review set outcome = :outcome, recycle_to = :recycleTo, summary = :summary,
                            review_on = :reviewOn, since = :now,
                            state = case when :outcome = 'HOLD' then 'ON_HOLD' else state end
                        where key = :key and state <> 'DECIDED'
                        """)
                .param("key", key)
                .param("outcome", outcome.name())
                .param("recycleTo", Rows.name(recycleTo))
                .param("summary", summary)
                .param("reviewOn", reviewOn)
                .param("now", Rows.stamp(now))
                .update();
    }

    void postpone(String key, LocalDate reviewOn) {
        read.forget(key);
        jdbc.sql("update gate_review set review_on = :reviewOn where key = :key and state = 'ON_HOLD'")
                .param("key", key)
                .param("reviewOn", reviewOn)
                .update();
    }

    /** Answers false where it was decided already. */
    boolean decide(String key, Instant now) {
        read.forget(key);
        return jdbc.sql("""
                                update gate_review set state = 'DECIDED', decided_at = :now, since = :now
                                where key = :key and state <> 'DECIDED'
                                """).param("key", key).param("now", Rows.stamp(now)).update() == 1;
    }

    void noteTable(String key, String version) {
        read.forget(key);
        jdbc.sql("""
                        update gate_review set decision_tables = array_append(decision_tables, :version)
                        where key = :key and not (:version = any (decision_tables))
                        """).param("key", key).param("version", version).update();
    }

    List<GateStanding> standings(Collection<String> keys) {
        return jdbc.sql(STANDINGS + " where review.key = any (:keys) order by review.key")
                .param("keys", keys.toArray(String[]::new))
                .query(ReviewStore::standing)
                .list();
    }

    List<GateStanding> standings() {
        return jdbc.sql(STANDINGS + " order by review.key")
                .query(ReviewStore::standing)
                .list();
    }

    private static GateStanding standing(ResultSet row, int number) throws SQLException {
        return new GateStanding(
                row.getString("key"),
                new ProjectId(row.getString("project_id")),
                GateKind.valueOf(row.getString("gate")),
                GateStanding.Stage.valueOf(row.getString("stage")),
                Rows.moment(row, "since"),
                Rows.choice(row, "outcome", GateOutcome.class),
                row.getBoolean("witnessed"));
    }

    private static GateReview review(ResultSet row, int number) throws SQLException {
        return new GateReview(
                row.getString("key"),
                new ProjectId(row.getString("project_id")),
                GateKind.valueOf(row.getString("gate")),
                Tier.valueOf(row.getString("tier")),
                GateReview.State.valueOf(row.getString("state")),
                row.getInt("round"),
                Rows.choice(row, "outcome", GateOutcome.class),
                Rows.choice(row, "recycle_to", Phase.class),
                row.getString("summary"),
                Rows.day(row, "review_on"),
                row.getBoolean("witnessed"),
                Rows.texts(row, "decision_tables"),
                Rows.moment(row, "opened_at"),
                Rows.maybe(row, "decided_at"));
    }
}

package dev.tollgate.governance.latency;

import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.authority.AuthorityQuestion;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

@Repository
class DecisionTimeStore {

    private static final int PORTION = 5_000;

    private final JdbcClient jdbc;
    private final JdbcTemplate portions;

    DecisionTimeStore(JdbcClient jdbc, DataSource database) {
        this.jdbc = jdbc;
        portions = new JdbcTemplate(database);
        portions.setFetchSize(PORTION);
    }

    /** What a matter is, and who decides on it. */
    record Opened(Matter matter, AuthorityQuestion question, Authority authority, boolean routed, Instant at) {}

    /** A row whose parts are not counted yet. */
    record Row(
            String matterKey,
            ProjectId project,
            String kind,
            String decider,
            String title,
            boolean routed,
            Instant openedAt,
            @Nullable Instant endedAt,
            @Nullable Split elapsed,
            @Nullable Split office) {}

    /** Answers false where the matter was known; a room's own question then replaces ours. */
    void open(Opened opened) {
        question(jdbc.sql("""
                        insert into decision_time (matter_key, project_id, kind, amount, currency, tier, risk, programme,
                            asked_on, routed, decider, decider_kind, title, ladder, authority_rank, table_version, opened_at)
                        values (:matter, :project, :kind, :amount, :currency, :tier, :risk, :programme, :askedOn, :routed,
                            :decider, :deciderKind, :title, :ladder, :rank, :version, :at)
                        on conflict (matter_key) do update set amount = excluded.amount, currency = excluded.currency,
                            tier = excluded.tier, risk = excluded.risk, programme = excluded.programme,
                            asked_on = excluded.asked_on, routed = excluded.routed, decider = excluded.decider,
                            decider_kind = excluded.decider_kind, title = excluded.title, ladder = excluded.ladder,
                            authority_rank = excluded.authority_rank, table_version = excluded.table_version
                        where excluded.routed or not decision_time.routed
                        """), opened).update();
    }

    private static StatementSpec question(StatementSpec statement, Opened opened) {
        AuthorityQuestion question = opened.question();
        Authority authority = opened.authority();
        Money amount = question.amount();
        return statement
                .param("matter", opened.matter().key())
                .param("project", opened.matter().project().value())
                .param("kind", opened.matter().kind())
                .param("amount", amount == null ? null : amount.amount())
                .param("currency", amount == null ? null : amount.currency().getCurrencyCode())
                .param("tier", question.tier().name())
                .param("risk", question.risk())
                .param("programme", question.programme())
                .param("askedOn", question.on())
                .param("routed", opened.routed())
                .param("decider", authority.decider())
                .param("deciderKind", authority.kind().name())
                .param("title", authority.title())
                .param("ladder", authority.ladder())
                .param("rank", authority.rank())
                .param("version", authority.version())
                .param("at", at(opened.at()));
    }

    /** Answers false where none of the keys, the longest first, is one that is being decided. */
    boolean openTask(String task, String box, RunningClock clock, Instant now, List<String> keys) {
        return jdbc.sql("""
                                insert into decision_task (task_id, matter_key, box, clock, opened_at)
                                select :task, matter_key, :box, :clock, :now from decision_time
                                where matter_key = any(:keys) and ended_at is null
                                order by length(matter_key) desc limit 1
                                on conflict (task_id) do nothing
                                """)
                        .param("task", task)
                        .param("box", box)
                        .param("clock", clock.key())
                        .param("now", at(now))
                        .param("keys", keys.toArray(String[]::new))
                        .update()
                == 1;
    }

    void endTask(String task, Instant now) {
        jdbc.sql("update decision_task set ended_at = :now where task_id = :task and ended_at is null")
                .param("task", task)
                .param("now", at(now))
                .update();
    }

    Optional<Row> find(String matterKey) {
        return jdbc.sql("select * from decision_time where matter_key = :matter")
                .param("matter", matterKey)
                .query(DecisionTimeStore::row)
                .optional();
    }

    List<Spell> spells(String matterKey) {
        return jdbc.sql("select clock, opened_at, ended_at from decision_task where matter_key = :matter")
                .param("matter", matterKey)
                .query((row, number) -> new Spell(
                        RunningClock.ofKey(row.getString("clock")), moment(row, "opened_at"), instant(row, "ended_at")))
                .list();
    }

    void end(String matterKey, String outcome, Instant at, Split elapsed, Split office) {
        jdbc.sql("""
                        update decision_time set ended_at = :at, outcome = :outcome,
                            work_ms = :work, evidence_ms = :evidence, decision_ms = :decision,
                            office_work_ms = :officeWork, office_evidence_ms = :officeEvidence,
                            office_decision_ms = :officeDecision
                        where matter_key = :matter and ended_at is null
                        """)
                .param("matter", matterKey)
                .param("at", at(at))
                .param("outcome", outcome)
                .param("work", elapsed.work().toMillis())
                .param("evidence", elapsed.evidence().toMillis())
                .param("decision", elapsed.decision().toMillis())
                .param("officeWork", office.work().toMillis())
                .param("officeEvidence", office.evidence().toMillis())
                .param("officeDecision", office.decision().toMillis())
                .update();
    }

    /** In portions, so that a long past does not have to fit into memory. */
    void forEach(Consumer<AskedDecision> reader) {
        portions.query("""
                select matter_key, project_id, kind, amount, currency, tier, risk, programme, asked_on, decider, title,
                    ladder, authority_rank, ended_at
                from decision_time where outcome is distinct from 'ABANDONED'""", row -> {
            reader.accept(asked(row));
        });
    }

    private static AskedDecision asked(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new AskedDecision(
                row.getString("matter_key"),
                new ProjectId(row.getString("project_id")),
                new AuthorityQuestion(
                        row.getString("kind"),
                        amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                        Tier.valueOf(row.getString("tier")),
                        row.getObject("risk", Integer.class),
                        row.getString("programme"),
                        row.getObject("asked_on", LocalDate.class)),
                row.getString("decider"),
                row.getString("title"),
                row.getString("ladder"),
                row.getInt("authority_rank"),
                instant(row, "ended_at"));
    }

    /** Median and 90th percentile of each seat and body, by its own decisions. */
    List<Pace> paces() {
        return jdbc.sql("""
                        select decider, max(title) as title, count(ended_at) as decisions,
                            count(*) filter (where ended_at is null) as running,
                            percentile_cont(array[0.5, 0.9]) within group (order by work_ms + evidence_ms + decision_ms)
                                as elapsed,
                            percentile_cont(array[0.5, 0.9]) within group
                                (order by office_work_ms + office_evidence_ms + office_decision_ms) as office,
                            percentile_cont(array[0.5, 0.9]) within group (order by decision_ms) as waiting,
                            coalesce(sum(decision_ms)::float8
                                / nullif(sum(work_ms + evidence_ms + decision_ms), 0), 0) as share
                        from decision_time where outcome is distinct from 'ABANDONED'
                        group by decider order by decider
                        """)
                .query((row, number) -> new Pace(
                        row.getString("decider"),
                        row.getString("title"),
                        row.getLong("decisions"),
                        row.getLong("running"),
                        quantiles(row, "elapsed"),
                        quantiles(row, "office"),
                        quantiles(row, "waiting"),
                        row.getDouble("share")))
                .list();
    }

    private static Pace.Quantiles quantiles(ResultSet row, String column) throws SQLException {
        Double[] found = row.getArray(column) == null
                ? new Double[] {0.0, 0.0}
                : (Double[]) row.getArray(column).getArray();
        return new Pace.Quantiles(seconds(found[0]), seconds(found[1]));
    }

    private static long seconds(@Nullable Double millis) {
        return millis == null ? 0 : Math.round(millis / 1000);
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        boolean ended = instant(row, "ended_at") != null;
        return new Row(
                row.getString("matter_key"),
                new ProjectId(row.getString("project_id")),
                row.getString("kind"),
                row.getString("decider"),
                row.getString("title"),
                row.getBoolean("routed"),
                moment(row, "opened_at"),
                instant(row, "ended_at"),
                ended ? split(row, "") : null,
                ended ? split(row, "office_") : null);
    }

    private static Split split(ResultSet row, String which) throws SQLException {
        return new Split(
                Duration.ofMillis(row.getLong(which + "work_ms")),
                Duration.ofMillis(row.getLong(which + "evidence_ms")),
                Duration.ofMillis(row.getLong(which + "decision_ms")));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }
}

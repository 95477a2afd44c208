package dev.tollgate.change;

import dev.tollgate.change.Proposal.LineMove;
import dev.tollgate.change.Proposal.MilestoneMove;
import dev.tollgate.vocabulary.PersonId;
import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was proposed, answered and done about change requests: written once, never changed. */
@Repository
class ChangeHistoryStore {

    private final JdbcClient jdbc;

    ChangeHistoryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void append(String key, ChangeEvent event) {
        PersonId by = event.by();
        jdbc.sql("insert into change_event (change_key, what, detail, person, happened_at)"
                        + " values (:key, :what, :detail, :by, :at)")
                .param("key", key)
                .param("what", event.what())
                .param("detail", event.detail())
                .param("by", by == null ? null : by.value())
                .param("at", Rows.stamp(event.at()))
                .update();
    }

    List<ChangeEvent> events(String key) {
        return jdbc.sql("select what, detail, person, happened_at from change_event where change_key = :key"
                        + " order by id")
                .param("key", key)
                .query((row, number) -> new ChangeEvent(
                        row.getString("what"),
                        row.getString("detail"),
                        person(row, "person"),
                        Rows.moment(row, "happened_at")))
                .list();
    }

    void propose(String key, int round, Variant variant, Proposal proposal, PersonId by, Instant at) {
        List<LineMove> lines = proposal.lines();
        List<MilestoneMove> days = proposal.milestones();
        jdbc.sql("""
                        insert into change_proposal (change_key, round, variant, line_names, line_changes, milestone_names,
                            milestone_dates, finish_on, scope, given_by, given_at)
                        values (:key, :round, :variant, :lineNames, cast(:lineChanges as numeric[]), :milestoneNames,
                            cast(:milestoneDates as date[]), :finish, :scope, :by, :at)""")
                .param("key", key)
                .param("round", round)
                .param("variant", variant.name())
                .param("lineNames", lines.stream().map(LineMove::name).toArray(String[]::new))
                .param(
                        "lineChanges",
                        lines.stream()
                                .map(line -> line.change().toPlainString())
                                .toArray(String[]::new))
                .param("milestoneNames", days.stream().map(MilestoneMove::name).toArray(String[]::new))
                .param(
                        "milestoneDates",
                        days.stream().map(ChangeHistoryStore::day).toArray(String[]::new))
                .param("finish", proposal.finish())
                .param("scope", proposal.scope())
                .param("by", by.value())
                .param("at", Rows.stamp(at))
                .update();
    }

    private static @Nullable String day(MilestoneMove move) {
        LocalDate to = move.to();
        return to == null ? null : to.toString();
    }

    /** The latest of any round up to this one. */
    Optional<Proposal> proposal(String key, int round) {
        return jdbc.sql("select * from change_proposal where change_key = :key and variant = 'PROPOSED'"
                        + " and round <= :round order by id desc limit 1")
                .param("key", key)
                .param("round", round)
                .query(ChangeHistoryStore::proposal)
                .optional();
    }

    /** A modified variant that was prepared in this very round. */
    Optional<Proposal> modified(String key, int round) {
        return jdbc.sql("select * from change_proposal where change_key = :key and variant = 'MODIFIED'"
                        + " and round = :round order by id desc limit 1")
                .param("key", key)
                .param("round", round)
                .query(ChangeHistoryStore::proposal)
                .optional();
    }

    void answer(String key, int round, Answer answer) {
        PersonId by = answer.decidedBy();
        PersonId holder = answer.holder();
        jdbc.sql("""
                        insert into change_answer (change_key, round, outcome, reason, decided_by, holder, mandate, body,
                            ballot_key, postpone_until, given_at)
                        values (:key, :round, :outcome, :reason, :by, :holder, :mandate, :body, :ballot, :until,
                            :at)""")
                .param("key", key)
                .param("round", round)
                .param("outcome", answer.outcome().name())
                .param("reason", answer.reason())
                .param("by", by == null ? null : by.value())
                .param("holder", holder == null ? null : holder.value())
                .param("mandate", answer.mandate())
                .param("body", answer.body())
                .param("ballot", answer.ballotKey())
                .param("until", answer.postponeUntil())
                .param("at", Rows.stamp(answer.at()))
                .update();
    }

    Optional<Answer> answer(String key, int round) {
        return jdbc.sql("select * from change_answer where change_key = :key and round = :round order by id desc"
                        + " limit 1")
                .param("key", key)
                .param("round", round)
                .query((row, number) -> new Answer(
                        ChangeOutcome.valueOf(row.getString("outcome")),
                        row.getString("reason"),
                        person(row, "decided_by"),
                        person(row, "holder"),
                        row.getString("mandate"),
                        row.getString("body"),
                        row.getString("ballot_key"),
                        row.getObject("postpone_until", LocalDate.class),
                        Rows.moment(row, "given_at")))
                .optional();
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        String[] lines = (String[]) row.getArray("line_names").getArray();
        BigDecimal[] changes = (BigDecimal[]) row.getArray("line_changes").getArray();
        String[] milestones = (String[]) row.getArray("milestone_names").getArray();
        Date[] days = (Date[]) row.getArray("milestone_dates").getArray();
        return new Proposal(
                IntStream.range(0, lines.length)
                        .mapToObj(i -> new LineMove(lines[i], changes[i]))
                        .toList(),
                IntStream.range(0, milestones.length)
                        .mapToObj(i -> new MilestoneMove(milestones[i], days[i] == null ? null : days[i].toLocalDate()))
                        .toList(),
                row.getObject("finish_on", LocalDate.class),
                row.getString("scope"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        String id = row.getString(column);
        return id == null ? null : new PersonId(id);
    }
}

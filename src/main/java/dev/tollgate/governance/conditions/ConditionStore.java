package dev.tollgate.governance.conditions;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConditionStore {

    private final JdbcClient jdbc;

    ConditionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Condition condition) {
        jdbc.sql("""
                        insert into decision_condition
                            (key, subject_key, subject_title, project_id, number, demand, seat, due_on, slot, state,
                             agreed_by, agreed_at)
                        values (:key, :subject, :title, :project, :number, :demand, :seat, :dueOn, :slot, :state, :by,
                                :at)
                        """)
                .param("key", condition.key())
                .param("subject", condition.subject())
                .param("title", condition.subjectTitle())
                .param("project", condition.project().value())
                .param("number", condition.number())
                .param("demand", condition.demand())
                .param("seat", condition.seat())
                .param("dueOn", condition.dueOn())
                .param("slot", condition.slot())
                .param("state", condition.state().name())
                .param("by", condition.agreedBy().value())
                .param("at", condition.agreedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Condition> find(String key) {
        return jdbc.sql("select * from decision_condition where key = :key")
                .param("key", key)
                .query(ConditionStore::condition)
                .optional();
    }

    List<Condition> of(String subject) {
        return jdbc.sql("select * from decision_condition where subject_key = :subject order by number")
                .param("subject", subject)
                .query(ConditionStore::condition)
                .list();
    }

    List<Condition> unmet(ProjectId project) {
        return jdbc.sql("select * from decision_condition where project_id = :project"
                        + " and state in ('AGREED', 'OPEN', 'REPORTED', 'LAPSED') order by subject_key, number")
                .param("project", project.value())
                .query(ConditionStore::condition)
                .list();
    }

    Set<String> withUnmet(Collection<String> subjects) {
        return Set.copyOf(
                jdbc.sql("select distinct subject_key from decision_condition where subject_key = any (:subjects)"
                                + " and state in ('AGREED', 'OPEN', 'REPORTED', 'LAPSED')")
                        .param("subjects", subjects.toArray(String[]::new))
                        .query(String.class)
                        .list());
    }

    /** Answers false where the condition is in none of the states from which it may go there. */
    boolean move(String key, Condition.State to, Condition.State... from) {
        return jdbc.sql("update decision_condition set state = :to where key = :key and state = any (:from)")
                        .param("key", key)
                        .param("to", to.name())
                        .param("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void note(String key, String note) {
        jdbc.sql("update decision_condition set note = :note where key = :key")
                .param("key", key)
                .param("note", note)
                .update();
    }

    void end(String key, Instant now) {
        jdbc.sql("update decision_condition set ended_at = :now where key = :key and ended_at is null")
                .param("key", key)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void report(String key, String note, PersonId by) {
        jdbc.sql("update decision_condition set note = :note, reported_by = :by where key = :key")
                .param("key", key)
                .param("note", note)
                .param("by", by.value())
                .update();
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime stamp = row.getObject(column, OffsetDateTime.class);
        return stamp == null ? null : stamp.toInstant();
    }

    private static Condition condition(ResultSet row, int number) throws SQLException {
        return new Condition(
                row.getString("key"),
                row.getString("subject_key"),
                row.getString("subject_title"),
                new ProjectId(row.getString("project_id")),
                row.getInt("number"),
                row.getString("demand"),
                row.getString("seat"),
                row.getObject("due_on", LocalDate.class),
                row.getString("slot"),
                Condition.State.valueOf(row.getString("state")),
                row.getString("note"),
                person(row.getString("reported_by")),
                new PersonId(row.getString("agreed_by")),
                row.getObject("agreed_at", OffsetDateTime.class).toInstant(),
                moment(row, "ended_at"));
    }
}

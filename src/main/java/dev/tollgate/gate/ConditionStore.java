package dev.tollgate.gate;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
                        insert into gate_condition
                            (key, review_key, project_id, number, demand, seat, due_on, state, agreed_by, agreed_at)
                        values (:key, :review, :project, :number, :demand, :seat, :dueOn, :state, :by, :at)
                        on conflict do nothing
                        """)
                .param("key", condition.key())
                .param("review", condition.review())
                .param("project", condition.project().value())
                .param("number", condition.number())
                .param("demand", condition.demand())
                .param("seat", condition.seat())
                .param("dueOn", condition.dueOn())
                .param("state", condition.state().name())
                .param("by", condition.agreedBy().value())
                .param("at", Rows.stamp(condition.agreedAt()))
                .update();
    }

    Optional<Condition> find(String key) {
        return jdbc.sql("select * from gate_condition where key = :key")
                .param("key", key)
                .query(ConditionStore::condition)
                .optional();
    }

    List<Condition> ofReview(String reviewKey) {
        return jdbc.sql("select * from gate_condition where review_key = :review order by number")
                .param("review", reviewKey)
                .query(ConditionStore::condition)
                .list();
    }

    List<Condition> of(ProjectId project) {
        return jdbc.sql("select * from gate_condition where project_id = :project order by review_key, number")
                .param("project", project.value())
                .query(ConditionStore::condition)
                .list();
    }

    List<Condition> unmet(ProjectId project) {
        return of(project).stream()
                .filter(condition -> condition.state().isUnmet())
                .toList();
    }

    /** Answers false where the condition is in none of the states from which it may go there. */
    boolean move(String key, Condition.State to, Condition.State... from) {
        return jdbc.sql("update gate_condition set state = :to where key = :key and state = any (:from)")
                        .param("key", key)
                        .param("to", to.name())
                        .param("from", Arrays.stream(from).map(Enum::name).toArray(String[]::new))
                        .update()
                == 1;
    }

    void note(String key, String note) {
        jdbc.sql("update gate_condition set note = :note where key = :key")
                .param("key", key)
                .param("note", note)
                .update();
    }

    void end(String key, Instant now) {
        jdbc.sql("update gate_condition set ended_at = :now where key = :key and ended_at is null")
                .param("key", key)
                .param("now", Rows.stamp(now))
                .update();
    }

    void report(String key, String note, PersonId by) {
        jdbc.sql("update gate_condition set note = :note, reported_by = :by where key = :key")
                .param("key", key)
                .param("note", note)
                .param("by", by.value())
                .update();
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }

    private static Condition condition(ResultSet row, int number) throws SQLException {
        return new Condition(
                row.getString("key"),
                row.getString("review_key"),
                new ProjectId(row.getString("project_id")),
                row.getInt("number"),
                row.getString("demand"),
                row.getString("seat"),
                row.getObject("due_on", LocalDate.class),
                Condition.State.valueOf(row.getString("state")),
                row.getString("note"),
                person(row.getString("reported_by")),
                new PersonId(row.getString("agreed_by")),
                Rows.moment(row, "agreed_at"),
                Rows.maybe(row, "ended_at"));
    }
}

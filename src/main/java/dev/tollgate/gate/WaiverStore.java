package dev.tollgate.gate;

import dev.tollgate.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WaiverStore {

    private final JdbcClient jdbc;

    WaiverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void ask(String reviewKey, String criterion, String reason, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into gate_waiver_request (review_key, criterion, reason, asked_by, asked_at)
                        values (:review, :criterion, :reason, :by, :now)
                        """)
                .param("review", reviewKey)
                .param("criterion", criterion)
                .param("reason", reason)
                .param("by", by.value())
                .param("now", Rows.stamp(now))
                .update();
    }

    /** Answers false where somebody has answered already. */
    boolean answer(long request, Waiver.Answer answer) {
        return jdbc.sql("""
                                insert into gate_waiver_answer
                                    (request_id, granted, reason, expires_on, seat, decided_by, decided_at)
                                values (:request, :granted, :reason, :expiresOn, :seat, :by, :at)
                                on conflict (request_id) do nothing
                                """)
                        .param("request", request)
                        .param("granted", answer.granted())
                        .param("reason", answer.reason())
                        .param("expiresOn", answer.expiresOn())
                        .param("seat", answer.seat())
                        .param("by", answer.by().value())
                        .param("at", Rows.stamp(answer.at()))
                        .update()
                == 1;
    }

    /** The last one of each criterion. */
    Map<String, Waiver> latest(String reviewKey) {
        return jdbc.sql("""
                        select distinct on (r.criterion) r.*, a.granted, a.reason as answer_reason, a.expires_on, a.seat,
                            a.decided_by, a.decided_at
                        from gate_waiver_request r left join gate_waiver_answer a on a.request_id = r.id
                        where r.review_key = :review order by r.criterion, r.id desc
                        """).param("review", reviewKey).query(WaiverStore::waiver).list().stream()
                .collect(Collectors.toMap(Waiver::criterion, Function.identity()));
    }

    private static Waiver waiver(ResultSet row, int number) throws SQLException {
        return new Waiver(
                row.getLong("id"),
                row.getString("criterion"),
                row.getString("reason"),
                new PersonId(row.getString("asked_by")),
                Rows.moment(row, "asked_at"),
                answer(row));
    }

    private static Waiver.@Nullable Answer answer(ResultSet row) throws SQLException {
        String by = row.getString("decided_by");
        return by == null
                ? null
                : new Waiver.Answer(
                        row.getBoolean("granted"),
                        row.getString("answer_reason"),
                        Rows.day(row, "expires_on"),
                        row.getString("seat"),
                        new PersonId(by),
                        Rows.moment(row, "decided_at"));
    }
}

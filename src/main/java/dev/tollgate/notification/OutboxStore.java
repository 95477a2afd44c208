package dev.tollgate.notification;

import dev.tollgate.notification.Backlog.Trouble;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of mails. */
@Repository
class OutboxStore {

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers whether the mail is new. */
    boolean insert(NewMail mail, Instant at) {
        return jdbc.sql("""
                        insert into notification_outbox (dedup_key, recipient, subject, body_text, body_html,
                            unsubscribe, next_attempt_at, created_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (dedup_key) do nothing""")
                        .params(
                                mail.dedupKey(),
                                mail.to(),
                                mail.subject(),
                                mail.text(),
                                mail.html(),
                                mail.unsubscribe(),
                                utc(at),
                                utc(at))
                        .update()
                == 1;
    }

    /** Takes what is due for this node alone, until the lease ends. */
    List<Letter> claim(Instant now, Instant leaseEnd, int most) {
        return jdbc
                .sql("""
                        with due as materialized (
                            select id from notification_outbox
                            where state = 'PENDING' and next_attempt_at <= :now
                            order by next_attempt_at, id limit :most for update skip locked)
                        update notification_outbox o set next_attempt_at = :leaseEnd, attempts = o.attempts + 1
                        from due where o.id = due.id
                        returning o.id, o.dedup_key, o.recipient, o.subject, o.body_text, o.body_html,
                            o.unsubscribe, o.attempts, o.created_at""")
                .param("now", utc(now))
                .param("leaseEnd", utc(leaseEnd))
                .param("most", most)
                .query(OutboxStore::letter)
                .list()
                .stream()
                .sorted(Comparator.comparing(Letter::id))
                .toList();
    }

    void markSent(Letter letter, Instant at) {
        jdbc.sql("update notification_outbox set state = 'SENT', sent_at = ?, last_error = null"
                        + " where id = ? and attempts = ?")
                .params(utc(at), letter.id(), letter.attempts())
                .update();
    }

    /** Whoever took the letter over meanwhile decides on it: the number of attempts tells. */
    void markTried(Letter letter, String state, Instant nextAttempt, String reason) {
        jdbc.sql("update notification_outbox set state = ?, next_attempt_at = ?, last_error = ?"
                        + " where id = ? and attempts = ? and state = 'PENDING'")
                .params(state, utc(nextAttempt), reason, letter.id(), letter.attempts())
                .update();
    }

    long count(String state) {
        return jdbc.sql("select count(*) from notification_outbox where state = '" + state + "'")
                .query(Long.class)
                .single();
    }

    @Nullable
    Instant oldestPending() {
        return jdbc.sql(
                        "select created_at from notification_outbox where state = 'PENDING' order by created_at limit 1")
                .query((row, number) ->
                        row.getObject("created_at", OffsetDateTime.class).toInstant())
                .optional()
                .orElse(null);
    }

    List<Trouble> troubles(int most, long skipped) {
        return jdbc.sql("""
                        select id, recipient, subject, state, attempts, last_error from notification_outbox
                        where state <> 'SENT' and last_error is not null order by id desc limit ? offset ?""")
                .params(most, skipped)
                .query((row, number) -> new Trouble(
                        row.getLong("id"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("state"),
                        row.getInt("attempts"),
                        row.getString("last_error")))
                .list();
    }

    /** Mails that were given up are tried from the start; answers how many. */
    int retryFailed(Instant now) {
        return jdbc.sql("update notification_outbox set state = 'PENDING', attempts = 0, next_attempt_at = ?,"
                        + " created_at = ? where state = 'FAILED'")
                .params(utc(now), utc(now))
                .update();
    }

    private static Letter letter(ResultSet row, int number) throws SQLException {
        return new Letter(
                row.getLong("id"),
                new NewMail(
                        row.getString("dedup_key"),
                        row.getString("recipient"),
                        row.getString("subject"),
                        row.getString("body_text"),
                        row.getString("body_html"),
                        row.getString("unsubscribe")),
                row.getInt("attempts"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

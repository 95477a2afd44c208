package dev.tollgate.notification;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of what is collected. */
@Repository
class DigestStore {

    private static final int LONGEST_HEADLINE = 400;

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of a digest. */
    record Line(
            long id,
            String kind,
            String headline,
            String link,
            @Nullable String task) {}

    /** The same notice again is not collected again. */
    void add(Notice notice, Instant at, Instant due) {
        String headline = notice.headline();
        jdbc.sql("""
                        insert into notification_digest_item (dedup_key, person, kind, headline, link, task, added_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (dedup_key) do nothing""")
                .params(
                        notice.key(),
                        notice.person().id().value(),
                        notice.kind(),
                        headline.length() <= LONGEST_HEADLINE
                                ? headline
                                : headline.substring(0, LONGEST_HEADLINE - 1) + "…",
                        notice.link(),
                        notice.task(),
                        utc(at),
                        utc(due))
                .update();
    }

    /** For whom something is due. */
    List<PersonId> due(Instant now) {
        return jdbc.sql("select distinct person from notification_digest_item where told_at is null and due_at <= ?")
                .param(utc(now))
                .query((row, number) -> new PersonId(row.getString("person")))
                .list();
    }

    /** Whether it is this node's turn, until the transaction ends, to tell somebody what was collected. */
    boolean takeTurn(PersonId person) {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtextextended('notification-digest:' || ?, 0))")
                .param(person.value())
                .query(Boolean.class)
                .single();
    }

    /** Takes all that waits for somebody, oldest first; nothing where none of it is due. */
    List<Line> take(PersonId person, Instant now) {
        return jdbc
                .sql("""
                        update notification_digest_item set told_at = :now where person = :person and told_at is null
                            and exists (select 1 from notification_digest_item due
                                where due.person = :person and due.told_at is null and due.due_at <= :now)
                        returning id, kind, headline, link, task""")
                .param("now", utc(now))
                .param("person", person.value())
                .query((row, number) -> new Line(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("headline"),
                        row.getString("link"),
                        row.getString("task")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Line::id))
                .toList();
    }

    /** All that waits for somebody leaves at this moment instead. */
    void reschedule(PersonId person, Instant due) {
        jdbc.sql("update notification_digest_item set due_at = ? where person = ? and told_at is null")
                .params(utc(due), person.value())
                .update();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

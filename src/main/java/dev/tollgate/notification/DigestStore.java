package dev.tollgate.notification;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
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
    record Line(long id, String kind, String headline, String link) {}

    /** The same notice again is not collected again. */
    void add(Notice notice, Instant at, Instant due) {
        String headline = notice.headline();
        jdbc.sql("""
                        insert into notification_digest_item (dedup_key, person, kind, headline, link, added_at, due_at)
                        values (?, ?, ?, ?, ?, ?, ?) on conflict (dedup_key) do nothing""")
                .params(
                        notice.key(),
                        notice.person().id().value(),
                        notice.kind(),
                        headline.length() <= LONGEST_HEADLINE
                                ? headline
                                : headline.substring(0, LONGEST_HEADLINE - 1) + "…",
                        notice.link(),
                        utc(at),
                        utc(due))
                .update();
    }

    /** For whom something is due. */
    List<PersonId> due(Instant now) {
        return jdbc.sql("select distinct person from notification_digest_item where told_in is null and due_at <= ?")
                .param(utc(now))
                .query((row, number) -> new PersonId(row.getString("person")))
                .list();
    }

    /** Takes all that waits for somebody, due or not, oldest first; nothing where another node took it. */
    List<Line> take(PersonId person, String mail) {
        return jdbc
                .sql("""
                        update notification_digest_item set told_in = ? where person = ? and told_in is null
                        returning id, kind, headline, link""")
                .params(mail, person.value())
                .query((row, number) -> new Line(
                        row.getLong("id"), row.getString("kind"), row.getString("headline"), row.getString("link")))
                .list()
                .stream()
                .sorted(Comparator.comparingLong(Line::id))
                .toList();
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package dev.tollgate.governance.bodies;

import dev.tollgate.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TermStore {

    private final JdbcClient jdbc;

    TermStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every term of a body that was ever asked for, the oldest first. */
    List<Term> of(BodyId body) {
        return jdbc.sql("select * from body_term where body_id = :body order by nominated_at, id")
                .param("body", body.value())
                .query(TermStore::term)
                .list();
    }

    Optional<Term> find(UUID id) {
        return jdbc.sql("select * from body_term where id = :id")
                .param("id", id)
                .query(TermStore::term)
                .optional();
    }

    void insert(Term term) {
        jdbc.sql("""
                        insert into body_term
                            (id, body_id, seat, person, from_day, until_day, state, nominated_by, nominated_at)
                        values (:id, :body, :seat, :person, :from, :until, :state, :by, :at)
                        on conflict (body_id, seat, person) where state = 'OPEN' do nothing
                        """)
                .param("id", term.id())
                .param("body", term.body().value())
                .param("seat", term.seat())
                .param("person", term.person().value())
                .param("from", term.from())
                .param("until", term.until())
                .param("state", term.state().name())
                .param("by", term.nominatedBy().value())
                .param("at", stamp(term.nominatedAt()))
                .update();
    }

    /** Answers false where it is no longer open. */
    boolean settle(UUID id, Term.State state, String reason, Instant now) {
        return jdbc.sql("""
                                update body_term set state = :state, reason = :reason, answered_at = :now
                                where id = :id and state = 'OPEN'
                                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("now", stamp(now))
                        .update()
                == 1;
    }

    /** The predecessors in a seat leave the day before the successor comes. */
    void endBefore(Term successor) {
        jdbc.sql("""
                        update body_term set
                            state = case when from_day >= :from then 'REPLACED' else state end,
                            until_day = case when from_day >= :from then until_day else cast(:from as date) - 1 end
                        where body_id = :body and seat = :seat and id <> :id and state = 'ACCEPTED'
                            and (until_day is null or until_day >= :from)
                            and (cast(:until as date) is null or from_day <= :until)
                        """)
                .param("from", successor.from())
                .param("until", successor.until())
                .param("body", successor.body().value())
                .param("seat", successor.seat())
                .param("id", successor.id())
                .update();
    }

    /** A term ends on this day; one that has not begun by then never will. */
    void end(UUID id, LocalDate lastDay) {
        jdbc.sql("""
                        update body_term set
                            state = case when from_day > :day then 'WITHDRAWN' else state end,
                            until_day = case when from_day > :day then until_day else cast(:day as date) end
                        where id = :id and state = 'ACCEPTED'
                        """).param("id", id).param("day", lastDay).update();
    }

    void move(UUID id, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("update body_term set from_day = :from, until_day = :until where id = :id")
                .param("id", id)
                .param("from", from)
                .param("until", until)
                .update();
    }

    private static OffsetDateTime stamp(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Term term(ResultSet row, int number) throws SQLException {
        return new Term(
                row.getObject("id", UUID.class),
                new BodyId(row.getString("body_id")),
                row.getString("seat"),
                new PersonId(row.getString("person")),
                row.getObject("from_day", LocalDate.class),
                row.getObject("until_day", LocalDate.class),
                Term.State.valueOf(row.getString("state")),
                new PersonId(row.getString("nominated_by")),
                row.getObject("nominated_at", OffsetDateTime.class).toInstant(),
                row.getString("reason"));
    }
}

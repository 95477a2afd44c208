package dev.tollgate.governance;

import static dev.tollgate.governance.Sql.at;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NominationStore {

    private final JdbcClient jdbc;

    NominationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every nomination of a project, by seat and then by time. */
    List<Nomination> of(ProjectId project) {
        return jdbc
                .sql("select * from governance_nomination where project_id = :project order by nominated_at, id")
                .param("project", project.value())
                .query(NominationStore::nomination)
                .list()
                .stream()
                .sorted(Comparator.comparing(Nomination::seat))
                .toList();
    }

    List<Nomination> open(ProjectId project) {
        return of(project).stream()
                .filter(nomination -> nomination.state() == Nomination.State.OPEN)
                .toList();
    }

    /** Declined ones in view of which nobody has nominated again yet. */
    List<Nomination> declined(ProjectId project) {
        return jdbc.sql("""
                        select * from governance_nomination
                        where project_id = :project and state = 'DECLINED' and not settled order by nominated_at, id
                        """)
                .param("project", project.value())
                .query(NominationStore::nomination)
                .list();
    }

    Optional<Nomination> find(NominationId id) {
        return jdbc.sql("select * from governance_nomination where id = :id")
                .param("id", id.value())
                .query(NominationStore::nomination)
                .optional();
    }

    void insert(ProjectId project, Seat seat, PersonId person, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into governance_nomination
                            (id, project_id, seat, person, nominated_by, nominated_at, state)
                        values (:id, :project, :seat, :person, :by, :now, 'OPEN')
                        on conflict (project_id, seat, person) where state = 'OPEN' do nothing
                        """)
                .param("id", UUID.randomUUID())
                .param("project", project.value())
                .param("seat", seat.key())
                .param("person", person.value())
                .param("by", by.value())
                .param("now", at(now))
                .update();
    }

    /** Answers false where the nomination is no longer open. */
    boolean settle(NominationId id, Nomination.State state, String reason, Instant now) {
        return jdbc.sql("""
                                update governance_nomination set state = :state, reason = :reason, answered_at = :now
                                where id = :id and state = 'OPEN'
                                """)
                        .param("id", id.value())
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("now", at(now))
                        .update()
                == 1;
    }

    void settleDeclined(ProjectId project) {
        jdbc.sql("""
                        update governance_nomination set settled = true
                        where project_id = :project and state = 'DECLINED' and not settled
                        """).param("project", project.value()).update();
    }

    private static Nomination nomination(ResultSet row, int number) throws SQLException {
        return new Nomination(
                new NominationId(row.getObject("id", UUID.class)),
                new ProjectId(row.getString("project_id")),
                Seat.ofKey(row.getString("seat")),
                new PersonId(row.getString("person")),
                new PersonId(row.getString("nominated_by")),
                Sql.moment(row, "nominated_at"),
                Nomination.State.valueOf(row.getString("state")),
                row.getString("reason"));
    }
}

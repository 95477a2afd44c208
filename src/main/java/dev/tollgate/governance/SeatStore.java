package dev.tollgate.governance;

import static dev.tollgate.governance.Sql.at;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SeatStore {

    private final JdbcClient jdbc;

    SeatStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Seats first to last, in each the longest-serving person first. */
    List<SeatHolder> of(ProjectId project) {
        return jdbc
                .sql("select * from governance_seat where project_id = :project and until is null order by since, id")
                .param("project", project.value())
                .query(SeatStore::holder)
                .list()
                .stream()
                .sorted(Comparator.comparing(SeatHolder::seat))
                .toList();
    }

    List<PersonId> holders(ProjectId project, Seat seat) {
        return jdbc
                .sql("""
                        select person from governance_seat
                        where project_id = :project and seat = :seat and until is null order by since, id
                        """)
                .param("project", project.value())
                .param("seat", seat.key())
                .query(String.class)
                .list()
                .stream()
                .map(PersonId::new)
                .toList();
    }

    /** Answers false where the person sits there already, on the same terms. */
    boolean fill(ProjectId project, SeatHolder holder) {
        return jdbc.sql("""
                                insert into governance_seat (id, project_id, seat, person, since, provisional, note)
                                values (:id, :project, :seat, :person, :since, :provisional, :note)
                                on conflict (project_id, seat, person) where until is null do update
                                    set provisional = false, note = excluded.note
                                    where governance_seat.provisional and not excluded.provisional
                                """)
                        .param("id", UUID.randomUUID())
                        .param("project", project.value())
                        .param("seat", holder.seat().key())
                        .param("person", holder.person().value())
                        .param("since", at(holder.since()))
                        .param("provisional", holder.provisional())
                        .param("note", holder.note())
                        .update()
                == 1;
    }

    boolean vacate(ProjectId project, Seat seat, PersonId person, Instant now) {
        return jdbc.sql("""
                                update governance_seat set until = :now
                                where project_id = :project and seat = :seat and person = :person and until is null
                                """)
                        .param("project", project.value())
                        .param("seat", seat.key())
                        .param("person", person.value())
                        .param("now", at(now))
                        .update()
                == 1;
    }

    private static SeatHolder holder(ResultSet row, int number) throws SQLException {
        return new SeatHolder(
                Seat.ofKey(row.getString("seat")),
                new PersonId(row.getString("person")),
                Sql.moment(row, "since"),
                row.getBoolean("provisional"),
                row.getString("note"));
    }
}

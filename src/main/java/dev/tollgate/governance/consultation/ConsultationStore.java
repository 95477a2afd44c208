package dev.tollgate.governance.consultation;

import dev.tollgate.governance.RaciParts.Party;
import dev.tollgate.governance.Seat;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ConsultationStore {

    private static final String OPINIONS = """
            select asked.id, asked.role, asked.seat, asked.person, said.person as said_by, said.stance, said.opinion,
                said.given_at
            from consultation_asked asked left join consultation_opinion said on said.asked_id = asked.id
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ConsultationStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(Consultation round, List<Party> parties) {
        jdbc.sql("""
                        insert into consultation (id, matter_key, project_id, raci_row, opened_at, closes_at)
                        values (:id, :matter, :project, :row, :opened, :closes)
                        """)
                .param("id", round.id())
                .param("matter", round.matterKey())
                .param("project", round.project().value())
                .param("row", round.raciRow())
                .param("opened", at(round.openedAt()))
                .param("closes", at(round.closesAt()))
                .update();
        int[] position = {0};
        batches.batchUpdate("""
                insert into consultation_asked (id, consultation_id, position, role, seat, person)
                values (?, ?, ?, ?, ?, ?)
                """, parties, 100, (statement, party) -> {
            statement.setObject(1, UUID.randomUUID());
            statement.setObject(2, round.id());
            statement.setInt(3, position[0]++);
            statement.setString(4, party.role());
            statement.setString(5, party.seat().key());
            statement.setString(6, party.person().value());
        });
    }

    /** Every round about a matter, oldest first. */
    List<Consultation> of(String matterKey) {
        return jdbc.sql("select * from consultation where matter_key = :matter order by opened_at")
                .param("matter", matterKey)
                .query(this::consultation)
                .list();
    }

    Optional<Consultation> open(String matterKey) {
        return jdbc.sql("select * from consultation where matter_key = :matter and closed_at is null")
                .param("matter", matterKey)
                .query(this::consultation)
                .optional();
    }

    /** The round to which a question belongs, locked so that answers and the end come one after the other. */
    Optional<Consultation> findForAnswer(OpinionId id) {
        return jdbc.sql("""
                        select round.* from consultation round
                        join consultation_asked asked on asked.consultation_id = round.id
                        where asked.id = :id for update of round
                        """).param("id", id.value()).query(this::consultation).optional();
    }

    Optional<PersonId> asked(OpinionId id) {
        return jdbc.sql("select person from consultation_asked where id = :id")
                .param("id", id.value())
                .query((row, number) -> new PersonId(row.getString("person")))
                .optional();
    }

    void answer(OpinionId id, PersonId person, Opinion.Answer answer) {
        jdbc.sql("""
                        insert into consultation_opinion (asked_id, person, stance, opinion, given_at)
                        values (:id, :person, :stance, :opinion, :now)
                        """)
                .param("id", id.value())
                .param("person", person.value())
                .param("stance", answer.stance().name())
                .param("opinion", answer.text())
                .param("now", at(answer.at()))
                .update();
    }

    void close(String matterKey, Instant now) {
        jdbc.sql("update consultation set closed_at = :now where matter_key = :matter and closed_at is null")
                .param("matter", matterKey)
                .param("now", at(now))
                .update();
    }

    /** Whoever sits there now is asked in place of those who left before they answered. */
    void follow(ProjectId project, Seat seat, PersonId leaver, PersonId successor) {
        jdbc.sql("""
                        update consultation_asked asked set person = :successor
                        from consultation round
                        where round.id = asked.consultation_id and round.project_id = :project
                            and round.closed_at is null and asked.seat = :seat and asked.person = :leaver
                            and not exists (select 1 from consultation_opinion said where said.asked_id = asked.id)
                        """)
                .param("project", project.value())
                .param("seat", seat.key())
                .param("leaver", leaver.value())
                .param("successor", successor.value())
                .update();
    }

    private Consultation consultation(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Consultation(
                id,
                row.getString("matter_key"),
                new ProjectId(row.getString("project_id")),
                row.getString("raci_row"),
                moment(row, "opened_at"),
                moment(row, "closes_at"),
                row.getObject("closed_at") == null ? null : moment(row, "closed_at"),
                opinions(id));
    }

    private List<Opinion> opinions(UUID round) {
        return jdbc.sql(OPINIONS + "where asked.consultation_id = :round order by asked.position")
                .param("round", round)
                .query(ConsultationStore::opinion)
                .list();
    }

    private static Opinion opinion(ResultSet row, int number) throws SQLException {
        String saidBy = row.getString("said_by");
        return new Opinion(
                new OpinionId(row.getObject("id", UUID.class)),
                row.getString("role"),
                Seat.ofKey(row.getString("seat")),
                new PersonId(saidBy == null ? row.getString("person") : saidBy),
                answer(row));
    }

    private static Opinion.@Nullable Answer answer(ResultSet row) throws SQLException {
        return row.getString("stance") == null
                ? null
                : new Opinion.Answer(
                        Stance.valueOf(row.getString("stance")), row.getString("opinion"), moment(row, "given_at"));
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

package dev.tollgate.governance.bodies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BodyStore {

    private final JdbcClient jdbc;

    BodyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<BodyId> all() {
        return jdbc.sql("select id from body order by name, id").query(String.class).list().stream()
                .map(BodyId::new)
                .toList();
    }

    Optional<Body> find(BodyId id) {
        return jdbc.sql("select * from body where id = :id")
                .param("id", id.value())
                .query((row, number) -> body(row, minimum(id), seats(id), exceptions(id)))
                .optional();
    }

    /** Writes the body as it is now, in place of what it was. */
    void save(Body body) {
        Cadence cadence = body.cadence();
        jdbc.sql("""
                        insert into body
                            (id, name, kind, rule_set, written_procedure, zone, region, cadence_unit, cadence_every,
                             first_sitting, sits_at, minutes, papers_days)
                        values (:id, :name, :kind, :rules, :written, :zone, :region, :unit, :every, :first, :at,
                            :minutes, :papers)
                        on conflict (id) do update set name = excluded.name, kind = excluded.kind,
                            rule_set = excluded.rule_set, written_procedure = excluded.written_procedure,
                            zone = excluded.zone, region = excluded.region, cadence_unit = excluded.cadence_unit,
                            cadence_every = excluded.cadence_every, first_sitting = excluded.first_sitting,
                            sits_at = excluded.sits_at, minutes = excluded.minutes, papers_days = excluded.papers_days
                        """)
                .param("id", body.id().value())
                .param("name", body.name())
                .param("kind", body.kind())
                .param("rules", body.ruleSet())
                .param("written", body.writtenProcedure())
                .param("zone", body.zone())
                .param("region", body.region())
                .param("unit", cadence == null ? null : cadence.unit().name())
                .param("every", cadence == null ? null : cadence.every())
                .param("first", cadence == null ? null : cadence.first())
                .param("at", cadence == null ? null : cadence.at())
                .param("minutes", body.minutes())
                .param("papers", body.papersDays())
                .update();
        replaceMinimum(body);
        replaceSeats(body);
        replaceExceptions(body);
    }

    private void replaceMinimum(Body body) {
        delete("body_minimum", body.id());
        body.minimum()
                .forEach((constituency, least) -> jdbc.sql(
                                "insert into body_minimum (body_id, constituency, least) values (:body, :of, :least)")
                        .param("body", body.id().value())
                        .param("of", constituency)
                        .param("least", least)
                        .update());
    }

    private void replaceSeats(Body body) {
        delete("body_seat", body.id());
        int position = 0;
        for (BodySeat seat : body.seats()) {
            jdbc.sql("""
                            insert into body_seat
                                (body_id, key, position, title, voting, chair, deputy_chair, constituency)
                            values (:body, :key, :position, :title, :voting, :chair, :deputy, :constituency)
                            """)
                    .param("body", body.id().value())
                    .param("key", seat.key())
                    .param("position", ++position)
                    .param("title", seat.title())
                    .param("voting", seat.voting())
                    .param("chair", seat.chair())
                    .param("deputy", seat.deputyChair())
                    .param("constituency", seat.constituency())
                    .update();
        }
    }

    private void replaceExceptions(Body body) {
        delete("body_sitting_exception", body.id());
        for (SittingException exception : body.exceptions()) {
            jdbc.sql("""
                            insert into body_sitting_exception (body_id, day, starts_at, minutes, note)
                            values (:body, :day, :startsAt, :minutes, :note)
                            """)
                    .param("body", body.id().value())
                    .param("day", exception.day())
                    .param("startsAt", exception.startsAt())
                    .param("minutes", exception.minutes())
                    .param("note", exception.note())
                    .update();
        }
    }

    private void delete(String table, BodyId body) {
        jdbc.sql("delete from " + table + " where body_id = :body")
                .param("body", body.value())
                .update();
    }

    private Map<String, Integer> minimum(BodyId body) {
        return jdbc
                .sql("select constituency, least from body_minimum where body_id = :body")
                .param("body", body.value())
                .query((row, number) -> Map.entry(row.getString("constituency"), row.getInt("least")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<BodySeat> seats(BodyId body) {
        return jdbc.sql("select * from body_seat where body_id = :body order by position")
                .param("body", body.value())
                .query((row, number) -> new BodySeat(
                        row.getString("key"),
                        row.getString("title"),
                        row.getBoolean("voting"),
                        row.getBoolean("chair"),
                        row.getBoolean("deputy_chair"),
                        row.getString("constituency")))
                .list();
    }

    private List<SittingException> exceptions(BodyId body) {
        return jdbc.sql("select * from body_sitting_exception where body_id = :body order by day")
                .param("body", body.value())
                .query((row, number) -> new SittingException(
                        row.getObject("day", LocalDate.class),
                        row.getObject("starts_at", LocalTime.class),
                        row.getObject("minutes", Integer.class),
                        row.getString("note")))
                .list();
    }

    private static Body body(
            ResultSet row, Map<String, Integer> minimum, List<BodySeat> seats, List<SittingException> exceptions)
            throws SQLException {
        return new Body(
                new BodyId(row.getString("id")),
                row.getString("name"),
                row.getString("kind"),
                row.getString("rule_set"),
                row.getBoolean("written_procedure"),
                row.getString("zone"),
                row.getString("region"),
                cadence(row),
                row.getInt("minutes"),
                row.getInt("papers_days"),
                minimum,
                seats,
                exceptions);
    }

    private static @Nullable Cadence cadence(ResultSet row) throws SQLException {
        String unit = row.getString("cadence_unit");
        return unit == null
                ? null
                : new Cadence(
                        Cadence.Unit.valueOf(unit),
                        row.getInt("cadence_every"),
                        row.getObject("first_sitting", LocalDate.class),
                        row.getObject("sits_at", LocalTime.class));
    }
}

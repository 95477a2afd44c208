package dev.tollgate.people;

import dev.tollgate.vocabulary.PersonId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonalCalendarStore {

    private final JdbcClient jdbc;

    PersonalCalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Place and absences that end on a day or later, in one statement. */
    PersonalCalendar find(PersonId person, LocalDate on, Place otherwise) {
        List<Absence> absences = new ArrayList<>();
        List<Place> places = new ArrayList<>();
        jdbc.sql("""
                        select zone, region, null::date as begins, null::date as ends from person_place
                        where person = :person
                        union all
                        select null, null, begins, ends from person_absence where person = :person and ends >= :day
                        order by begins nulls first
                        """).param("person", person.value()).param("day", on).query(row -> {
            LocalDate begins = row.getObject("begins", LocalDate.class);
            if (begins == null) {
                places.add(new Place(ZoneId.of(row.getString("zone")), row.getString("region")));
            } else {
                absences.add(new Absence(person, begins, row.getObject("ends", LocalDate.class)));
            }
        });
        return new PersonalCalendar(places.isEmpty() ? otherwise : places.get(0), !places.isEmpty(), absences);
    }

    List<Absence> between(LocalDate from, LocalDate until) {
        return jdbc.sql("""
                        select person, begins, ends from person_absence where begins <= :until and ends >= :from
                        order by begins, person
                        """)
                .param("from", from)
                .param("until", until)
                .query((row, number) -> new Absence(
                        new PersonId(row.getString("person")),
                        row.getObject("begins", LocalDate.class),
                        row.getObject("ends", LocalDate.class)))
                .list();
    }

    void settle(PersonId person, Place place) {
        jdbc.sql("""
                        insert into person_place (person, zone, region) values (:person, :zone, :region)
                        on conflict (person) do update set zone = excluded.zone, region = excluded.region
                        """)
                .param("person", person.value())
                .param("zone", place.zone().getId())
                .param("region", place.region())
                .update();
    }

    /** Absences that end on a day or later give way to others. */
    void replace(PersonId person, LocalDate on, List<Absence> absences) {
        jdbc.sql("delete from person_absence where person = :person and ends >= :day")
                .param("person", person.value())
                .param("day", on)
                .update();
        absences.forEach(absence -> jdbc.sql("""
                        insert into person_absence (person, begins, ends) values (:person, :begins, :ends)
                        on conflict (person, begins) do update set ends = excluded.ends
                        """)
                .param("person", person.value())
                .param("begins", absence.from())
                .param("ends", absence.until())
                .update());
    }
}

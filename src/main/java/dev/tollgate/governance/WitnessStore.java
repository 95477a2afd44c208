package dev.tollgate.governance;

import static dev.tollgate.governance.Sql.at;
import static dev.tollgate.governance.Sql.words;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WitnessStore {

    private final JdbcClient jdbc;

    WitnessStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PersonId> all() {
        return jdbc.sql("select person from decision_witness order by person").query(String.class).list().stream()
                .map(PersonId::new)
                .toList();
    }

    void replace(List<PersonId> people, PersonId by, Instant now) {
        jdbc.sql("delete from decision_witness").update();
        jdbc.sql("""
                        insert into decision_witness (person, named_by, named_at)
                        select unnest(:people::text[]), :by, :now
                        """)
                .param("people", words(people.stream().map(PersonId::value).toList()))
                .param("by", by.value())
                .param("now", at(now))
                .update();
    }
}

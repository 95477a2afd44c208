package dev.tollgate.governance.mandates;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MandateStore {

    private static final TypeReference<TreeMap<String, String>> CAPS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    MandateStore(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    MandateId nextId(int year) {
        return MandateId.of(
                year,
                jdbc.sql("select nextval('mandate_number')").query(Long.class).single());
    }

    void insert(Mandate mandate) {
        Terms terms = mandate.terms();
        jdbc.sql("""
                        insert into mandate (id, holder, deputy, from_day, to_day, kinds, caps, without_own_projects,
                            without_projects, without_programmes, reason, given_by, given_at, state)
                        values (:id, :holder, :deputy, :from, :to, :kinds, cast(:caps as jsonb), :own, :projects,
                            :programmes, :reason, :by, :at, :state)
                        """)
                .param("id", mandate.id().value())
                .param("holder", mandate.holder().value())
                .param("deputy", mandate.deputy().value())
                .param("from", terms.from())
                .param("to", terms.to())
                .param("kinds", words(terms.kinds()))
                .param("caps", written(terms.caps()))
                .param("own", terms.withoutOwnProjects())
                .param(
                        "projects",
                        words(terms.withoutProjects().stream()
                                .map(ProjectId::value)
                                .toList()))
                .param("programmes", words(terms.withoutProgrammes()))
                .param("reason", mandate.reason())
                .param("by", mandate.givenBy().value())
                .param("at", at(mandate.givenAt()))
                .param("state", mandate.state().name())
                .update();
    }

    Optional<Mandate> find(MandateId id) {
        return jdbc.sql("select * from mandate where id = :id")
                .param("id", id.value())
                .query(this::mandate)
                .optional();
    }

    /** Locked, so that an answer and a withdrawal come one after the other. */
    Optional<Mandate> findForChange(MandateId id) {
        return jdbc.sql("select * from mandate where id = :id for update")
                .param("id", id.value())
                .query(this::mandate)
                .optional();
    }

    void setState(MandateId id, Mandate.State state) {
        jdbc.sql("update mandate set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    /** Accepted mandates of a holder that hold on a day. */
    List<Mandate> accepted(PersonId holder, LocalDate day) {
        return jdbc.sql("""
                        select * from mandate where holder = :holder and state = 'ACCEPTED'
                            and from_day <= :day and to_day >= :day order by given_at, id
                        """)
                .param("holder", holder.value())
                .param("day", day)
                .query(this::mandate)
                .list();
    }

    /** Every mandate between two people, the newest first. */
    List<Mandate> between(PersonId holder, PersonId deputy) {
        return jdbc.sql("select * from mandate where holder = :holder and deputy = :deputy order by given_at desc, id")
                .param("holder", holder.value())
                .param("deputy", deputy.value())
                .query(this::mandate)
                .list();
    }

    /** What somebody gave, got, or gave for others, the newest first. */
    List<Mandate> of(PersonId person, int offset, int size) {
        return jdbc.sql("""
                        select * from mandate where holder = :person or deputy = :person or given_by = :person
                        order by given_at desc, id offset :offset limit :size
                        """)
                .param("person", person.value())
                .param("offset", offset)
                .param("size", size)
                .query(this::mandate)
                .list();
    }

    List<Mandate> all(int offset, int size) {
        return jdbc.sql("select * from mandate order by given_at desc, id offset :offset limit :size")
                .param("offset", offset)
                .param("size", size)
                .query(this::mandate)
                .list();
    }

    /** Accepted mandates of these holders that touch a span of days. */
    List<Mandate> accepted(Collection<PersonId> holders, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select * from mandate where holder = any(:holders) and state = 'ACCEPTED'
                            and from_day <= :to and to_day >= :from order by from_day, id
                        """)
                .param("holders", words(holders.stream().map(PersonId::value).toList()))
                .param("from", from)
                .param("to", to)
                .query(this::mandate)
                .list();
    }

    void note(MandateId id, TrailEntry entry) {
        PersonId person = entry.person();
        jdbc.sql("""
                        insert into mandate_trail (mandate_id, what, person, detail, at)
                        values (:id, :what, :person, :detail, :at)
                        """)
                .param("id", id.value())
                .param("what", entry.what())
                .param("person", person == null ? null : person.value())
                .param("detail", entry.detail())
                .param("at", at(entry.at()))
                .update();
    }

    List<TrailEntry> trail(MandateId id) {
        return jdbc.sql("select * from mandate_trail where mandate_id = :id order by id")
                .param("id", id.value())
                .query((row, number) -> new TrailEntry(
                        row.getString("what"),
                        person(row.getString("person")),
                        row.getString("detail"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private Mandate mandate(ResultSet row, int number) throws SQLException {
        return new Mandate(
                new MandateId(row.getString("id")),
                new PersonId(row.getString("holder")),
                new PersonId(row.getString("deputy")),
                new Terms(
                        row.getObject("from_day", LocalDate.class),
                        row.getObject("to_day", LocalDate.class),
                        words(row, "kinds"),
                        read(row.getString("caps")),
                        row.getBoolean("without_own_projects"),
                        words(row, "without_projects").stream()
                                .map(ProjectId::new)
                                .collect(Collectors.toSet()),
                        words(row, "without_programmes")),
                row.getString("reason"),
                new PersonId(row.getString("given_by")),
                row.getObject("given_at", OffsetDateTime.class).toInstant(),
                Mandate.State.valueOf(row.getString("state")));
    }

    /** Amounts as text, so that no digit is lost. */
    private String written(List<Money> caps) {
        Map<String, String> amounts = new TreeMap<>();
        caps.forEach(cap ->
                amounts.put(cap.currency().getCurrencyCode(), cap.amount().toPlainString()));
        try {
            return json.writeValueAsString(amounts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("amounts always make JSON", e);
        }
    }

    private List<Money> read(String caps) {
        try {
            return json.readValue(caps, CAPS).entrySet().stream()
                    .map(cap -> Money.of(cap.getValue(), cap.getKey()))
                    .toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the caps of a mandate are JSON", e);
        }
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }

    private static String[] words(Collection<String> words) {
        return words.stream().sorted().toArray(String[]::new);
    }

    private static Set<String> words(ResultSet row, String column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}

package dev.tollgate.governance;

import static dev.tollgate.governance.Sql.at;
import static dev.tollgate.governance.Sql.words;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

    /** Its own, so that what is kept for good does not depend on how the API is set up. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String FITTING = """
             from decision_record
             where (cast(:kind as text) is null or kind = :kind)
                and (cast(:among as text[]) is null or project_id = any(:among))
            """;

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The decision waits for its place in the chain from here on. Answers false where this kind of decision is on record
     * for this subject already.
     */
    boolean insert(DecisionId id, NewDecision decision, Circumstances circumstances, Instant now) {
        PersonId decidedBy = decision.decidedBy();
        return jdbc.sql("""
                                with kept as (
                                insert into decision_record
                                    (id, project_id, subject_key, kind, outcome, summary, decided_by, votes, evidence,
                                     model_version, decision_tables, witnessed, decided_at, recorded_at, seats, recusals,
                                     mandates, inputs, zone, region)
                                values
                                    (:id, :project, :subjectKey, :kind, :outcome, :summary, :decidedBy,
                                     cast(:votes as jsonb), cast(:evidence as jsonb),
                                     :modelVersion, :decisionTables, :witnessed, :decidedAt, :now,
                                     cast(:seats as jsonb), cast(:recusals as jsonb), cast(:mandates as jsonb),
                                     cast(:inputs as jsonb), :zone, :region)
                                on conflict (subject_key, kind) do nothing
                                returning id)
                                insert into decision_unchained (decision_id) select id from kept
                                """)
                        .param("id", id.value())
                        .param("project", decision.project().value())
                        .param("subjectKey", decision.subjectKey())
                        .param("kind", decision.kind())
                        .param("outcome", decision.outcome())
                        .param("summary", decision.summary())
                        .param("decidedBy", decidedBy == null ? null : decidedBy.value())
                        .param("votes", written(decision.votes(), KeptVote::of))
                        .param("evidence", written(decision.evidence()))
                        .param("modelVersion", decision.modelVersion())
                        .param("decisionTables", words(decision.decisionTables()))
                        .param("witnessed", decision.witnessed())
                        .param("decidedAt", at(decision.decidedAt()))
                        .param("now", at(now))
                        .param("seats", written(circumstances.seats(), KeptSeat::of))
                        .param("recusals", written(decision.recusals(), KeptRecusal::of))
                        .param("mandates", written(decision.mandates(), KeptMandate::of))
                        .param("inputs", written(decision.inputs()))
                        .param("zone", circumstances.zone())
                        .param("region", circumstances.region())
                        .update()
                == 1;
    }

    Optional<DecisionRecord> find(String subjectKey, String kind) {
        return jdbc.sql("select * from decision_record where subject_key = :subjectKey and kind = :kind")
                .param("subjectKey", subjectKey)
                .param("kind", kind)
                .query(DecisionStore::record)
                .optional();
    }

    Optional<DecisionRecord> find(DecisionId id) {
        return jdbc.sql("select * from decision_record where id = :id")
                .param("id", id.value())
                .query(DecisionStore::record)
                .optional();
    }

    List<DecisionRecord> of(ProjectId project) {
        return jdbc.sql("select * from decision_record where project_id = :project order by decided_at, recorded_at")
                .param("project", project.value())
                .query(DecisionStore::record)
                .list();
    }

    /** The newest first. */
    DecisionPage find(DecisionSearch search) {
        List<DecisionRecord> page = jdbc.sql(
                        "select *" + FITTING + " order by recorded_at desc, id limit :size offset :skipped")
                .params(values(search))
                .param("size", search.size())
                .param("skipped", (long) search.page() * search.size())
                .query(DecisionStore::record)
                .list();
        long total = jdbc.sql("select count(*)" + FITTING)
                .params(values(search))
                .query(Long.class)
                .single();
        return new DecisionPage(page, total);
    }

    private static Map<String, @Nullable Object> values(DecisionSearch search) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("kind", search.kind());
        values.put(
                "among",
                search.among() == null
                        ? null
                        : words(search.among().stream().map(ProjectId::value).toList()));
        return values;
    }

    private static DecisionRecord record(ResultSet row, int number) throws SQLException {
        String decidedBy = row.getString("decided_by");
        return new DecisionRecord(
                new DecisionId(row.getObject("id", UUID.class)),
                new NewDecision(
                        new ProjectId(row.getString("project_id")),
                        row.getString("subject_key"),
                        row.getString("kind"),
                        row.getString("outcome"),
                        row.getString("summary"),
                        decidedBy == null ? null : new PersonId(decidedBy),
                        read(row, "votes", KeptVote.class, KeptVote::vote),
                        read(row, "recusals", KeptRecusal.class, KeptRecusal::recusal),
                        read(row, "mandates", KeptMandate.class, KeptMandate::meaning),
                        read(row, "evidence", RecordedEvidence.class, Function.identity()),
                        read(row, "inputs", RecordedInput.class, Function.identity()),
                        row.getString("model_version"),
                        words(row, "decision_tables"),
                        row.getBoolean("witnessed"),
                        Sql.moment(row, "decided_at")),
                new Circumstances(
                        read(row, "seats", KeptSeat.class, KeptSeat::held),
                        row.getString("zone"),
                        row.getString("region")),
                Sql.moment(row, "recorded_at"));
    }

    private static <T> String written(List<T> values, Function<T, ?> kept) {
        return written(values.stream().map(kept).toList());
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be written as JSON", e);
        }
    }

    private static <K, T> List<T> read(ResultSet row, String column, Class<K> kept, Function<K, T> meaning)
            throws SQLException {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, kept);
        try {
            List<K> found = JSON.readValue(row.getString(column), list);
            return found.stream().map(meaning).toList();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision on record cannot be read", e);
        }
    }

    /** A vote in the words of the column. */
    private record KeptVote(String voter, String option, String reason, String at) {

        static KeptVote of(RecordedVote vote) {
            return new KeptVote(
                    vote.voter().value(),
                    vote.option(),
                    vote.reason(),
                    vote.at().toString());
        }

        RecordedVote vote() {
            return new RecordedVote(new PersonId(voter), option, reason, Instant.parse(at));
        }
    }

    private record KeptSeat(String seat, String person) {

        static KeptSeat of(Circumstances.Held held) {
            return new KeptSeat(held.seat(), held.person().value());
        }

        Circumstances.Held held() {
            return new Circumstances.Held(seat, new PersonId(person));
        }
    }

    private record KeptRecusal(String voter, String reason, String at) {

        static KeptRecusal of(RecordedRecusal recusal) {
            return new KeptRecusal(
                    recusal.voter().value(), recusal.reason(), recusal.at().toString());
        }

        RecordedRecusal recusal() {
            return new RecordedRecusal(new PersonId(voter), reason, Instant.parse(at));
        }
    }

    private record KeptMandate(String holder, String acting, String mandate, String terms) {

        static KeptMandate of(RecordedMandate mandate) {
            return new KeptMandate(
                    mandate.holder().value(), mandate.acting().value(), mandate.mandate(), mandate.terms());
        }

        RecordedMandate meaning() {
            return new RecordedMandate(new PersonId(holder), new PersonId(acting), mandate, terms);
        }
    }
}

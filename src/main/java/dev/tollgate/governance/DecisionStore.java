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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

    /** Its own, so that what is kept for good does not depend on how the API is set up. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String KEEP = """
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
            """;

    private static final String FITTING = """
             from decision_record
             where (cast(:kind as text) is null or kind = :kind)
                and (cast(:among as text[]) is null or project_id = any(:among))
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    DecisionStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /**
     * The decision waits for its place in the chain from here on. Answers false where this kind of decision is on record
     * for this subject already.
     */
    boolean insert(DecisionId id, NewDecision decision, Circumstances circumstances, Instant now) {
        return jdbc.sql(KEEP).params(values(id, decision, circumstances, now)).update() == 1;
    }

    /** Decisions none of which is on record yet, in one batch; they wait for their places in the chain likewise. */
    void insertAll(Map<DecisionId, NewDecision> decisions, Circumstances circumstances, Instant now) {
        List<SqlParameterSource> rows = new ArrayList<>();
        decisions.forEach(
                (id, decision) -> rows.add(new MapSqlParameterSource(values(id, decision, circumstances, now))));
        batches.batchUpdate(KEEP, rows.toArray(SqlParameterSource[]::new));
    }

    private static Map<String, @Nullable Object> values(
            DecisionId id, NewDecision decision, Circumstances circumstances, Instant now) {
        PersonId decidedBy = decision.decidedBy();
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("id", id.value());
        values.put("project", decision.project().value());
        values.put("subjectKey", decision.subjectKey());
        values.put("kind", decision.kind());
        values.put("outcome", decision.outcome());
        values.put("summary", decision.summary());
        values.put("decidedBy", decidedBy == null ? null : decidedBy.value());
        values.put("votes", written(decision.votes(), KeptVote::of));
        values.put("evidence", written(decision.evidence()));
        values.put("modelVersion", decision.modelVersion());
        values.put("decisionTables", words(decision.decisionTables()));
        values.put("witnessed", decision.witnessed());
        values.put("decidedAt", at(decision.decidedAt()));
        values.put("now", at(now));
        values.put("seats", written(circumstances.seats(), KeptSeat::of));
        values.put("recusals", written(decision.recusals(), KeptRecusal::of));
        values.put("mandates", written(decision.mandates(), KeptMandate::of));
        values.put("inputs", written(decision.inputs()));
        values.put("zone", circumstances.zone());
        values.put("region", circumstances.region());
        return values;
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

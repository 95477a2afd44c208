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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DecisionStore {

    /** Its own, so that what is kept for good does not depend on how the API is set up. */
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;

    DecisionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Answers false where this kind of decision is on record for this subject already. */
    boolean insert(DecisionId id, NewDecision decision, Instant now) {
        PersonId decidedBy = decision.decidedBy();
        return jdbc.sql("""
                                insert into decision_record
                                    (id, project_id, subject_key, kind, outcome, summary, decided_by, votes, evidence,
                                     model_version, decision_tables, witnessed, decided_at, recorded_at)
                                values
                                    (:id, :project, :subjectKey, :kind, :outcome, :summary, :decidedBy,
                                     cast(:votes as jsonb), cast(:evidence as jsonb),
                                     :modelVersion, :decisionTables, :witnessed, :decidedAt, :now)
                                on conflict (subject_key, kind) do nothing
                                """)
                        .param("id", id.value())
                        .param("project", decision.project().value())
                        .param("subjectKey", decision.subjectKey())
                        .param("kind", decision.kind())
                        .param("outcome", decision.outcome())
                        .param("summary", decision.summary())
                        .param("decidedBy", decidedBy == null ? null : decidedBy.value())
                        .param(
                                "votes",
                                written(decision.votes().stream()
                                        .map(KeptVote::of)
                                        .toList()))
                        .param("evidence", written(decision.evidence()))
                        .param("modelVersion", decision.modelVersion())
                        .param("decisionTables", words(decision.decisionTables()))
                        .param("witnessed", decision.witnessed())
                        .param("decidedAt", at(decision.decidedAt()))
                        .param("now", at(now))
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

    List<DecisionRecord> of(ProjectId project) {
        return jdbc.sql("select * from decision_record where project_id = :project order by decided_at, recorded_at")
                .param("project", project.value())
                .query(DecisionStore::record)
                .list();
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
                        read(row.getString("votes"), KeptVote.class).stream()
                                .map(KeptVote::vote)
                                .toList(),
                        read(row.getString("evidence"), RecordedEvidence.class),
                        row.getString("model_version"),
                        words(row, "decision_tables"),
                        row.getBoolean("witnessed"),
                        Sql.moment(row, "decided_at")),
                Sql.moment(row, "recorded_at"));
    }

    private static String written(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a decision cannot be written as JSON", e);
        }
    }

    private static <T> List<T> read(String json, Class<T> type) {
        JavaType list = JSON.getTypeFactory().constructCollectionType(List.class, type);
        try {
            return JSON.readValue(json, list);
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
}

package dev.tollgate.gate;

import dev.tollgate.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Criteria of reviews and what was shown for them. */
@Repository
class CriterionStore {

    private final JdbcClient jdbc;

    CriterionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String reviewKey, List<Criterion> criteria) {
        for (int position = 0; position < criteria.size(); position++) {
            Criterion criterion = criteria.get(position);
            jdbc.sql("""
                            insert into gate_criterion
                                (review_key, position, key, title, must, evidence, source, critical, weight)
                            values (:review, :position, :key, :title, :must, :evidence, :source, :critical, :weight)
                            """)
                    .param("review", reviewKey)
                    .param("position", position)
                    .param("key", criterion.key())
                    .param("title", criterion.title())
                    .param("must", criterion.must())
                    .param("evidence", criterion.evidence().name())
                    .param("source", criterion.source())
                    .param("critical", criterion.critical())
                    .param("weight", criterion.weight())
                    .update();
        }
    }

    List<Criterion> of(String reviewKey) {
        return jdbc.sql("select * from gate_criterion where review_key = :review order by position")
                .param("review", reviewKey)
                .query(CriterionStore::criterion)
                .list();
    }

    void append(String reviewKey, Evidence evidence) {
        PersonId by = evidence.by();
        jdbc.sql("""
                        insert into gate_evidence
                            (review_key, criterion, met, note, given_by, document_id, sha256, given_at)
                        values (:review, :criterion, :met, :note, :by, :document, :sha256, :at)
                        """)
                .param("review", reviewKey)
                .param("criterion", evidence.criterion())
                .param("met", evidence.met())
                .param("note", evidence.note())
                .param("by", by == null ? null : by.value())
                .param("document", evidence.documentId())
                .param("sha256", evidence.sha256())
                .param("at", Rows.stamp(evidence.at()))
                .update();
    }

    /** What counts for each criterion: what was shown last. */
    Map<String, Evidence> latest(String reviewKey) {
        return jdbc.sql("""
                        select distinct on (criterion) * from gate_evidence where review_key = :review
                        order by criterion, id desc
                        """).param("review", reviewKey).query(CriterionStore::evidence).list().stream()
                .collect(Collectors.toMap(Evidence::criterion, Function.identity()));
    }

    private static Criterion criterion(ResultSet row, int number) throws SQLException {
        return new Criterion(
                row.getString("key"),
                row.getString("title"),
                row.getBoolean("must"),
                EvidenceType.valueOf(row.getString("evidence")),
                row.getString("source"),
                row.getBoolean("critical"),
                row.getInt("weight"));
    }

    private static Evidence evidence(ResultSet row, int number) throws SQLException {
        return new Evidence(
                row.getString("criterion"),
                row.getBoolean("met"),
                row.getString("note"),
                person(row.getString("given_by")),
                row.getString("document_id"),
                row.getString("sha256"),
                Rows.moment(row, "given_at"));
    }

    private static @Nullable PersonId person(@Nullable String id) {
        return id == null ? null : new PersonId(id);
    }
}

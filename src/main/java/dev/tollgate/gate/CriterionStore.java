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

    private final OncePerTransaction<List<Criterion>> criteria = new OncePerTransaction<>();
    private final OncePerTransaction<Map<String, Evidence>> shown = new OncePerTransaction<>();
    private final JdbcClient jdbc;

    CriterionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String reviewKey, List<Criterion> asked) {
        criteria.forget(reviewKey);
        jdbc.sql("""
                        insert into gate_criterion
                            (review_key, position, key, title, must, evidence, source, critical, weight)
                        select :review, number - 1, key, title, must, evidence, source, critical, weight
                        from unnest(:keys::text[], :titles::text[], :musts::boolean[], :evidence::text[],
                                :sources::text[], :critical::boolean[], :weights::integer[]) with ordinality
                            as asked (key, title, must, evidence, source, critical, weight, number)
                        """)
                .param("review", reviewKey)
                .param("keys", column(asked, Criterion::key))
                .param("titles", column(asked, Criterion::title))
                .param("musts", column(asked, Criterion::must))
                .param("evidence", column(asked, Criterion::evidence))
                .param("sources", column(asked, Criterion::source))
                .param("critical", column(asked, Criterion::critical))
                .param("weights", column(asked, Criterion::weight))
                .update();
    }

    private static String[] column(List<Criterion> criteria, Function<Criterion, Object> part) {
        return criteria.stream().map(part).map(Object::toString).toArray(String[]::new);
    }

    List<Criterion> of(String reviewKey) {
        return criteria.get(reviewKey, this::select);
    }

    private List<Criterion> select(String reviewKey) {
        return jdbc.sql("select * from gate_criterion where review_key = :review order by position")
                .param("review", reviewKey)
                .query(CriterionStore::criterion)
                .list();
    }

    void append(String reviewKey, Evidence evidence) {
        shown.forget(reviewKey);
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
        return shown.get(reviewKey, this::selectLatest);
    }

    private Map<String, Evidence> selectLatest(String reviewKey) {
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

package dev.tollgate.governance;

import dev.tollgate.proof.Link;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.support.DataAccessUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Repository;

@Repository
class ChainStore {

    /** Any number will do, as long as nothing else in this database locks it. */
    private static final long LOCK = 7_304_311;

    private static final int ROWS_AT_A_TIME = 200;

    private final JdbcTemplate jdbc;

    ChainStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision on record that waits for its link. */
    record Waiting(long number, String id, Map<String, @Nullable Object> content) {}

    /** What a row of the chain says, and the record as it stands now; empty where it has gone. */
    record Row(Link link, Map<String, @Nullable Object> record) {}

    /** Until the transaction ends nobody else adds a link, on no node. */
    void lock() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> {}, LOCK);
    }

    boolean anythingWaits() {
        return Boolean.TRUE.equals(
                jdbc.queryForObject("select exists (select from decision_unchained)", Boolean.class));
    }

    List<Waiting> waiting(int most) {
        return jdbc.query(
                """
                select u.number, d.* from decision_unchained u join decision_record d on d.id = u.decision_id
                where not exists (select from decision_link l where l.decision_id = u.decision_id)
                order by u.number limit ?
                """,
                (row, number) -> new Waiting(row.getLong("number"), row.getString("id"), RecordContent.of(row)),
                most);
    }

    void append(List<Link> links) {
        jdbc.batchUpdate(
                "insert into decision_link (position, decision_id, content, previous, hash) values (?, ?, ?, ?, ?)",
                links,
                links.size(),
                (statement, link) -> {
                    statement.setLong(1, link.position());
                    statement.setObject(2, UUID.fromString(link.decision()));
                    statement.setString(3, link.content());
                    statement.setString(4, link.previous());
                    statement.setString(5, link.hash());
                });
    }

    void settle(List<Waiting> chained) {
        jdbc.update("delete from decision_unchained where number = any(?)", (Object)
                chained.stream().map(Waiting::number).toArray(Long[]::new));
    }

    /** Lets every record wait that neither has a link nor waits for one. */
    void queueForgotten() {
        jdbc.update("""
                insert into decision_unchained (decision_id)
                select d.id from decision_record d
                where not exists (select from decision_link l where l.decision_id = d.id)
                    and not exists (select from decision_unchained u where u.decision_id = d.id)
                order by d.recorded_at, d.id
                """);
    }

    Optional<Link> head() {
        return one("select * from decision_link order by position desc limit 1");
    }

    Optional<Link> of(DecisionId id) {
        return one("select * from decision_link where decision_id = ?", id.value());
    }

    /** A record as it stands now; empty where it has gone. */
    Map<String, @Nullable Object> content(DecisionId id) {
        return jdbc
                .query("select * from decision_record where id = ?", (row, number) -> RecordContent.of(row), id.value())
                .stream()
                .findFirst()
                .orElse(Map.of());
    }

    /** Every link after this position up to that one, in order, a few at a time. */
    void eachLink(long after, long upTo, RowCallbackHandler each) {
        stream("select * from decision_link where position > ? and position <= ? order by position", each, after, upTo);
    }

    /** The whole chain with its records, in order, a few at a time. */
    void eachRow(long upTo, RowCallbackHandler each) {
        stream("""
                select l.position, l.decision_id, l.content, l.previous, l.hash, d.*
                from decision_link l left join decision_record d on d.id = l.decision_id
                where l.position <= ? order by l.position
                """, each, upTo);
    }

    static Row row(ResultSet row) throws SQLException {
        return new Row(link(row, 0), row.getObject("id") == null ? Map.of() : RecordContent.of(row));
    }

    static Link link(ResultSet row, int number) throws SQLException {
        return new Link(
                row.getLong("position"),
                row.getString("decision_id"),
                row.getString("content"),
                row.getString("previous"),
                row.getString("hash"));
    }

    private Optional<Link> one(String sql, Object... parameters) {
        RowMapper<Link> mapper = ChainStore::link;
        return Optional.ofNullable(DataAccessUtils.singleResult(jdbc.query(sql, mapper, parameters)));
    }

    private void stream(String sql, RowCallbackHandler each, Object... parameters) {
        jdbc.query(
                connection -> {
                    PreparedStatement statement = connection.prepareStatement(sql);
                    statement.setFetchSize(ROWS_AT_A_TIME);
                    for (int i = 0; i < parameters.length; i++) {
                        statement.setObject(i + 1, parameters[i]);
                    }
                    return statement;
                },
                each);
    }
}

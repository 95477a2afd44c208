package dev.tollgate.governance.escalation;

import dev.tollgate.project.Issue;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueStore {

    private final JdbcClient jdbc;

    IssueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(String key, int number, NewIssue issue, Instant dueAt, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into governance_issue
                            (key, project_id, number, blocker, title, description, severity, raised_by, raised_at, owner,
                             level, due_at, state)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, 'OPEN')
                        """)
                .params(
                        key,
                        issue.project().value(),
                        number,
                        issue.blocker(),
                        issue.title(),
                        issue.description(),
                        issue.severity().name(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        issue.owner().value(),
                        dueAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<RaisedIssue> find(String key) {
        return jdbc.sql("select * from governance_issue where key = ?")
                .param(key)
                .query(IssueStore::issue)
                .optional();
    }

    List<RaisedIssue> of(ProjectId project) {
        return jdbc.sql("""
                        select * from governance_issue where project_id = ? order by state <> 'OPEN', number desc
                        """).param(project.value()).query(IssueStore::issue).list();
    }

    /** Those that left their owner and wait for an answer, in all projects. */
    List<RaisedIssue> escalated() {
        return jdbc.sql("select * from governance_issue where state = 'OPEN' and level > 0 order by raised_at, key")
                .query(IssueStore::issue)
                .list();
    }

    void move(String key, int level, Instant dueAt) {
        jdbc.sql("update governance_issue set level = ?, due_at = ? where key = ?")
                .params(level, dueAt.atOffset(ZoneOffset.UTC), key)
                .update();
    }

    void instruct(String key, String instruction) {
        jdbc.sql("update governance_issue set instruction = ? where key = ?")
                .params(instruction, key)
                .update();
    }

    void settle(String key, RaisedIssue.State state, String answer, Instant at) {
        jdbc.sql("update governance_issue set state = ?, answer = ?, settled_at = ? where key = ?")
                .params(state.name(), answer, at.atOffset(ZoneOffset.UTC), key)
                .update();
    }

    private static RaisedIssue issue(ResultSet row, int number) throws SQLException {
        OffsetDateTime settled = row.getObject("settled_at", OffsetDateTime.class);
        return new RaisedIssue(
                row.getString("key"),
                new ProjectId(row.getString("project_id")),
                row.getInt("number"),
                row.getBoolean("blocker"),
                row.getString("title"),
                row.getString("description"),
                Issue.Severity.valueOf(row.getString("severity")),
                new PersonId(row.getString("raised_by")),
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                new PersonId(row.getString("owner")),
                row.getInt("level"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getString("instruction"),
                RaisedIssue.State.valueOf(row.getString("state")),
                row.getString("answer"),
                settled == null ? null : settled.toInstant());
    }
}

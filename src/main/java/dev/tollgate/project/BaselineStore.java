package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of baselines and of the scope that they cite: written once, never changed. */
@Repository
class BaselineStore {

    private static final String SELECT = """
            select b.*, s.statement, s.sha256 from project_baseline b
                join project_scope s on s.project_id = b.project_id and s.version = b.scope_version
            where b.project_id = :project
            """;

    private final JdbcClient jdbc;

    BaselineStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Baseline> current(ProjectId project) {
        return jdbc.sql(SELECT + " order by b.number desc limit 1")
                .param("project", project.value())
                .query(BaselineStore::baseline)
                .optional();
    }

    /** The same, and whoever else wants to move it waits until this transaction ends. */
    Optional<Baseline> lockCurrent(ProjectId project) {
        boolean there = jdbc.sql("select id from project where id = :project for no key update")
                .param("project", project.value())
                .query(String.class)
                .optional()
                .isPresent();
        if (!there) {
            throw new NotFound("There is no project " + project + ".");
        }
        return current(project);
    }

    Optional<Baseline> find(ProjectId project, int number) {
        return jdbc.sql(SELECT + " and b.number = :number")
                .param("project", project.value())
                .param("number", number)
                .query(BaselineStore::baseline)
                .optional();
    }

    List<Baseline> of(ProjectId project) {
        return jdbc.sql(SELECT + " order by b.number")
                .param("project", project.value())
                .query(BaselineStore::baseline)
                .list();
    }

    Baseline insert(ProjectId project, int number, Frame frame, Baseline.Origin origin, String decision, Instant now) {
        jdbc.sql("""
                        insert into project_baseline (project_id, number, start_on, finish_on, budget, currency, line_names,
                            line_amounts, milestone_names, milestone_dates, scope_version, origin, decision, since)
                        values (:project, :number, :start, :finish, :budget, :currency, :lineNames,
                            cast(:lineAmounts as numeric[]), :milestoneNames, cast(:milestoneDates as date[]), :scope,
                            :origin, :decision, :now)""")
                .param("project", project.value())
                .param("number", number)
                .param("start", frame.start())
                .param("finish", frame.finish())
                .param("budget", frame.budget().amount())
                .param("currency", frame.budget().currency().getCurrencyCode())
                .param("lineNames", Columns.lineNames(frame.budgetLines()))
                .param("lineAmounts", Columns.lineAmounts(frame.budgetLines()))
                .param("milestoneNames", Columns.milestoneNames(frame.milestones()))
                .param("milestoneDates", Columns.milestoneDates(frame.milestones()))
                .param("scope", scopeVersion(project, frame.scope(), now))
                .param("origin", origin.name())
                .param("decision", decision)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return find(project, number).orElseThrow();
    }

    /** The version of a wording: the latest where it says the same, else a new one. */
    private int scopeVersion(ProjectId project, String statement, Instant now) {
        String sha256 = Sha256.of(statement);
        record Latest(int version, String sha256) {}
        Latest latest = jdbc.sql("select version, sha256 from project_scope where project_id = :project"
                        + " order by version desc limit 1")
                .param("project", project.value())
                .query((row, number) -> new Latest(row.getInt("version"), row.getString("sha256")))
                .optional()
                .orElse(new Latest(0, ""));
        if (latest.sha256().equals(sha256)) {
            return latest.version();
        }
        jdbc.sql("insert into project_scope (project_id, version, statement, sha256, since)"
                        + " values (:project, :version, :statement, :sha256, :now)")
                .param("project", project.value())
                .param("version", latest.version() + 1)
                .param("statement", statement)
                .param("sha256", sha256)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return latest.version() + 1;
    }

    private static Baseline baseline(ResultSet row, int number) throws SQLException {
        return new Baseline(
                new ProjectId(row.getString("project_id")),
                row.getInt("number"),
                new Money(row.getBigDecimal("budget"), Currency.getInstance(row.getString("currency"))),
                row.getObject("start_on", LocalDate.class),
                row.getObject("finish_on", LocalDate.class),
                row.getInt("scope_version"),
                row.getString("sha256"),
                row.getString("statement"),
                Columns.budgetLines(row),
                Columns.milestones(row),
                Baseline.Origin.valueOf(row.getString("origin")),
                row.getString("decision"),
                row.getObject("since", OffsetDateTime.class).toInstant());
    }
}

package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of charters, plans, issues, required documents and lessons. */
@Repository
class ProjectWorkStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ProjectWorkStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void saveCharter(ProjectId project, Charter charter, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into project_charter (project_id, objectives, scope, out_of_scope, success_criteria, risks,
                            drafted_by, drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        on conflict (project_id) do update set objectives = excluded.objectives, scope = excluded.scope,
                            out_of_scope = excluded.out_of_scope, success_criteria = excluded.success_criteria,
                            risks = excluded.risks, drafted_by = excluded.drafted_by, drafted_at = excluded.drafted_at""")
                .params(
                        project.value(),
                        charter.objectives(),
                        charter.scope(),
                        charter.outOfScope(),
                        charter.successCriteria(),
                        charter.risks(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Charter> charter(ProjectId project) {
        return jdbc.sql("select * from project_charter where project_id = ?")
                .param(project.value())
                .query((row, number) -> new Charter(
                        row.getString("objectives"),
                        row.getString("scope"),
                        row.getString("out_of_scope"),
                        row.getString("success_criteria"),
                        row.getString("risks")))
                .optional();
    }

    void savePlan(ProjectId project, Plan plan, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into project_plan (project_id, start_on, finish_on, budget, currency, approach, drafted_by,
                            drafted_at, line_names, line_amounts, milestone_names, milestone_dates)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as numeric[]), ?, cast(? as date[]))
                        on conflict (project_id) do update set start_on = excluded.start_on,
                            finish_on = excluded.finish_on, budget = excluded.budget, currency = excluded.currency,
                            approach = excluded.approach, drafted_by = excluded.drafted_by,
                            drafted_at = excluded.drafted_at, line_names = excluded.line_names,
                            line_amounts = excluded.line_amounts, milestone_names = excluded.milestone_names,
                            milestone_dates = excluded.milestone_dates""")
                .params(
                        project.value(),
                        plan.start(),
                        plan.finish(),
                        plan.budget().amount(),
                        plan.budget().currency().getCurrencyCode(),
                        plan.approach(),
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        Columns.lineNames(plan.budgetLines()),
                        Columns.lineAmounts(plan.budgetLines()),
                        Columns.milestoneNames(plan.milestones()),
                        Columns.milestoneDates(plan.milestones()))
                .update();
    }

    Optional<Plan> plan(ProjectId project) {
        return jdbc.sql("select * from project_plan where project_id = ?")
                .param(project.value())
                .query((row, number) -> new Plan(
                        row.getObject("start_on", LocalDate.class),
                        row.getObject("finish_on", LocalDate.class),
                        new Money(row.getBigDecimal("budget"), Currency.getInstance(row.getString("currency"))),
                        row.getString("approach"),
                        Columns.budgetLines(row),
                        Columns.milestones(row)))
                .optional();
    }

    void replaceIssues(ProjectId project, List<Issue> issues) {
        lockIssues(project);
        jdbc.sql("delete from project_issue where project_id = ? and not raised")
                .param(project.value())
                .update();
        int before = lastIssue(project);
        batches.batchUpdate(
                "insert into project_issue (project_id, number, title, severity, is_open) values (?, ?, ?, ?, ?)",
                IntStream.range(0, issues.size())
                        .mapToObj(i -> new Object[] {
                            project.value(),
                            before + i + 1,
                            issues.get(i).title(),
                            issues.get(i).severity().name(),
                            issues.get(i).open()
                        })
                        .toList());
    }

    int raiseIssue(ProjectId project, String title, Issue.Severity severity) {
        lockIssues(project);
        int number = lastIssue(project) + 1;
        jdbc.sql("""
                        insert into project_issue (project_id, number, title, severity, is_open, raised)
                        values (?, ?, ?, ?, true, true)""").params(project.value(), number, title, severity.name()).update();
        return number;
    }

    void settleIssue(ProjectId project, int number) {
        jdbc.sql("update project_issue set is_open = false where project_id = ? and number = ? and raised")
                .params(project.value(), number)
                .update();
    }

    /** Two who number issues of one project do so one after the other. */
    private void lockIssues(ProjectId project) {
        jdbc.sql("select id from project where id = ? for no key update")
                .param(project.value())
                .query(String.class)
                .list();
    }

    private int lastIssue(ProjectId project) {
        return jdbc.sql("select coalesce(max(number), 0) from project_issue where project_id = ?")
                .param(project.value())
                .query(Integer.class)
                .single();
    }

    List<Issue> issues(ProjectId project) {
        return jdbc.sql(
                        "select title, severity, is_open, raised from project_issue where project_id = ? order by number")
                .param(project.value())
                .query((row, number) -> new Issue(
                        row.getString("title"),
                        Issue.Severity.valueOf(row.getString("severity")),
                        row.getBoolean("is_open"),
                        row.getBoolean("raised")))
                .list();
    }

    void replaceArtefacts(ProjectId project, Phase phase, List<Artefact> artefacts) {
        jdbc.sql("delete from project_artefact where project_id = ? and phase = ?")
                .params(project.value(), phase.name())
                .update();
        batches.batchUpdate(
                "insert into project_artefact (project_id, phase, artefact, title) values (?, ?, ?, ?)",
                artefacts.stream()
                        .map(artefact -> new Object[] {project.value(), phase.name(), artefact.key(), artefact.title()})
                        .toList());
    }

    List<Artefact> artefacts(ProjectId project, Phase phase) {
        return jdbc.sql(
                        "select artefact, title from project_artefact where project_id = ? and phase = ? order by title")
                .params(project.value(), phase.name())
                .query((row, number) -> new Artefact(row.getString("artefact"), row.getString("title")))
                .list();
    }

    void replaceLessons(ProjectId project, List<Lesson> lessons) {
        clear("project_lesson", project);
        batches.batchUpdate(
                "insert into project_lesson (project_id, number, kind, lesson) values (?, ?, ?, ?)",
                IntStream.range(0, lessons.size())
                        .mapToObj(i -> new Object[] {
                            project.value(),
                            i + 1,
                            lessons.get(i).kind().name(),
                            lessons.get(i).text()
                        })
                        .toList());
    }

    List<Lesson> lessons(ProjectId project) {
        return jdbc.sql("select kind, lesson from project_lesson where project_id = ? order by number")
                .param(project.value())
                .query((row, number) -> new Lesson(Lesson.Kind.valueOf(row.getString("kind")), row.getString("lesson")))
                .list();
    }

    private void clear(String table, ProjectId project) {
        jdbc.sql("delete from " + table + " where project_id = ?")
                .param(project.value())
                .update();
    }
}

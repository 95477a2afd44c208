package dev.tollgate.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.portfolio.PortfolioSearch.Condition;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Owner;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Http;
import dev.tollgate.support.Life;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
class PortfolioRowsTest {

    @Autowired
    Portfolio portfolio;

    @Autowired
    Projects projects;

    @Autowired
    Life life;

    @Autowired
    Work work;

    @Autowired
    TaskService tasks;

    @Autowired
    Persons persons;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_project_waits_on_a_group_then_on_whoever_claims_and_on_nobody_once_it_is_done() {
        // given
        ProjectId project = life.at(LifecyclePosition.SCREENING, Tier.LIGHT);
        Task task = work.open(project.value()).get(0);

        // then
        assertThat(waitsOf(project)).singleElement().satisfies(waiting -> {
            assertThat(waiting.group()).isEqualTo("pmo");
            assertThat(waiting.person()).isNull();
            assertThat(waiting.task()).isEqualTo(task.getName());
            assertThat(waiting.since()).isEqualTo(task.getCreateTime().toInstant());
            assertThat(waiting.due()).isEqualTo(task.getDueDate().toInstant());
        });

        // when
        tasks.setAssignee(task.getId(), "life-pmo");

        // then
        assertThat(waitsOf(project)).extracting(Waiting::person).containsExactly("life-pmo");
        assertThat(numbersWaitingOn("life-pmo")).contains(project.value());

        // when
        tasks.setDueDate(task.getId(), Date.from(Instant.EPOCH));

        // then
        assertThat(waitsOf(project)).extracting(Waiting::due).containsExactly(Instant.EPOCH);

        // when
        tasks.setAssignee(task.getId(), null);

        // then
        assertThat(waitsOf(project)).extracting(Waiting::group).containsExactly("pmo");

        // when
        tasks.addCandidateUser(task.getId(), "life-sponsor");

        // then
        assertThat(numbersWaitingOn("life-sponsor")).contains(project.value());

        // when
        tasks.setAssignee(task.getId(), "life-pmo");
        jdbc.sql("update portfolio_waiting set task = 'Ended soon' where task_id = ?")
                .param(task.getId())
                .update();
        work.complete(
                "life-pmo",
                project.value(),
                task.getTaskDefinitionKey(),
                Map.of("decision", "DECLINE", "reason", "No."));

        // then
        assertThat(waitsOf(project)).extracting(Waiting::task).doesNotContain("Ended soon");
    }

    @Test
    void a_rebuild_gives_the_same_rows_and_mends_what_was_lost() {
        // given
        ProjectId planning = life.at(LifecyclePosition.PLANNING, Tier.FULL);
        ProjectId screening = life.at(LifecyclePosition.SCREENING, Tier.LIGHT);
        List<Map<String, Object>> lines = rows("portfolio_project", "id", planning, screening);
        List<Map<String, Object>> waits = rows("portfolio_waiting", "project_id", planning, screening);
        assertThat(lines).hasSize(2);
        assertThat(waits).hasSizeGreaterThanOrEqualTo(2);
        jdbc.sql("delete from portfolio_project where id = ?")
                .param(planning.value())
                .update();
        jdbc.sql("update portfolio_waiting set who = 'somebody-else' where project_id = ?")
                .param(screening.value())
                .update();
        jdbc.sql("insert into portfolio_waiting values ('no-such-task', 'NOBODY', '', ?, 'Gone', now(), null)")
                .param(planning.value())
                .update();

        // when
        var answer = http.as(persons.administrator()).post("/api/portfolio/rebuild", Map.of());

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("projects").asInt())
                .isEqualTo(projects.all().size());
        assertThat(rows("portfolio_project", "id", planning, screening)).isEqualTo(lines);
        assertThat(rows("portfolio_waiting", "project_id", planning, screening)).isEqualTo(waits);
    }

    @Test
    void a_page_costs_two_statements_and_a_third_for_whoever_sees_only_their_own() {
        // given
        ProjectId project = life.at(LifecyclePosition.SCREENING, Tier.LIGHT);
        var member = new PersonId("portfolio-counted");
        projects.involve(project, member, "team-member");
        PortfolioQuestion everything = question(null, PortfolioOrder.BY_NUMBER);

        // then
        assertThat(statementsOf(() -> portfolio.find(everything, member, Set.of("pmo"))))
                .hasSize(2);
        assertThat(statementsOf(() -> portfolio.find(everything, member, Set.of())))
                .hasSize(3);
    }

    @Test
    void the_count_of_all_is_kept_whatever_happens() {
        // given
        String programme = "Counted " + UUID.randomUUID();
        PortfolioQuestion ofProgramme =
                new PortfolioQuestion(null, null, null, null, programme, null, null, PortfolioOrder.BY_NUMBER, 0, 1);
        PortfolioQuestion closing = new PortfolioQuestion(
                Phase.CLOSING, null, null, null, programme, null, null, PortfolioOrder.BY_NUMBER, 0, 1);

        // when
        List<ProjectId> three = projects.registerImported(List.of(idea(programme), idea(programme), idea(programme)));

        // then
        assertThat(found(ofProgramme).total()).isEqualTo(3);
        assertThat(found(closing).total()).isZero();

        // when
        projects.placeAll(Map.of(three.get(0), Phase.CLOSING, three.get(1), Phase.CLOSING));
        projects.enterPhase(three.get(1), Phase.PLANNING);

        // then
        assertThat(found(ofProgramme).total()).isEqualTo(3);
        assertThat(found(closing).total()).isOne();
    }

    private static NewProject idea(String programme) {
        return new NewProject(
                "Counted",
                "What",
                "Why",
                null,
                Weight.UNKNOWN,
                new PersonId("life-proposer"),
                null,
                new Owner(programme, null, null, null));
    }

    private PortfolioPage found(PortfolioQuestion question) {
        return portfolio.find(question, new PersonId("life-pmo"), Set.of("pmo"));
    }

    @Test
    void among_ten_thousand_projects_a_page_is_found_by_an_index() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            // given
            transaction.setRollbackOnly();
            tenThousandProjects();

            // then
            assertThat(planOf(question(null, PortfolioOrder.BY_NUMBER))).contains("portfolio_project_in_order");
            assertThat(planOf(question(null, PortfolioOrder.of("name")))).contains("portfolio_project_by_name");
            assertThat(planOf(question(null, PortfolioOrder.of("name,desc")))).contains("portfolio_project_by_name");
            assertThat(planOf(question(Phase.CLOSING, PortfolioOrder.BY_NUMBER)))
                    .contains("portfolio_project_by_phase")
                    .doesNotContain("Seq Scan");
            assertThat(planOf(waitingOn("person-77")))
                    .contains("portfolio_waiting_on")
                    .doesNotContain("Seq Scan");
            assertThat(planOf(containing("c4ca4238")))
                    .contains("portfolio_project_by_text")
                    .doesNotContain("Seq Scan");
            assertThat(planOf(
                            Condition.of(question(null, PortfolioOrder.of("name")))
                                    .and("id = any (:seen)", "seen", new String[] {"PRJ-1999-101", "PRJ-1999-102"}),
                            PortfolioOrder.of("name")))
                    .contains("portfolio_project_pkey")
                    .doesNotContain("Seq Scan");
        });
    }

    private void tenThousandProjects() {
        jdbc.sql("""
                        insert into portfolio_project (id, position, name, phase, phase_rank, state)
                        select 'PRJ-1999-' || n, n, 'Project ' || md5((n - 100)::text),
                            case when n % 50 = 0 then 'CLOSING' else 'PLANNING' end, n % 6, 'RUNNING'
                        from generate_series(100, 10099) n""").update();
        jdbc.sql("""
                        insert into portfolio_waiting (task_id, kind, who, project_id, task, since)
                        select 'task-' || n, 'PERSON', 'person-' || n % 500, 'PRJ-1999-' || n, 'Cast your vote', now()
                        from generate_series(100, 10099) n""").update();
        jdbc.sql("analyze portfolio_project").update();
        jdbc.sql("analyze portfolio_waiting").update();
    }

    private String planOf(PortfolioQuestion question) {
        return planOf(Condition.of(question), question.order());
    }

    /** Without the counts that are kept: a handful of rows is read through. */
    private String planOf(Condition condition, PortfolioOrder order) {
        return String.join(
                "\n",
                jdbc
                        .sql("explain " + PortfolioSearch.pageSql(condition, order))
                        .params(condition.values())
                        .param("size", 20)
                        .param("skipped", 0)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(line -> !line.contains("Seq Scan on portfolio_count"))
                        .toList());
    }

    private static PortfolioQuestion question(@Nullable Phase phase, PortfolioOrder order) {
        return new PortfolioQuestion(phase, null, null, null, null, null, null, order, 0, 20);
    }

    private static PortfolioQuestion containing(String text) {
        return new PortfolioQuestion(null, null, null, null, null, null, text, PortfolioOrder.BY_NUMBER, 0, 20);
    }

    private static PortfolioQuestion waitingOn(String who) {
        return new PortfolioQuestion(null, null, null, null, null, who, null, PortfolioOrder.BY_NUMBER, 0, 500);
    }

    private List<String> numbersWaitingOn(String who) {
        return portfolio.find(waitingOn(who), new PersonId("life-pmo"), Set.of("pmo")).lines().stream()
                .map(line -> line.id().value())
                .toList();
    }

    private List<Waiting> waitsOf(ProjectId project) {
        return portfolio
                .find(
                        new PortfolioQuestion(
                                null, null, null, null, null, null, project.value(), PortfolioOrder.BY_NUMBER, 0, 20),
                        new PersonId("life-pmo"),
                        Set.of("pmo"))
                .lines()
                .get(0)
                .waitsOn();
    }

    private List<Map<String, Object>> rows(String table, String column, ProjectId one, ProjectId other) {
        return jdbc.sql("select * from " + table + " where " + column + " in (?, ?) order by 1, 2, 3")
                .params(one.value(), other.value())
                .query()
                .listOfRows();
    }

    /** The statements that Spring's templates send meanwhile. */
    private static List<String> statementsOf(Runnable deed) {
        Logger log = (Logger) LoggerFactory.getLogger(JdbcTemplate.class);
        Level before = log.getLevel();
        ListAppender<ILoggingEvent> seen = new ListAppender<>();
        seen.start();
        log.addAppender(seen);
        log.setAdditive(false);
        log.setLevel(Level.DEBUG);
        try {
            deed.run();
        } finally {
            log.setLevel(before);
            log.setAdditive(true);
            log.detachAppender(seen);
        }
        return seen.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(message -> message.startsWith("Executing prepared SQL statement"))
                .toList();
    }
}

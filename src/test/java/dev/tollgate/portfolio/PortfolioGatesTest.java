package dev.tollgate.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateStanding.Stage;
import dev.tollgate.governance.Seats;
import dev.tollgate.portfolio.PortfolioSearch.Condition;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
class PortfolioGatesTest {

    @Autowired
    PortfolioGates gates;

    @Autowired
    GateReviews reviews;

    @Autowired
    RuntimeService runtime;

    @Autowired
    Work work;

    @Autowired
    Jobs jobs;

    @Autowired
    TimeTravel time;

    @Autowired
    Persons persons;

    @Autowired
    Projects projects;

    @Autowired
    Http http;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    GateFixture fixture;
    ProjectId project;
    String key;

    @Autowired
    void fixture(ProjectWork projectWork, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, projectWork, seats, documents);
    }

    @BeforeEach
    void review() {
        project = fixture.planned(Tier.STANDARD);
        key = project.child("G2");
    }

    @Test
    void a_gate_is_seen_waiting_for_evidence_then_votes_then_its_hold_and_for_whom_since_when() {
        // given
        time.forward(Duration.ZERO);
        Instant opened = time.now();
        runtime.startProcessInstanceByKey(
                "gate-review",
                key,
                Map.of("projectId", project.value(), "gate", "READY_FOR_EXECUTING", "tier", "STANDARD"));
        run();

        // then
        JsonNode line = line();
        assertThat(line.get("stage").asText()).isEqualTo("EVIDENCE");
        assertThat(Instant.parse(line.get("since").asText())).isEqualTo(opened);
        assertThat(line.get("projectName").asText()).isEqualTo("Gate of STANDARD");
        assertThat(line.get("gateName").asText()).isEqualTo("Ready for executing");
        assertThat(people(line)).contains(GateFixture.MANAGER, GateFixture.BUSINESS, GateFixture.TECHNOLOGY);
        assertThat(Instant.parse(line.get("due").asText())).isEqualTo(nextDue());

        // when
        time.forward(Duration.ofHours(1));
        Instant votesWanted = time.now();
        does(GateFixture.MANAGER, "attach-evidence", Map.of("statement", "All is planned."));
        does(GateFixture.BUSINESS, "give-sign-off", Map.of("answer", "YES"));
        does(GateFixture.TECHNOLOGY, "give-sign-off", Map.of("answer", "YES"));
        does(GateFixture.PMO, "check-readiness", Map.of("answer", "YES", "reason", "Let them decide."));

        // then
        line = line();
        assertThat(line.get("stage").asText()).isEqualTo("VOTES");
        assertThat(Instant.parse(line.get("since").asText())).isEqualTo(votesWanted);
        assertThat(people(line)).containsExactlyInAnyOrderElementsOf(GateFixture.COMMITTEE);
        assertThat(keys("&stage=VOTES&waitsOn=" + GateFixture.CHAIR)).contains(key);
        assertThat(keys("&stage=EVIDENCE&project=" + project)).doesNotContain(key);

        // when
        for (String voter : GateFixture.COMMITTEE) {
            does(voter, "cast-vote", Map.of("vote", "GO", "reason", "I think so."));
        }

        // then: a critical document is missing
        line = line();
        assertThat(line.get("stage").asText()).isEqualTo("ON_HOLD");
        assertThat(line.get("outcome").asText()).isEqualTo("HOLD");
        assertThat(people(line)).contains(GateFixture.CHAIR);
        assertThat(keys("&gate=G2&sort=due&project=" + project)).contains(key);
        assertThat(keys("&gate=G1&project=" + project)).doesNotContain(key);
    }

    @Test
    void others_see_only_gates_of_projects_in_which_they_take_part() {
        // given
        reviews.open(key, project, GateKind.READY_FOR_EXECUTING);
        Http.Client member = http.as(persons.with("gates-member", "team-member"));
        assertThat(member.get("/api/portfolio/gates")
                        .json()
                        .at("/page/totalElements")
                        .asInt())
                .isZero();

        // when
        projects.involve(project, new PersonId("gates-member"), "team-member");

        // then
        JsonNode seen = member.get("/api/portfolio/gates").json();
        assertThat(seen.at("/page/totalElements").asInt()).isOne();
        assertThat(seen.at("/content/0/key").asText()).isEqualTo(key);
    }

    @Test
    void wrong_questions_are_refused_in_a_sentence() {
        Http.Client pmo = http.as(persons.with("gates-pmo", "pmo"));
        assertThat(pmo.get("/api/portfolio/gates?stage=SOMETIME").status()).isEqualTo(422);
        assertThat(pmo.get("/api/portfolio/gates?sort=mood")
                        .json()
                        .get("detail")
                        .asText())
                .contains("since, due, project");
        assertThat(pmo.get("/api/portfolio/gates?size=501").json().get("field").asText())
                .isEqualTo("size");
    }

    @Test
    void among_forty_thousand_reviews_a_page_is_found_by_an_index_and_counted_by_kept_counts() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            // given
            transaction.setRollbackOnly();
            long before = total(question(Stage.DECIDED));
            fortyThousandReviews();

            // then
            assertThat(total(question(Stage.DECIDED)) - before).isEqualTo(39_600);
            assertThat(planOf(question(null)))
                    .contains("portfolio_gate_in_order")
                    .doesNotContain("Seq Scan");
            assertThat(planOf(question(Stage.VOTES)))
                    .contains("portfolio_gate_by_stage")
                    .contains("portfolio_waiting_of_gate")
                    .doesNotContain("Seq Scan");
        });
    }

    private void fortyThousandReviews() {
        jdbc.sql("""
                        insert into portfolio_project (id, position, name, phase, phase_rank, state)
                        select 'PRJ-1998-' || n, -n, 'Project ' || n, 'PLANNING', n % 6, 'RUNNING'
                        from generate_series(100, 10099) n""").update();
        jdbc.sql("""
                        insert into portfolio_gate (key, project_id, gate, stage, since, witnessed)
                        select 'PRJ-1998-' || n || '.G' || g, 'PRJ-1998-' || n, 'G' || g,
                            case when n % 100 = 0 then 'VOTES' else 'DECIDED' end, now() - n * interval '1 minute', true
                        from generate_series(100, 10099) n, generate_series(1, 4) g""").update();
        jdbc.sql("""
                        insert into portfolio_waiting (task_id, kind, who, project_id, gate_key, task, since)
                        select 'gate-task-' || n, 'PERSON', 'person-' || n % 500, 'PRJ-1998-' || n,
                            'PRJ-1998-' || n || '.G2', 'Cast your vote', now()
                        from generate_series(100, 10099) n""").update();
        jdbc.sql("analyze portfolio_project").update();
        jdbc.sql("analyze portfolio_gate").update();
        jdbc.sql("analyze portfolio_waiting").update();
    }

    private long total(GateQuestion question) {
        return gates.find(question, new PersonId("gate-pmo"), Set.of("pmo")).total();
    }

    private String planOf(GateQuestion question) {
        Condition condition = GateSearch.conditionOf(question);
        return String.join(
                "\n",
                jdbc
                        .sql("explain " + GateSearch.pageSql(condition, question.order()))
                        .params(condition.values())
                        .param("size", 20)
                        .param("skipped", 0)
                        .query(String.class)
                        .list()
                        .stream()
                        .filter(line -> !line.contains("Seq Scan on portfolio_gate_count"))
                        .toList());
    }

    private static GateQuestion question(@Nullable Stage stage) {
        return new GateQuestion(stage, null, null, null, null, GateQuestion.Order.SINCE, 0, 20);
    }

    private void run() {
        jobs.runDueOfBusinessKey(key);
    }

    private void does(String person, String taskKey, Map<String, ?> answers) {
        Task task = work.open(key).stream()
                .filter(open -> open.getTaskDefinitionKey().equals(taskKey))
                .filter(open -> open.getAssignee() == null || open.getAssignee().equals(person))
                .findFirst()
                .orElseThrow();
        work.completeTask(person, task, answers);
        run();
    }

    private Instant nextDue() {
        return work.open(key).stream()
                .map(task -> task.getDueDate().toInstant())
                .min(Instant::compareTo)
                .orElseThrow();
    }

    private JsonNode line() {
        return StreamSupport.stream(page("&project=" + project).spliterator(), false)
                .filter(line -> line.get("key").asText().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private List<String> keys(String more) {
        return StreamSupport.stream(page(more).spliterator(), false)
                .map(line -> line.get("key").asText())
                .toList();
    }

    private JsonNode page(String more) {
        return http.as(persons.with("gates-pmo", "pmo"))
                .get("/api/portfolio/gates?page=0" + more)
                .json()
                .get("content");
    }

    private static List<String> people(JsonNode line) {
        return StreamSupport.stream(line.get("waitsOn").spliterator(), false)
                .filter(waits -> waits.has("person"))
                .map(waits -> waits.get("person").asText())
                .toList();
    }
}

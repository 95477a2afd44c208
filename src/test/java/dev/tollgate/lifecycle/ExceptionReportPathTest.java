package dev.tollgate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.escalation.ExceptionOutcome;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.governance.escalation.ProjectException;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.kpi.ForecastLevel;
import dev.tollgate.kpi.Forecasts;
import dev.tollgate.kpi.NewForecast;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Life;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From a forecast outside its tolerance through report and decision to what follows from it. */
@TollgateTest
class ExceptionReportPathTest {

    private static final Set<String> VISITED = new HashSet<>();
    private static final Set<String> NODES = new HashSet<>();

    @Autowired
    Forecasts forecasts;

    @Autowired
    Exceptions exceptions;

    @Autowired
    Matters matters;

    @Autowired
    DecisionRecords decisions;

    @Autowired
    Baselines baselines;

    @Autowired
    ProjectWork projectWork;

    @Autowired
    Projects projects;

    @Autowired
    Seats seats;

    @Autowired
    Persons persons;

    @Autowired
    Life life;

    @Autowired
    Work work;

    @Autowired
    Http http;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    @Autowired
    Clock clock;

    ProjectId project;
    String key;

    @BeforeEach
    void breach() {
        project = life.at(LifecyclePosition.EXECUTING, Tier.STANDARD);
        persons.with("exc-chair", "steering-member");
        seats.appoint(project, "steering-chair", new PersonId("exc-chair"), "For a test.");
        projectWork.savePlan(
                project,
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 9, 30),
                        Money.of("100000", "EUR"),
                        "In two steps."),
                new PersonId("life-pm"));
        baselines.establish(project, Baseline.Origin.GATE, "for a test");
        forecast("700000");
        key = project.child("EX1");
        life.runJobs(project);
        NODES.addAll(repository
                .getBpmnModelInstance(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("exception-report")
                        .latestVersion()
                        .singleResult()
                        .getId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .toList());
    }

    @AfterAll
    static void every_node_was_visited() {
        assertThat(NODES).isNotEmpty();
        assertThat(VISITED).containsAll(NODES);
    }

    @Test
    void going_on_means_that_another_tolerance_holds_until_a_day() {
        // when
        report("CONTINUE", "650", today().plusDays(60).toString());
        decide("CONTINUE");

        // then
        assertThat(exceptions.get(key).outcome()).isEqualTo(ExceptionOutcome.CONTINUE);
        assertThat(decisions.find(key, "exception")).hasValueSatisfying(record -> {
            assertThat(record.decision().outcome()).isEqualTo("CONTINUE");
            assertThat(record.decision().decidedBy()).isEqualTo(new PersonId("exc-chair"));
            assertThat(record.decision().summary()).contains("EUR 700000", "650 until", "Because it is worth it.");
            assertThat(record.decision().inputs()).extracting("kind").contains("breach", "baseline", "model", "table");
        });
        forecast("749000");
        assertThat(exceptions.of(project)).hasSize(1);
        assertThat(life.standsAt(project)).containsExactly("execute-project");
    }

    @Test
    void a_body_in_which_people_sit_decides_by_vote() {
        // given
        for (String member : List.of("exc-member-a", "exc-member-b")) {
            persons.with(member, "steering-member");
            seats.appoint(project, "steering-member", new PersonId(member), "For a test.");
        }
        forecasts.give(
                project,
                new NewForecast(
                        ForecastLevel.PROJECT, "", null, LocalDate.of(2027, 12, 31), null, null, null, null, "Rain."),
                new PersonId("life-pm"));
        key = project.child("EX2");
        life.runJobs(project);

        // when
        Task report = reports().get(1);
        work.completeTask(
                "life-pm",
                report,
                answers("CONTINUE", "120", today().plusDays(60).toString()));
        life.runJobs(project);
        for (String voter : List.of("exc-chair", "exc-member-a")) {
            work.completeOwn(
                    voter, project.value(), "cast-vote", Map.of("vote", "CONTINUE", "reason", "It is only rain."));
            life.runJobs(project);
        }
        visited(report.getProcessInstanceId());

        // then
        assertThat(exceptions.get(key).outcome()).isEqualTo(ExceptionOutcome.CONTINUE);
        assertThat(decisions.find(key, "exception")).hasValueSatisfying(record -> {
            assertThat(record.decision().decidedBy()).isNull();
            assertThat(record.decision().votes())
                    .extracting(vote -> vote.voter().value())
                    .containsExactlyInAnyOrder("exc-chair", "exc-member-a");
        });
    }

    private List<Task> reports() {
        return work.open(project.value()).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("write-exception-report"))
                .sorted(Comparator.comparing(this::businessKey))
                .toList();
    }

    private String businessKey(Task task) {
        return String.valueOf(history.createHistoricProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult()
                .getBusinessKey());
    }

    @Test
    void planning_anew_sends_the_project_back_to_planning() {
        report("REPLAN", null, null);
        decide("REPLAN");
        life.runJobs(project);

        assertThat(projects.get(project).phase()).isEqualTo(Phase.PLANNING);
        assertThat(work.waitingAt(project.value())).contains("draft-plan").doesNotContain("execute-project");
        assertThat(projects.diary(project)).anyMatch(entry -> entry.what().equals("planned-anew"));
    }

    @Test
    void stopping_closes_the_project_as_killed() {
        // when
        report("STOP", null, null);
        decide("STOP");
        life.runJobs(project);

        // then
        assertThat(projects.get(project).phase()).isEqualTo(Phase.CLOSING);
        assertThat(work.waitingAt(project.value())).doesNotContain("execute-project");
        assertThat(life.standsAt(project)).containsExactly("close-stopped-project");
        projects.end(project, ProjectState.KILLED, "At the end of closing.");
        assertThat(exceptions.get(key).state()).isEqualTo(ProjectException.State.DECIDED);
    }

    @Test
    void a_report_says_what_it_asks_for_and_those_who_decide_say_why() {
        assertThatThrownBy(() -> report("CONTINUE", "", "")).hasMessageContaining("needs a tolerance and a day");
        assertThatThrownBy(() ->
                        work.complete("life-pm", project.value(), "write-exception-report", Map.of("cause", "Rock.")))
                .hasMessageContaining("What follows if it is stopped")
                .hasMessageContaining("Your recommendation");
        report("STOP", null, null);
        assertThatThrownBy(() -> decide("CONTINUE")).hasMessageContaining("asks for no tolerance");
        assertThatThrownBy(() -> work.complete(
                        "exc-chair", project.value(), "decide-exception", Map.of("decision", "STOP", "reason", "")))
                .hasMessageContaining("Your reason");
        assertThat(exceptions.get(key).state()).isEqualTo(ProjectException.State.DECIDING);
    }

    @Test
    void whoever_gave_the_forecast_does_not_decide_on_it() {
        // given
        seats.appoint(project, "steering-chair", new PersonId("life-pm"), "For a test.");

        // then
        assertThat(exceptions.decider(key)).hasValue(new PersonId("life-sponsor"));
        assertThat(matters.get(key).isOwnAffairOf(new PersonId("life-pm"))).isTrue();
        assertThat(matters.get(key).options()).containsExactly("STOP", "REPLAN");
        assertThat(matters.get(key).amount()).isEqualTo(Money.of("600000", "EUR"));
    }

    @Test
    void a_project_that_ends_takes_its_open_exceptions_with_it() {
        projects.end(project, ProjectState.WITHDRAWN, "For a test.");

        assertThat(exceptions.get(key).state()).isEqualTo(ProjectException.State.LAPSED);
        assertThat(work.waitingAt(project.value())).doesNotContain("write-exception-report");
    }

    @Test
    void the_facts_stand_above_the_form_and_the_exception_is_readable_for_those_who_take_part() {
        // given
        report("REPLAN", null, null);
        life.runJobs(project);
        String task = work.task(project.value(), "decide-exception", null).getId();

        // when
        String facts = http.as(persons.with("exc-chair"))
                .get("/api/tasks/" + task + "/facts")
                .body();

        // then
        assertThat(facts)
                .contains(
                        "EUR 700000",
                        "the tolerance is 10",
                        "Portfolio board; as long as nobody sits there",
                        "Rock under the site",
                        "EUR 600000");
        assertThat(http.as(persons.with("life-sponsor"))
                        .get("/api/projects/" + project + "/exceptions")
                        .json()
                        .at("/0/state")
                        .asText())
                .isEqualTo("DECIDING");
        assertThat(http.as(persons.with("exc-outsider", "team-member"))
                        .get("/api/projects/" + project + "/exceptions")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void the_manager_forecasts_over_http_and_others_do_not() {
        var manager = http.as(persons.with("life-pm", "project-manager"));
        Map<String, Object> late = Map.of("finish", "2027-12-31", "reason", "Rain.");

        var given = manager.post("/api/projects/" + project + "/forecasts", late);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.json().at("/deviations/0/breach").asBoolean()).isTrue();
        assertThat(exceptions.of(project)).hasSize(2);
        assertThat(manager.get("/api/projects/" + project + "/forecasts").json().size())
                .isEqualTo(2);
        assertThat(manager.post("/api/projects/" + project + "/forecasts", Map.of("risk", 26, "reason", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(http.as(persons.with("life-sponsor"))
                        .post("/api/projects/" + project + "/forecasts", late)
                        .status())
                .isEqualTo(403);
        assertThat(http.as(persons.with("exc-other-pm", "project-manager"))
                        .post("/api/projects/" + project + "/forecasts", late)
                        .status())
                .isEqualTo(404);
    }

    private void forecast(String cost) {
        forecasts.give(
                project,
                new NewForecast(ForecastLevel.PROJECT, "", new BigDecimal(cost), null, null, null, null, null, "Rock."),
                new PersonId("life-pm"));
    }

    private void report(String recommendation, @Nullable String tolerance, @Nullable String until) {
        work.complete("life-pm", project.value(), "write-exception-report", answers(recommendation, tolerance, until));
        life.runJobs(project);
    }

    private static Map<String, @Nullable Object> answers(
            String recommendation, @Nullable String tolerance, @Nullable String until) {
        Map<String, @Nullable Object> answers = new HashMap<>();
        answers.put("cause", "Rock under the site.");
        answers.put("onContinue", "It costs more.");
        answers.put("onReplan", "A smaller basin.");
        answers.put("onStop", "80 000 are lost.");
        answers.put("recommendation", recommendation);
        answers.put("why", "It is still worth it.");
        answers.put("tolerance", tolerance);
        answers.put("until", until);
        return answers;
    }

    private void decide(String decision) {
        String instance = work.task(project.value(), "decide-exception", null).getProcessInstanceId();
        work.complete(
                "exc-chair",
                project.value(),
                "decide-exception",
                Map.of("decision", decision, "reason", "Because it is worth it."));
        visited(instance);
    }

    private void visited(String instance) {
        history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .forEach(VISITED::add);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

package dev.tollgate.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.gate.events.GateDecided;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Charter;
import dev.tollgate.project.Frame;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Life;
import dev.tollgate.support.Multipart;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
class PlanBecomesBaselineTest {

    @Autowired
    private Baselines baselines;

    @Autowired
    private ProjectWork work;

    @Autowired
    private Projects projects;

    @Autowired
    private Life life;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private Clock clock;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private TaskService tasks;

    @Autowired
    private ManagementService management;

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    private ProjectId planned() {
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        PersonId manager = new PersonId("life-pm");
        work.saveCharter(project, new Charter("Water", "Two pumps.", "", "It flows", ""), manager);
        work.savePlan(
                project,
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 9, 30),
                        Money.of("100000", "EUR"),
                        "In two steps."),
                manager);
        return project;
    }

    private String decide(ProjectId project, GateKind gate, GateOutcome outcome) {
        return Objects.requireNonNull(
                new TransactionTemplate(transactions).execute(status -> decided(project, gate, outcome)));
    }

    private String decided(ProjectId project, GateKind gate, GateOutcome outcome) {
        String key = project.child(gate.code());
        var id = decisions.record(new NewDecision(
                project,
                key,
                "gate",
                outcome.name(),
                "For a test.",
                null,
                List.of(),
                List.of(),
                "test",
                List.of(),
                true,
                clock.instant()));
        events.publishEvent(new GateDecided(project, gate, key, outcome, true, clock.instant()));
        return id.toString();
    }

    @Test
    void theDecisionThatLetsAProjectIntoExecutionMakesItsPlanTheBaseline() {
        // given
        ProjectId project = planned();

        // when
        String decision = decide(project, GateKind.READY_FOR_EXECUTING, GateOutcome.CONDITIONAL_GO);

        // then
        Baseline baseline = baselines.current(project).orElseThrow();
        assertThat(baseline)
                .extracting(Baseline::number, Baseline::origin, Baseline::decision, Baseline::scopeVersion)
                .containsExactly(1, Baseline.Origin.GATE, decision, 1);
        assertThat(baseline.budgetLines()).extracting("name").containsExactly("Whole budget");
    }

    @Test
    void theWorkIsDueWhenTheBaselineSaysSoAndMovesWithIt() {
        // given
        ProjectId project = planned();
        decide(project, GateKind.READY_FOR_EXECUTING, GateOutcome.GO);
        lifecycle.takeUp(Map.of(project, LifecyclePosition.EXECUTING));
        life.runJobs(project);
        assertThat(dueOf(project)).isEqualTo(calendar.endOf(LocalDate.of(2027, 9, 30)));

        // when
        Baseline first = baselines.current(project).orElseThrow();
        Frame later = new Frame(
                first.start(),
                LocalDate.of(2027, 11, 30),
                first.budget(),
                first.budgetLines(),
                first.milestones(),
                first.scope());
        baselines.supersede(project, 1, later, "a change", new PersonId("life-pm"));

        // then
        assertThat(dueOf(project)).isEqualTo(calendar.endOf(LocalDate.of(2027, 11, 30)));
        assertThat(timersOf(project))
                .containsExactlyInAnyOrder(
                        calendar.endOf(LocalDate.of(2027, 11, 30)), calendar.endOf(LocalDate.of(2027, 11, 29)));
    }

    private Instant dueOf(ProjectId project) {
        return work(project).getDueDate().toInstant();
    }

    private List<Instant> timersOf(ProjectId project) {
        return management
                .createJobQuery()
                .processInstanceId(work(project).getProcessInstanceId())
                .timers()
                .list()
                .stream()
                .map(timer -> timer.getDuedate().toInstant())
                .toList();
    }

    private Task work(ProjectId project) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(project.value())
                .taskDefinitionKey("execute-project")
                .singleResult();
    }

    @Test
    void neitherAnotherGateNorAnotherOutcomeAgreesToAPlan() {
        ProjectId project = planned();

        decide(project, GateKind.READY_FOR_PLANNING, GateOutcome.GO);
        decide(project, GateKind.READY_FOR_EXECUTING, GateOutcome.RECYCLE);

        assertThat(baselines.of(project)).isEmpty();
    }

    @Test
    void anImportedProjectAtWorkIsBoundToTheFiguresOfItsFileWhereThereAreAny() {
        // given
        String mapping = """
                {"externalId": "ID", "name": "Name", "value": "Cost", "currency": "=EUR",
                 "readyForExecutingOn": "Works", "launchedOn": "Launch", "closedOn": "Closed"}""";
        String file = """
                ID,Name,Cost,Works,Launch,Closed
                BASE-1,At work,1500.25,2025-02-03,2029-05-04,2029-10-01
                BASE-2,No cost,,2025-02-03,2029-05-04,2029-10-01
                BASE-3,No end,100,2025-02-03,,
                BASE-4,Over,100,2019-02-03,2020-05-04,2020-10-01
                """;
        var client = http.as(persons.with("baseline-importer", "pmo"));

        // when
        long id = client.send(new Multipart()
                        .file("file", "portfolio.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                        .field("mapping", mapping)
                        .postBy(client.request("/api/imports")))
                .json()
                .path("id")
                .longValue();
        jobs.runDueOfBusinessKey("IMP-" + id);

        // then
        Baseline baseline = baselines.current(imported("BASE-1")).orElseThrow();
        assertThat(baseline.origin()).isEqualTo(Baseline.Origin.IMPORT);
        assertThat(baseline.budget()).isEqualTo(Money.of("1500.25", "EUR"));
        assertThat(baseline.start()).isEqualTo("2025-02-03");
        assertThat(baseline.finish()).isEqualTo("2029-10-01");
        assertThat(baseline.milestones())
                .extracting("name", "on")
                .containsExactly(tuple("Launch", LocalDate.of(2029, 5, 4)));
        assertThat(baseline.decision())
                .isEqualTo(decisions
                        .find(imported("BASE-1").child("G2"), "gate")
                        .orElseThrow()
                        .id()
                        .toString());
        assertThat(List.of("BASE-2", "BASE-3", "BASE-4"))
                .allSatisfy(
                        row -> assertThat(baselines.of(imported(row))).as(row).isEmpty());
    }

    private ProjectId imported(String externalId) {
        return Objects.requireNonNull(projects.byExternalId(List.of(externalId)).get(externalId))
                .id();
    }
}

package dev.tollgate.governance.consultation.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.consultation.Consultation;
import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.governance.consultation.Opinion;
import dev.tollgate.governance.consultation.Stance;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.TaskContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** By the row "Project Work Plan" of the PM² table. */
@TollgateTest
class RaciConsultationPathTest {

    private static final String ROW = "project-work-plan";

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    TimeTravel time;

    @Autowired
    Work work;

    @Autowired
    Projects projects;

    @Autowired
    Persons persons;

    @Autowired
    Seats seats;

    @Autowired
    TestMatters matters;

    @Autowired
    Consultations consultations;

    @Autowired
    ConsultationFacts facts;

    ProjectId project;
    String key;
    String instance = "";

    /** Of the row, PSC is accountable; PO, BM, BIG, SP and PCT are consulted; PM is responsible. */
    @BeforeEach
    void seatsAreTaken() {
        project = new GovernanceFixture(projects, persons).project(Tier.FULL);
        key = project.child("T1");
        seat("sponsor", "sponsor");
        seat("functional-owner", "business");
        seat("technology-owner", "technology");
        seat("project-manager", "pm");
        seat("steering-chair", "chair");
        matter(null);
    }

    @Test
    void everybodyWhomTheRowNamesIsAskedAndItEndsWithTheLastAnswer() {
        // when
        start();

        // then
        assertThat(asked()).containsExactlyInAnyOrder(person("sponsor"), person("business"), person("technology"));
        assertThat(consultations.awaited(key)).isPresent();

        // when
        give("sponsor", "AGREE", "");
        give("business", "AGREE_WITH_REMARKS", "Not before the audit.");
        jobs.runDueOf(instance);
        assertThat(consultations.awaited(key)).isPresent();
        give("technology", "OBJECT", "The interface is not there yet.");
        jobs.runDueOf(instance);

        // then
        assertThat(running()).isFalse();
        assertThat(consultations.awaited(key)).isEmpty();
        assertThat(round().opinions())
                .extracting(opinion -> answer(opinion).stance())
                .containsExactlyInAnyOrder(Stance.AGREE, Stance.AGREE_WITH_REMARKS, Stance.OBJECT);
    }

    @Test
    void whenTheWindowClosesNobodyIsWaitedForAnyMore() {
        // given
        start();
        give("sponsor", "AGREE", "");

        // when
        time.to(round().closesAt().plus(Duration.ofSeconds(1)));
        jobs.runDueOf(instance);

        // then
        assertThat(running()).isFalse();
        assertThat(round().closedAt()).isNotNull();
        assertThat(round().outstanding()).hasSize(2);
        assertThat(visited()).containsAll(nodes());
        assertThat(texts(factsFor("decide")))
                .contains("Agrees", "Did not answer in time")
                .doesNotContain("Your opinion is asked for");
    }

    @Test
    void whoRaisedTheMatterIsNotAskedAboutIt() {
        matter(new PersonId(person("business")));

        start();

        assertThat(asked()).containsExactlyInAnyOrder(person("sponsor"), person("technology"));
    }

    @Test
    void aMatterOfNoRowGoesOnAtOnce() {
        matters.put(new Matter(key, project, "change", "?", null, null, List.of("NO", "YES"), ""));

        start();

        assertThat(running()).isFalse();
        assertThat(consultations.of(key)).isEmpty();
    }

    @Test
    void onlyWhoIsAskedAnswersAndAnObjectionNeedsWords() {
        start();
        Task first = taskOf("sponsor");

        assertThatThrownBy(() -> work.completeTask(person("business"), first, answer("AGREE", "")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> give("sponsor", "OBJECT", " ")).hasRootCauseInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> give("sponsor", "", "")).hasRootCauseInstanceOf(RuleBroken.class);
        assertThat(round().outstanding()).hasSize(3);
        Opinion sponsors = round().opinions().stream()
                .filter(opinion -> opinion.person().value().equals(person("sponsor")))
                .findFirst()
                .orElseThrow();
        assertThatThrownBy(() -> consultations.give(sponsors.id(), new PersonId("somebody"), Stance.AGREE, ""))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void whoIsAskedReadsWhatItIsAboutAndWhatOthersSaid() {
        start();
        give("business", "OBJECT", "<b>Too dear</b>");

        assertThat(texts(factsFor("give-opinion")))
                .contains("May the pumps cost more?", "EUR 50000.00", "Objects", "<b>Too dear</b>")
                .anyMatch(text -> text.startsWith("Has not answered yet, may until"));
    }

    private void seat(String seat, String name) {
        persons.with(person(name));
        seats.appoint(project, seat, new PersonId(person(name)), "For a test.");
    }

    private String person(String name) {
        return name + "-" + project.value().toLowerCase(Locale.ROOT);
    }

    private void matter(@Nullable PersonId raisedBy) {
        matters.put(new Matter(
                key,
                project,
                "change",
                "May the pumps cost more?",
                Money.of("50000.00", "EUR"),
                raisedBy,
                List.of("REJECT", "APPROVE"),
                ROW));
    }

    private void start() {
        instance = runtime.startProcessInstanceByKey(
                        "raci-consultation", key + ".C1", Map.of("projectId", project.value(), "matterKey", key))
                .getId();
        jobs.runDueOf(instance);
    }

    private boolean running() {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    private List<String> asked() {
        return open().stream().map(Task::getAssignee).toList();
    }

    private List<Task> open() {
        return tasks.createTaskQuery().processInstanceId(instance).list();
    }

    private Task taskOf(String name) {
        return open().stream()
                .filter(task -> person(name).equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();
    }

    private void give(String name, String stance, String opinion) {
        work.completeTask(person(name), taskOf(name), answer(stance, opinion));
    }

    private static Map<String, String> answer(String stance, String opinion) {
        return Map.of("stance", stance, "opinion", opinion);
    }

    private static Opinion.Answer answer(Opinion opinion) {
        Opinion.Answer answer = opinion.answer();
        if (answer == null) {
            throw new AssertionError(opinion.person() + " has not answered");
        }
        return answer;
    }

    private Consultation round() {
        return consultations.of(key).get(0);
    }

    private List<FactSection> factsFor(String taskKey) {
        TaskContext context =
                new TaskContext("task", taskKey, "some-process", key, project, new HashMap<>(Map.of("matterKey", key)));
        assertThat(facts.appliesTo(context)).isTrue();
        return facts.factsFor(context);
    }

    private static List<String> texts(List<FactSection> sections) {
        return sections.stream()
                .flatMap(section -> section instanceof FactSection.Table table
                        ? table.rows().stream().flatMap(List::stream).map(FactSection.Cell::text)
                        : ((FactSection.Facts) section).facts().stream().map(FactSection.Fact::value))
                .toList();
    }

    private Set<String> visited() {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(activity -> activity.getActivityId())
                .collect(Collectors.toSet());
    }

    private Set<String> nodes() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("raci-consultation")
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }
}

package dev.tollgate.governance.mandates.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateFixture;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.mandates.TrailEntry;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.DiaryEntry;
import dev.tollgate.project.Projects;
import dev.tollgate.support.DecisionModels;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.TaskContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class MandateGrantPathTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    HistoryService history;

    @Autowired
    TaskService tasks;

    @Autowired
    Work work;

    @Autowired
    Jobs jobs;

    @Autowired
    TimeTravel time;

    @Autowired
    Projects projects;

    @Autowired
    Persons persons;

    @Autowired
    TestMatters matters;

    @Autowired
    MandateRegister register;

    @Autowired
    MandateFacts facts;

    @Autowired
    WorkingCalendar calendar;

    ProjectId project;
    MandateFixture fixture;
    PersonId holder;
    PersonId deputy;
    LocalDate today;

    @BeforeEach
    void people() {
        DecisionModels.deploy(repository);
        project = new GovernanceFixture(projects, persons).project(Tier.FULL);
        fixture = new MandateFixture(project, persons, matters, register);
        holder = fixture.person("holder");
        deputy = fixture.person("deputy");
        today = calendar.today();
    }

    @Test
    void theDeputyAcceptsIsOfferedWhatWaitsAndGivesItBackAfterTheLastDay() {
        // given
        Task before = decision("T1");
        MandateId id = give(terms());
        Task question = task(id);
        assertThat(question.getAssignee()).isEqualTo(deputy.value());

        // when
        accept(id);

        // then
        assertThat(candidates(before)).containsExactlyInAnyOrder(holder.value(), deputy.value());
        assertThat(reload(before).getAssignee()).isNull();

        // when
        work.claim(deputy.value(), before);
        Task offered = decision("T2");
        assertThat(offered.getAssignee()).isNull();
        time.forward(Duration.ofDays(12));
        jobs.runDueOfBusinessKey(id.value());

        // then
        assertThat(reload(before).getAssignee()).isEqualTo(holder.value());
        assertThat(reload(offered).getAssignee()).isEqualTo(holder.value());
        assertThat(candidates(before)).isEmpty();
        assertThatThrownBy(() -> work.completeTask(deputy.value(), before, Map.of()))
                .as("the former deputy does not even see it")
                .hasMessageContaining("permission");
        assertThat(register.trail(id))
                .extracting(TrailEntry::what)
                .containsExactly("given", "accepted", "claimed", "ended", "returned");
        assertThat(projects.diary(project))
                .filteredOn(entry -> entry.what().equals("task-returned"))
                .extracting(DiaryEntry::detail)
                .singleElement()
                .asString()
                .contains("from " + deputy + " back to " + holder, "ended on " + today.plusDays(10));
        assertThat(running(id)).isFalse();
        work.completeTask(holder.value(), before, Map.of());
    }

    @Test
    void beforeTheFirstDayNobodyIsOfferedAnything() {
        // given
        Task task = decision("T1");
        MandateId id = give(terms(today.plusDays(3), today.plusDays(5)));

        // when
        accept(id);

        // then
        assertThat(reload(task).getAssignee()).isEqualTo(holder.value());

        // when
        time.forward(Duration.ofDays(3));
        jobs.runDueOfBusinessKey(id.value());

        // then
        assertThat(candidates(task)).contains(deputy.value());
    }

    @Test
    void whoDeclinesSaysWhyAndIsOfferedNothing() {
        // given
        Task task = decision("T1");
        MandateId id = give(terms());

        // then
        assertThatThrownBy(() -> answer(id, "DECLINE", "")).hasStackTraceContaining("Say why you decline");

        // when
        answer(id, "DECLINE", "I am away myself.");
        jobs.runDueOfBusinessKey(id.value());

        // then
        assertThat(running(id)).isFalse();
        assertThat(reload(task).getAssignee()).isEqualTo(holder.value());
        assertThat(register.get(id).state()).isEqualTo(Mandate.State.DECLINED);
    }

    @Test
    void anOfferThatNobodyAnswersLapsesWithTheLastDay() {
        MandateId id = give(terms());

        time.forward(Duration.ofDays(12));
        jobs.runDueOfBusinessKey(id.value());

        assertThat(running(id)).isFalse();
        assertThatThrownBy(() -> register.answer(id, true, "", deputy)).hasMessageContaining("ended on");
    }

    @Test
    void theHolderWithdrawsItInTasklistAndAClaimedTaskComesBackAtOnce() {
        // given
        MandateId id = give(terms());
        accept(id);
        Task task = decision("T1");
        work.claim(deputy.value(), task);

        // when
        work.start(
                holder.value(),
                definition("mandate-withdrawal"),
                Map.of("mandate", id.value().toLowerCase(Locale.ROOT), "reason", "I stay at home."));
        jobs.runDueOfBusinessKey(id + ".WD");
        jobs.runDueOfBusinessKey(id.value());

        // then
        assertThat(reload(task).getAssignee()).isEqualTo(holder.value());
        assertThat(register.trail(id))
                .extracting(TrailEntry::what)
                .containsExactly("given", "accepted", "claimed", "withdrawn", "returned");
        assertThatThrownBy(() -> work.start(
                        holder.value(), definition("mandate-withdrawal"), Map.of("mandate", id.value(), "reason", "")))
                .hasStackTraceContaining("is over already");
        PersonId stranger = fixture.person("stranger");
        assertThatThrownBy(() -> work.start(
                        stranger.value(),
                        definition("mandate-withdrawal"),
                        Map.of("mandate", id.value(), "reason", "")))
                .hasStackTraceContaining("There is no mandate");
    }

    @Test
    void whoHasAnotherDeputyKeepsThatOne() {
        PersonId second = fixture.person("second");
        MandateId id = give(terms());
        accept(id);
        fixture.accepted(holder, second, MandateFixture.everything(today, today.plusDays(30)));
        Task task = decision("T1");
        work.claim(deputy.value(), task);

        register.withdraw(id, deputy, Set.of(), "");
        jobs.runDueOfBusinessKey(id.value());

        assertThat(reload(task).getAssignee()).isNull();
        assertThat(candidates(task)).containsExactlyInAnyOrder(holder.value(), second.value());
    }

    @Test
    void theStartFormIsReadInFull() {
        Map<String, Object> form = new HashMap<>(terms());
        form.put("kinds", List.of("change", "waiver"));
        form.put("caps", "50000 EUR; USD 55000.50");
        form.put("withoutOwnProjects", true);
        form.put("withoutProjects", project.value().toLowerCase(Locale.ROOT));
        form.put("withoutProgrammes", "Water, Roads");

        Mandate mandate = register.get(give(form));

        assertThat(mandate.holder()).isEqualTo(holder);
        assertThat(mandate.givenBy()).isEqualTo(holder);
        assertThat(mandate.terms().kinds()).containsExactlyInAnyOrder("change", "waiver");
        assertThat(mandate.terms().caps()).containsExactly(Money.of("50000", "EUR"), Money.of("55000.50", "USD"));
        assertThat(mandate.terms().withoutOwnProjects()).isTrue();
        assertThat(mandate.terms().withoutProjects()).containsExactly(project);
        assertThat(mandate.terms().withoutProgrammes()).containsExactlyInAnyOrder("Water", "Roads");
        assertThat(texts(mandate.id()))
                .contains(
                        "holder-" + project.value().toLowerCase(Locale.ROOT) + " Example",
                        "change, waiver",
                        "EUR 50000, USD 55000.50",
                        "the holder's own projects, " + project + ", programme Roads, programme Water");
        assertThat(runtime.getVariables(instance(mandate.id())).keySet())
                .containsExactlyInAnyOrder("mandateId", "mandateBegins", "mandateEnds");
    }

    @Test
    void aStartFormThatMakesNoSenseIsRefusedWithASentence() {
        refused("caps", "fifty euros", "Write amounts with their currency");
        refused("caps", "50000", "Write amounts with their currency");
        refused("to", today.minusDays(1).toString(), "last day");
        refused("deputy", "nobody-at-all", "There is no person");
        refused("deputy", holder.value(), "Choose somebody else");
        refused("withoutProjects", "my project", "is no project number");
        refused("kinds", List.of("lunch"), "is no kind of decision");
        refused("holder", deputy.value(), "Only the PMO gives a mandate");
    }

    @Test
    void thePmoGivesAMandateInTheNameOfSomebodyElse() {
        PersonId pmo = new GovernanceFixture(projects, persons).pmo();
        Map<String, Object> form = new HashMap<>(terms());
        form.put("holder", holder.value());

        MandateId id = new MandateId(work.start(pmo.value(), definition("mandate-grant"), form));

        assertThat(register.get(id).holder()).isEqualTo(holder);
        assertThat(register.get(id).givenBy()).isEqualTo(pmo);
    }

    @Test
    void everyNodeIsReached() {
        Set<String> visited = new TreeSet<>();
        MandateId ended = give(terms());
        accept(ended);
        MandateId withdrawn = give(terms());
        register.withdraw(withdrawn, holder, Set.of(), "");
        MandateId declined = give(terms());
        answer(declined, "DECLINE", "No.");
        MandateId lapsed = give(terms());
        time.forward(Duration.ofDays(12));
        for (MandateId id : List.of(ended, withdrawn, declined, lapsed)) {
            jobs.runDueOfBusinessKey(id.value());
            history.createHistoricProcessInstanceQuery().processInstanceBusinessKey(id.value()).list().stream()
                    .flatMap(one ->
                            history
                                    .createHistoricActivityInstanceQuery()
                                    .processInstanceId(one.getId())
                                    .list()
                                    .stream())
                    .forEach(activity -> visited.add(activity.getActivityId()));
            assertThat(running(id)).isFalse();
        }

        assertThat(visited)
                .containsAll(
                        repository
                                .getBpmnModelInstance(definition("mandate-grant"))
                                .getModelElementsByType(FlowNode.class)
                                .stream()
                                .map(FlowNode::getId)
                                .collect(Collectors.toSet()));
    }

    private void refused(String field, Object value, String sentence) {
        Map<String, Object> form = new HashMap<>(terms());
        form.put(field, value);
        assertThatThrownBy(() -> give(form)).as(field).hasStackTraceContaining(sentence);
    }

    private Map<String, Object> terms() {
        return terms(today, today.plusDays(10));
    }

    private Map<String, Object> terms(LocalDate from, LocalDate to) {
        return Map.of("deputy", deputy.value(), "from", from.toString(), "to", to.toString(), "reason", "Holidays.");
    }

    private MandateId give(Map<String, Object> form) {
        MandateId id = new MandateId(work.start(holder.value(), definition("mandate-grant"), form));
        jobs.runDueOfBusinessKey(id.value());
        return id;
    }

    private void accept(MandateId id) {
        answer(id, "ACCEPT", "");
        jobs.runDueOfBusinessKey(id.value());
    }

    private void answer(MandateId id, String answer, String reason) {
        work.completeTask(deputy.value(), task(id), Map.of("answer", answer, "reason", reason));
    }

    private Task task(MandateId id) {
        return tasks.createTaskQuery().processInstanceBusinessKey(id.value()).singleResult();
    }

    private Task decision(String name) {
        Matter matter = fixture.change(name, "1", null);
        runtime.startProcessInstanceByKey(
                "one-decides",
                matter.key(),
                Map.of("projectId", project.value(), "matterKey", matter.key(), "holder", holder.value()));
        return tasks.createTaskQuery().processInstanceBusinessKey(matter.key()).singleResult();
    }

    private Task reload(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    private String definition(String key) {
        ProcessDefinition found = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult();
        return found.getId();
    }

    private String instance(MandateId id) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(id.value())
                .singleResult()
                .getId();
    }

    private boolean running(MandateId id) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(id.value())
                        .count()
                > 0;
    }

    private List<String> texts(MandateId id) {
        TaskContext context = new TaskContext(
                task(id).getId(), "accept-mandate", "mandate-grant", id.value(), null, Map.of("mandateId", id.value()));
        assertThat(facts.appliesTo(context)).isTrue();
        return facts.factsFor(context).stream()
                .flatMap(section -> ((FactSection.Facts) section).facts().stream())
                .map(FactSection.Fact::value)
                .toList();
    }
}

package dev.tollgate.governance.mandates.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.governance.mandates.MandateFixture;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.DiaryEntry;
import dev.tollgate.project.Projects;
import dev.tollgate.support.DecisionModels;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class FollowTheSeatsTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    Jobs jobs;

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
    MandateRegister register;

    @Autowired
    DecisionTasks decisions;

    @Autowired
    Consultations consultations;

    @Autowired
    WorkingCalendar calendar;

    ProjectId project;
    MandateFixture fixture;
    PersonId before;
    PersonId after;

    @BeforeEach
    void people() {
        DecisionModels.deploy(repository);
        project = new GovernanceFixture(projects, persons).project(Tier.FULL);
        fixture = new MandateFixture(project, persons, matters, register);
        before = fixture.person("before");
        after = fixture.person("after");
        seats.appoint(project, "sponsor", before, "For a test.");
    }

    @Test
    void whoTakesTheSeatTakesTheDecisionThatWaitsWithATrail() {
        // given
        Task task = decision();
        assertThat(task.getAssignee()).isEqualTo(before.value());

        // when
        seats.appoint(project, "sponsor", after, "A change of sponsor.");

        // then
        assertThat(reload(task).getAssignee()).isEqualTo(after.value());
        assertThat(decisions.find(task.getId()).orElseThrow().holder()).isEqualTo(after);
        assertThat(projects.diary(project))
                .filteredOn(entry -> entry.what().equals("task-rerouted"))
                .extracting(DiaryEntry::detail)
                .containsExactly("Decide: from " + before + " to " + after + ", with the seat Sponsor");
        assertThatThrownBy(() -> complete(task, before)).hasStackTraceContaining("you hold no mandate of");
        work.completeTask(after.value(), task, Map.of());
    }

    @Test
    void aDeputyOfWhoeverLeftLosesTheTaskAndADeputyOfTheSuccessorIsOfferedIt() {
        // given
        LocalDate today = calendar.today();
        PersonId deputy = fixture.person("deputy");
        PersonId next = fixture.person("next-deputy");
        fixture.accepted(before, deputy, MandateFixture.everything(today, today));
        fixture.accepted(after, next, MandateFixture.everything(today, today));
        Task task = decision();
        work.claim(deputy.value(), task);

        // when
        seats.appoint(project, "sponsor", after, "A change of sponsor.");

        // then
        assertThat(reload(task).getAssignee()).isNull();
        assertThat(candidateUsers(task)).containsExactlyInAnyOrder(after.value(), next.value());
    }

    @Test
    void whileTheSeatIsVacantThePmoStandsInAndThenWhoeverTakesIt() {
        // given
        Task task = start("seat-works", Map.of());

        // when
        seats.vacate(project, "sponsor", before);

        // then
        assertThat(reload(task).getAssignee()).isNull();
        assertThat(work.groupsOf(task)).containsExactly("pmo");

        // when
        seats.appoint(project, "sponsor", after, "At last.");

        // then
        assertThat(reload(task).getAssignee()).isEqualTo(after.value());
        assertThat(work.groupsOf(task)).isEmpty();
    }

    @Test
    void whatSomebodyElseHasTakenStaysWithThem() {
        Task task = start("seat-works", Map.of());
        PersonId pmo = new GovernanceFixture(projects, persons).pmo();
        tasks.setAssignee(task.getId(), pmo.value());

        seats.appoint(project, "sponsor", after, "A change of sponsor.");

        assertThat(reload(task).getAssignee()).isEqualTo(pmo.value());
    }

    @Test
    void whoTakesTheSeatIsAskedForTheOpinionThatWasNotGiven() {
        // given
        seats.appoint(project, "steering-chair", fixture.person("chair"), "For a test.");
        Matter matter = matters.put(new Matter(
                project.child("T9"), project, "change", "?", null, null, List.of("NO", "YES"), "project-work-plan"));
        runtime.startProcessInstanceByKey(
                "raci-consultation",
                matter.key() + ".C1",
                Map.of("projectId", project.value(), "matterKey", matter.key()));
        jobs.runDueOfBusinessKey(matter.key() + ".C1");
        Task question = tasks.createTaskQuery()
                .processInstanceBusinessKey(matter.key() + ".C1")
                .singleResult();
        assertThat(question.getAssignee()).isEqualTo(before.value());

        // when
        seats.appoint(project, "sponsor", after, "A change of sponsor.");

        // then
        assertThat(reload(question).getAssignee()).isEqualTo(after.value());
        work.completeTask(after.value(), question, Map.of("stance", "AGREE", "opinion", ""));
        assertThat(consultations.awaited(matter.key())).isEmpty();
    }

    private Task decision() {
        Matter matter = fixture.change("1");
        return start("seat-decides", Map.of("matterKey", matter.key()));
    }

    private Task start(String process, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("projectId", project.value());
        String instance = runtime.startProcessInstanceByKey(process, project.child("T1"), variables)
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private Task reload(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private List<String> candidateUsers(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()) && link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .toList();
    }

    private void complete(Task task, PersonId person) {
        identities.setAuthentication(person.value(), List.of("camunda-admin"));
        try {
            tasks.complete(task.getId());
        } finally {
            identities.clearAuthentication();
        }
    }
}

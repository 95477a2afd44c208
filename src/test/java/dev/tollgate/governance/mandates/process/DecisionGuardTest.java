package dev.tollgate.governance.mandates.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateFixture;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.mandates.TrailEntry;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Projects;
import dev.tollgate.support.DecisionModels;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class DecisionGuardTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    Work work;

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
    DecisionTasks decisions;

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

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void withoutAMandateTheTaskIsTheHoldersAlone() {
        // given
        Matter matter = fixture.change("100");

        // when
        Task task = one(matter);

        // then
        assertThat(task.getAssignee()).isEqualTo(holder.value());
        assertThat(candidates(task)).isEmpty();
        asSystem(task, deputy, "you hold no mandate of");
        work.completeTask(holder.value(), task, Map.of());
        assertThat(open(matter)).isEmpty();
    }

    @Test
    void withinAMandateTheDeputyIsOfferedTheTaskTakesItAndDecides() {
        // given
        Mandate mandate =
                fixture.accepted(holder, deputy, MandateFixture.changesUpTo("50000", today, today.plusDays(9)));
        Matter matter = fixture.change("50000.00");

        // when
        Task task = one(matter);

        // then
        assertThat(task.getAssignee()).isNull();
        assertThat(candidates(task)).containsExactlyInAnyOrder(holder.value(), deputy.value());

        // when
        as(deputy, () -> tasks.claim(task.getId(), deputy.value()));
        as(deputy, () -> tasks.complete(task.getId()));

        // then
        assertThat(open(matter)).isEmpty();
        assertThat(decisions.acting(task.getId())).hasValueSatisfying(acting -> {
            assertThat(acting.holder()).isEqualTo(holder);
            assertThat(acting.acting()).isEqualTo(deputy);
            assertThat(acting.mandate()).isEqualTo(mandate.id());
        });
        assertThat(register.trail(mandate.id()))
                .extracting(TrailEntry::what)
                .containsExactly("given", "accepted", "claimed", "decided");
    }

    @Test
    void theHolderCanStillActFirst() {
        fixture.accepted(holder, deputy, MandateFixture.everything(today, today));
        Matter matter = fixture.change(null);
        Task task = one(matter);

        as(holder, () -> tasks.claim(task.getId(), holder.value()));
        work.completeTask(holder.value(), task, Map.of());

        assertThat(decisions.acting(task.getId()).orElseThrow().isByDeputy()).isFalse();
    }

    @Test
    void nobodyTakesOrIsGivenWhatLiesBeyondTheirCap() {
        fixture.accepted(holder, deputy, MandateFixture.changesUpTo("50000", today, today));
        Task task = one(fixture.change("50000.01"));

        assertThat(task.getAssignee()).isEqualTo(holder.value());
        String sentence = "goes up to EUR 50000 and this is about EUR 50000.01";
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), deputy.value()))
                .hasStackTraceContaining(sentence);
        assertThatThrownBy(() -> tasks.delegateTask(task.getId(), deputy.value()))
                .hasStackTraceContaining(sentence);
        asSystem(task, deputy, sentence);
        assertThat(one(task).getAssignee()).isEqualTo(holder.value());
    }

    @Test
    void whatChangedSinceTheClaimCountsAtTheEnd() {
        // given
        Mandate mandate = fixture.accepted(holder, deputy, MandateFixture.everything(today, today));
        Matter matter = fixture.change("1");
        Task task = one(matter);
        as(deputy, () -> tasks.claim(task.getId(), deputy.value()));

        // when
        register.withdraw(mandate.id(), holder, Set.of(), "Back early.");

        // then
        asSystem(task, deputy, "you hold no mandate");

        // when
        fixture.accepted(holder, deputy, MandateFixture.everything(today, today.plusDays(1)));
        time.forward(Duration.ofDays(2));

        // then
        asSystem(task, deputy, "ended on " + today.plusDays(1));
        assertThat(open(matter)).hasSize(1);
    }

    @Test
    void nobodyDecidesOnWhatTheyRaisedNorDoesTheirDeputy() {
        Matter matter = fixture.change("T1", "1", holder);
        fixture.accepted(holder, deputy, MandateFixture.everything(today, today));

        Task task = one(matter);

        asSystem(task, holder, "You asked for this");
        asSystem(task, deputy, "for whom you would act, asked for this");
        assertThat(open(matter)).hasSize(1);
    }

    @Test
    void aDeputyPassesNothingOn() {
        PersonId third = fixture.person("third");
        fixture.accepted(holder, deputy, MandateFixture.everything(today, today));
        fixture.accepted(deputy, third, MandateFixture.everything(today, today));
        Task task = one(fixture.change("1"));
        as(deputy, () -> tasks.claim(task.getId(), deputy.value()));

        assertThat(candidates(task)).doesNotContain(third.value());
        assertThatThrownBy(() -> tasks.setAssignee(task.getId(), third.value()))
                .hasStackTraceContaining("you hold no mandate of");
        asSystem(task, third, "you hold no mandate of");
    }

    @Test
    void nobodyDecidesFromTwoSeatsOfOneBallot() {
        // given
        PersonId other = fixture.person("other");
        fixture.accepted(holder, deputy, MandateFixture.everything(today, today));
        fixture.accepted(other, deputy, MandateFixture.everything(today, today));
        fixture.accepted(other, holder, MandateFixture.everything(today, today));
        Matter matter = fixture.change("1");
        start("several-decide", matter, Map.of("voters", List.of(holder.value(), other.value())));
        Task holders = taskOf(matter, holder);
        Task others = taskOf(matter, other);

        // when
        as(deputy, () -> tasks.claim(holders.getId(), deputy.value()));

        // then
        assertThatThrownBy(() -> as(deputy, () -> tasks.claim(others.getId(), deputy.value())))
                .hasStackTraceContaining("already; nobody decides from two seats");
        assertThatThrownBy(() -> as(holder, () -> tasks.claim(others.getId(), holder.value())))
                .hasStackTraceContaining("You have a seat of your own");
        asSystem(others, deputy, "nobody decides from two seats");

        // when the deputy gives the first one back
        as(deputy, () -> tasks.claim(holders.getId(), null));
        as(deputy, () -> tasks.claim(others.getId(), deputy.value()));

        // then
        assertThat(one(others).getAssignee()).isEqualTo(deputy.value());
    }

    private Task one(Matter matter) {
        start("one-decides", matter, Map.of("holder", holder.value()));
        List<Task> found = open(matter);
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private Task one(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).singleResult();
    }

    private Task taskOf(Matter matter, PersonId voter) {
        return open(matter).stream()
                .filter(task -> voter.value().equals(tasks.getVariable(task.getId(), "voter")))
                .findFirst()
                .orElseThrow();
    }

    private List<Task> open(Matter matter) {
        return tasks.createTaskQuery().processInstanceBusinessKey(matter.key()).list();
    }

    private void start(String process, Matter matter, Map<String, Object> more) {
        Map<String, Object> variables = new HashMap<>(more);
        variables.put("projectId", project.value());
        variables.put("matterKey", matter.key());
        runtime.startProcessInstanceByKey(process, matter.key(), variables);
    }

    private List<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> "candidate".equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Completes it in somebody's name with every right that the engine knows; our rules alone refuse. */
    private void asSystem(Task task, PersonId person, String sentence) {
        assertThatThrownBy(() -> {
                    identities.setAuthentication(person.value(), List.of("administrator", "camunda-admin"));
                    try {
                        tasks.complete(task.getId());
                    } finally {
                        identities.clearAuthentication();
                    }
                })
                .hasStackTraceContaining(sentence);
    }

    private void as(PersonId person, Runnable deed) {
        identities.setAuthentication(person.value(), List.of());
        try {
            deed.run();
        } finally {
            identities.clearAuthentication();
        }
    }
}

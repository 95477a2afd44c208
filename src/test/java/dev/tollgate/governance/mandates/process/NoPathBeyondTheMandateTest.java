package dev.tollgate.governance.mandates.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateFixture;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.mandates.Mandates;
import dev.tollgate.governance.mandates.NewMandate;
import dev.tollgate.governance.mandates.Terms;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Projects;
import dev.tollgate.support.DecisionModels;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Every case of a small world: who acts, by which mandate, on what, on which day, and by which way they come; each
 * compared with the rule said again in one sentence. The engine's own rights are switched off for the ways, so that
 * only our guard stands in them.
 */
@TollgateTest
class NoPathBeyondTheMandateTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

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
    Mandates mandates;

    @Autowired
    DecisionTasks decisions;

    @Autowired
    WorkingCalendar calendar;

    ProjectId project;
    MandateFixture fixture;
    PersonId holder;
    PersonId deputy;
    PersonId deputysDeputy;
    PersonId stranger;
    List<PersonId> everybody = List.of();
    LocalDate today;

    @BeforeEach
    void world() {
        time.forward(Duration.ZERO);
        DecisionModels.deploy(repository);
        project = new GovernanceFixture(projects, persons).project(Tier.FULL);
        fixture = new MandateFixture(project, persons, matters, register);
        holder = fixture.person("holder");
        deputy = fixture.person("deputy");
        deputysDeputy = fixture.person("deputys-deputy");
        stranger = fixture.person("stranger");
        everybody = List.of(holder, deputy, deputysDeputy, stranger);
        today = calendar.today();
        fixture.accepted(deputy, deputysDeputy, MandateFixture.everything(today.minusDays(30), today.plusDays(30)));
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    /** Who has accepted a mandate of the holder that covers day, kind and amount, or the holder; unless it is an own affair. */
    private boolean may(PersonId acting, @Nullable Mandate mandate, Matter matter) {
        if (acting.equals(matter.raisedBy())
                || holder.equals(matter.raisedBy())
                || acting.equals(matter.about())
                || holder.equals(matter.about())) {
            return false;
        }
        if (acting.equals(holder)) {
            return true;
        }
        return mandate != null
                && acting.equals(deputy)
                && mandate.state() == Mandate.State.ACCEPTED
                && !today.isBefore(mandate.terms().from())
                && !today.isAfter(mandate.terms().to())
                && (mandate.terms().kinds().isEmpty() || mandate.terms().kinds().contains(matter.kind()))
                && withinCaps(mandate.terms().caps(), matter.amount())
                && !mandate.terms().withoutProjects().contains(project);
    }

    private static boolean withinCaps(List<Money> caps, @Nullable Money amount) {
        return amount == null
                || caps.isEmpty()
                || caps.stream()
                        .anyMatch(cap -> cap.currency().equals(amount.currency())
                                && cap.amount().subtract(amount.amount()).signum() >= 0);
    }

    @Test
    void the_rule_holds_for_every_mandate_matter_and_person() {
        int allowed = 0;
        int refused = 0;
        for (Terms terms : everyTerms()) {
            Mandate mandate = fixtureMandate(terms, Mandate.State.ACCEPTED);
            for (Matter matter : everyMatter()) {
                for (PersonId acting : everybody) {
                    boolean may = may(acting, mandate, matter);
                    assertThat(rule(matter, acting))
                            .as(acting + " by " + terms + " on " + matter)
                            .isEqualTo(may);
                    assertThat(!acting.equals(holder)
                                    && mandates.deputies(matter, holder, time.now())
                                            .contains(acting))
                            .isEqualTo(!acting.equals(holder) && may);
                    allowed += may ? 1 : 0;
                    refused += may ? 0 : 1;
                }
            }
            register.withdraw(mandate.id(), holder, Set.of(), "Next case.");
        }
        assertThat(allowed).isGreaterThan(500);
        assertThat(refused).isGreaterThan(allowed);
    }

    @Test
    void no_way_to_a_task_leads_past_the_rule() {
        int tried = 0;
        for (Mandate.State state : Mandate.State.values()) {
            for (Terms terms : state == Mandate.State.ACCEPTED
                    ? List.of(
                            terms(today, today, Set.of("change"), euros("100")),
                            terms(today, today, Set.of(), List.of()),
                            terms(today.plusDays(1), today.plusDays(2), Set.of(), List.of()),
                            terms(today.minusDays(2), today.minusDays(1), Set.of(), List.of()))
                    : List.of(terms(today, today, Set.of(), List.of()))) {
                Mandate mandate = fixtureMandate(terms, state);
                for (Matter matter : List.of(
                        matter("change", "100.00", null, null),
                        matter("change", "100.01", null, null),
                        matter("gate", null, null, null),
                        matter("change", "1", holder, null),
                        matter("change", "1", deputy, null),
                        matter("nomination", null, null, holder),
                        matter("nomination", null, null, deputy))) {
                    tried += tryEveryWay(mandate, matter);
                }
                register.withdraw(mandate.id(), holder, Set.of(), "Next case.");
            }
        }
        assertThat(tried).isEqualTo((4 + 3) * 7 * 4 * Way.values().length);
    }

    /** How somebody may try to get a decision done. */
    private enum Way {
        COMPLETE,
        CLAIM_AND_COMPLETE,
        ASSIGNED_AND_COMPLETE,
        DELEGATED_AND_RESOLVED,
        MADE_OWNER_AND_COMPLETE,
        MADE_CANDIDATE_AND_CLAIMED,
        SAVED_WITH_ASSIGNEE,
        COMPLETED_WHILE_ASSIGNED_TO_THE_HOLDER,
        FORGED_HOLDER,
        FORGED_MATTER
    }

    private int tryEveryWay(Mandate mandate, Matter matter) {
        int tried = 0;
        Task task = start(matter);
        for (PersonId acting : everybody) {
            for (Way way : Way.values()) {
                boolean decided = succeeds(way, acting, task);
                assertThat(decided)
                        .as(way + " by " + acting + " with " + mandate + " on " + matter)
                        .isEqualTo(may(acting, mandate, matter));
                tried++;
                if (decided) {
                    assertThat(decisions.acting(task.getId()))
                            .hasValueSatisfying(
                                    right -> assertThat(right.acting()).isEqualTo(acting));
                    task = start(matter);
                }
            }
        }
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "The case is over.");
        return tried;
    }

    private boolean succeeds(Way way, PersonId acting, Task task) {
        String id = task.getId();
        String person = acting.value();
        try {
            switch (way) {
                case COMPLETE -> as(acting, () -> tasks.complete(id));
                case CLAIM_AND_COMPLETE -> {
                    tasks.setAssignee(id, null);
                    as(acting, () -> tasks.claim(id, person));
                    as(acting, () -> tasks.complete(id));
                }
                case ASSIGNED_AND_COMPLETE -> {
                    tasks.setAssignee(id, person);
                    as(acting, () -> tasks.complete(id));
                }
                case DELEGATED_AND_RESOLVED -> {
                    tasks.delegateTask(id, person);
                    as(acting, () -> tasks.resolveTask(id));
                    as(acting, () -> tasks.complete(id));
                }
                case MADE_OWNER_AND_COMPLETE -> {
                    tasks.setOwner(id, person);
                    as(acting, () -> tasks.complete(id));
                }
                case MADE_CANDIDATE_AND_CLAIMED -> {
                    tasks.addCandidateUser(id, person);
                    tasks.setAssignee(id, null);
                    as(acting, () -> tasks.claim(id, person));
                    as(acting, () -> tasks.complete(id));
                }
                case SAVED_WITH_ASSIGNEE -> {
                    Task changed = tasks.createTaskQuery().taskId(id).singleResult();
                    changed.setOwner(person);
                    changed.setAssignee(person);
                    tasks.saveTask(changed);
                    as(acting, () -> tasks.complete(id));
                }
                case COMPLETED_WHILE_ASSIGNED_TO_THE_HOLDER -> {
                    tasks.setAssignee(id, holder.value());
                    as(acting, () -> tasks.complete(id));
                }
                case FORGED_HOLDER -> as(acting, () -> tasks.complete(id, Map.of("voter", person, "holder", person)));
                case FORGED_MATTER -> {
                    Matter harmless = matter("change", null, null, null);
                    as(acting, () -> tasks.complete(id, Map.of("matterKey", harmless.key())));
                }
            }
            return true;
        } catch (ProcessEngineException | Forbidden refused) {
            assertThat(tasks.createTaskQuery().taskId(id).count()).isEqualTo(1);
            return false;
        } finally {
            identities.clearAuthentication();
            restore(task, person);
        }
    }

    /** As it was before the attempt, so that one attempt does not help the next. */
    private void restore(Task task, String person) {
        Task open = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        if (open != null) {
            open.setOwner(null);
            open.setAssignee(null);
            open.setDelegationState(null);
            tasks.saveTask(open);
            tasks.deleteCandidateUser(task.getId(), person);
        }
    }

    @Test
    void nobody_ever_acts_from_two_seats_of_one_ballot() {
        // given two members who are each other's deputies, and two people who are deputies of both
        List<PersonId> seats = List.of(holder, stranger);
        for (PersonId seat : seats) {
            everybody.stream()
                    .filter(person -> !person.equals(seat))
                    .forEach(person -> fixture.accepted(seat, person, MandateFixture.everything(today, today)));
        }
        record Claim(PersonId person, PersonId seat) {}
        List<Claim> claims = everybody.stream()
                .flatMap(person -> seats.stream().map(seat -> new Claim(person, seat)))
                .toList();
        int number = 0;
        for (Claim first : claims) {
            for (Claim second : claims) {
                for (Claim third : claims) {
                    // when
                    number++;
                    String key = project.child("B" + number);
                    matters.put(new Matter(key, project, "gate", "?", null, null, List.of("NO", "YES"), ""));
                    Map<PersonId, PersonId> actingByRule = new HashMap<>();
                    seats.forEach(seat -> {
                        actingByRule.put(seat, seat);
                        decisions.open(key, "ballot/vote", key + seat, seat);
                    });
                    for (Claim claim : List.of(first, second, third)) {
                        boolean otherSeat = seats.stream()
                                .filter(seat -> !seat.equals(claim.seat()))
                                .anyMatch(seat -> seat.equals(claim.person())
                                        || claim.person().equals(actingByRule.get(seat)));
                        boolean may = claim.person().equals(claim.seat()) || !otherSeat;
                        assertThat(takes(key + claim.seat(), claim.person()))
                                .as(claim + " after " + actingByRule)
                                .isEqualTo(may);
                        if (may) {
                            actingByRule.put(claim.seat(), claim.person());
                        }
                    }

                    // then
                    List<PersonId> acting = seats.stream()
                            .map(seat ->
                                    decisions.acting(key + seat).orElseThrow().acting())
                            .toList();
                    assertThat(acting)
                            .doesNotHaveDuplicates()
                            .isEqualTo(seats.stream().map(actingByRule::get).toList());
                }
            }
        }
        assertThat(number).isEqualTo(512);
    }

    private boolean takes(String taskId, PersonId person) {
        try {
            decisions.take(taskId, person);
            return true;
        } catch (Forbidden refused) {
            return false;
        }
    }

    private boolean rule(Matter matter, PersonId acting) {
        try {
            assertThat(mandates.mayDecide(matter, holder, acting, time.now()).acting())
                    .isEqualTo(acting);
            return true;
        } catch (Forbidden refused) {
            assertThat(refused).hasMessageEndingWith(".");
            return false;
        }
    }

    private List<Terms> everyTerms() {
        List<Terms> all = new ArrayList<>();
        for (LocalDate[] days : new LocalDate[][] {
            {today, today},
            {today.minusDays(2), today.plusDays(2)},
            {today.plusDays(1), today.plusDays(2)},
            {today.minusDays(2), today.minusDays(1)}
        }) {
            for (Set<String> kinds : List.of(Set.<String>of(), Set.of("change"), Set.of("gate", "waiver"))) {
                for (List<Money> caps : List.of(
                        List.<Money>of(),
                        euros("100"),
                        List.of(Money.of("100", "USD")),
                        List.of(Money.of("0", "EUR"), Money.of("99.999", "USD")))) {
                    for (Set<ProjectId> without : List.of(Set.<ProjectId>of(), Set.of(project))) {
                        all.add(new Terms(days[0], days[1], kinds, caps, false, without, Set.of()));
                    }
                }
            }
        }
        return all;
    }

    private List<Matter> everyMatter() {
        return Stream.of("change", "gate")
                .flatMap(kind -> Stream.of("none", "0", "100.00", "100.0001")
                        .flatMap(amount -> Stream.of(null, holder, deputy, stranger)
                                .map(raisedBy -> matter(kind, amount.equals("none") ? null : amount, raisedBy, null))))
                .toList();
    }

    private int count;

    private Matter matter(String kind, @Nullable String amount, @Nullable PersonId raisedBy, @Nullable PersonId about) {
        return matters.put(new Matter(
                project.child("M" + count++),
                project,
                kind,
                "?",
                amount == null ? null : Money.of(amount, "EUR"),
                raisedBy,
                List.of("NO", "YES"),
                "",
                about));
    }

    private static List<Money> euros(String amount) {
        return List.of(Money.of(amount, "EUR"));
    }

    private static Terms terms(LocalDate from, LocalDate to, Set<String> kinds, List<Money> caps) {
        return new Terms(from, to, kinds, caps, false, Set.of(), Set.of());
    }

    /** A mandate in this state; one that is over was given when it was not. */
    private Mandate fixtureMandate(Terms terms, Mandate.State state) {
        var now = time.now();
        if (terms.to().isBefore(today)) {
            time.forward(Duration.ofDays(-3));
        }
        Mandate mandate = register.give(new NewMandate(holder, deputy, terms, "Holidays."), holder, Set.of());
        Mandate set = switch (state) {
            case OFFERED -> mandate;
            case ACCEPTED -> register.answer(mandate.id(), true, "", deputy);
            case DECLINED -> register.answer(mandate.id(), false, "No.", deputy);
            case WITHDRAWN -> register.withdraw(mandate.id(), holder, Set.of(), "");
        };
        time.to(now);
        return set;
    }

    private Task start(Matter matter) {
        String instance = runtime.startProcessInstanceByKey(
                        "one-decides",
                        matter.key(),
                        Map.of("projectId", project.value(), "matterKey", matter.key(), "holder", holder.value()))
                .getId();
        return tasks.createTaskQuery().processInstanceId(instance).singleResult();
    }

    private void as(PersonId person, Runnable deed) {
        identities.setAuthentication(person.value(), List.of("administrator", "camunda-admin"));
        try {
            deed.run();
        } finally {
            identities.clearAuthentication();
        }
    }
}

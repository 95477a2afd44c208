package dev.tollgate.change.process;

import static dev.tollgate.change.ChangeFixture.ANNA;
import static dev.tollgate.change.ChangeFixture.BEN;
import static dev.tollgate.change.ChangeFixture.CHAIR;
import static dev.tollgate.change.ChangeFixture.FINISH;
import static dev.tollgate.change.ChangeFixture.MANAGER;
import static dev.tollgate.change.ChangeFixture.PMO;
import static dev.tollgate.change.ChangeFixture.SPONSOR;
import static dev.tollgate.change.ChangeFixture.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.change.ChangeEvent;
import dev.tollgate.change.ChangeFixture;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.ChangeState;
import dev.tollgate.change.Proposal;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedInput;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class ChangeRequestPathTest {

    private static final Set<String> VISITED = new HashSet<>();
    private static final Set<String> NODES = new HashSet<>();
    private static final String[] MODELS = {"change-request", "change-approval"};

    @Autowired
    ProcessEngine engine;

    @Autowired
    Jobs jobs;

    @Autowired
    Work work;

    @Autowired
    TimeTravel time;

    @Autowired
    ChangeRequests requests;

    @Autowired
    Baselines baselines;

    @Autowired
    ProjectWork projectWork;

    @Autowired
    Projects projects;

    @Autowired
    DecisionRecords decisions;

    @Autowired
    Conditions conditions;

    @Autowired
    WorkingCalendar calendar;

    ChangeFixture fixture;
    ProjectId project;

    @SuppressWarnings("NullAway.Init") // set as each test begins
    ChangeDriver change;

    @Autowired
    void fixture(Persons persons, Seats seats) {
        fixture = new ChangeFixture(persons, projects, projectWork, seats, baselines);
    }

    @BeforeEach
    void atWork() {
        project = fixture.atWork(Tier.STANDARD);
        for (String model : MODELS) {
            NODES.addAll(ChangeDriver.nodes(engine, model));
        }
    }

    @AfterEach
    void look() {
        VISITED.addAll(change.visited(MODELS));
    }

    @AfterAll
    static void everyNodeWasVisited() {
        assertThat(NODES).isNotEmpty();
        assertThat(VISITED).containsAll(NODES);
    }

    private ChangeDriver submitted(String more) {
        String key = requests.submit(
                project, ChangeFixture.cause("A third pump"), ChangeFixture.costing(more), new PersonId(TEAM));
        return new ChangeDriver(engine, jobs, work, key);
    }

    private ChangeState state() {
        return requests.get(change.key).state();
    }

    private Baseline holding() {
        return baselines.current(project).orElseThrow();
    }

    private NewDecision decision(String subject) {
        return decisions.find(subject, "change").orElseThrow().decision();
    }

    @Test
    void fromTheStartFormToANewBaselineAndItsImplementation() {
        // given
        String key = ChangeDriver.raise(
                engine,
                work,
                TEAM,
                Map.of(
                        "project", project.value(),
                        "title", "A third pump",
                        "category", "SCOPE",
                        "description", "One more.",
                        "notChanging", "Wet feet.",
                        "priority", 4));
        change = new ChangeDriver(engine, jobs, work, key);
        assertThat(key).isEqualTo(project.child("CR-001"));
        assertThat(state()).isEqualTo(ChangeState.SUBMITTED);

        // when
        change.answers(
                MANAGER,
                "propose-change",
                Map.of(
                        "lines",
                        ChangeDriver.pumpsFor("640000").get("lines"),
                        "finish",
                        FINISH.plusDays(7).toString()));
        assertThat(state()).isEqualTo(ChangeState.ASSESSING);
        change.assess();
        assertThat(state()).isEqualTo(ChangeState.WAITING_FOR_APPROVAL);
        assertThat(work.task(key, "decide-change", SPONSOR)).isNotNull();
        change.decide("APPROVE");

        // then
        assertThat(state()).isEqualTo(ChangeState.APPROVED);
        assertThat(holding().budget()).isEqualTo(Money.of("1040000", "EUR"));
        assertThat(holding().finish()).isEqualTo(FINISH.plusDays(7));
        assertThat(projectWork.plan(project).orElseThrow().finish()).isEqualTo(FINISH.plusDays(7));
        NewDecision decision = decision(key);
        assertThat(decision.decidedBy()).isEqualTo(new PersonId(SPONSOR));
        assertThat(decision.inputs())
                .filteredOn(input -> input.kind().equals("baseline"))
                .extracting(RecordedInput::name, RecordedInput::version)
                .contains(tuple("before", "1"), tuple("after", "2"));
        assertThat(decision.decisionTables())
                .anyMatch(table -> table.matches("decision-authority v\\d+"))
                .anyMatch(table -> table.matches("change-weight v\\d+"));
        assertThat(holding().decision())
                .isEqualTo(decisions.find(key, "change").orElseThrow().id().toString());

        // and when
        change.does(MANAGER, "implement-change", Map.of("deliveredOn", "2026-12-01", "tasks", "T-1\nT-2"));

        // then
        assertThat(state()).isEqualTo(ChangeState.IMPLEMENTED);
        assertThat(requests.get(key).delivery()).extracting("tasks").isEqualTo(List.of("T-1", "T-2"));
        assertThat(change.isOver()).isTrue();
        assertThat(requests.history(key))
                .extracting(ChangeEvent::what)
                .containsExactly("submitted", "proposed", "assessed", "routed", "approved", "implemented");
    }

    @Test
    void nothingIsSentOnThatWouldChangeNothingOrThatDoesNotAddUp() {
        change = submitted("0");

        assertThatThrownBy(() -> change.propose("600000")).hasMessageContaining("Nothing would change");
        assertThatThrownBy(() -> change.answers(MANAGER, "propose-change", Map.of("finish", "2026-01-01")))
                .hasMessageContaining("The finish lies before the start");
        assertThat(state()).isEqualTo(ChangeState.SUBMITTED);
    }

    @Test
    void aModifiedVariantIsApprovedInPlaceOfWhatWasProposed() {
        // given
        change = submitted("40000");
        change.propose("640000");
        change.assessAnd(Map.of(
                "modified", true, "lines", ChangeDriver.pumpsFor("620000").get("lines")));

        // when
        change.decide("APPROVE_MODIFIED");

        // then
        assertThat(holding().budget()).isEqualTo(Money.of("1020000", "EUR"));
        assertThat(Objects.requireNonNull(requests.get(change.key).measure()).cost())
                .isEqualByComparingTo("20000");
    }

    @Test
    void aRefusalIsOnRecordWithItsReason() {
        change = submitted("40000");
        change.propose("640000");
        change.assess();
        assertThatThrownBy(() -> change.answers(SPONSOR, "decide-change", Map.of("outcome", "REJECT")))
                .hasMessageContaining("Say why");

        change.decide("REJECT");

        assertThat(state()).isEqualTo(ChangeState.REJECTED);
        assertThat(decision(change.key).summary()).isEqualTo("So be it.");
        assertThat(baselines.of(project)).hasSize(1);
        assertThat(change.isOver()).isTrue();
    }

    @Test
    void aPostponedRequestComesBackByItselfOnItsDay() {
        // given
        change = submitted("40000");
        change.propose("640000");
        change.assess();
        String day = calendar.today().plusDays(30).toString();
        assertThatThrownBy(() -> change.answers(
                        SPONSOR, "decide-change", Map.of("outcome", "POSTPONE", "reason", "After the summer.")))
                .hasMessageContaining("on which later day");

        // when
        change.answers(
                SPONSOR,
                "decide-change",
                Map.of("outcome", "POSTPONE", "reason", "After the summer.", "postponeUntil", day));
        assertThat(state()).isEqualTo(ChangeState.POSTPONED);
        assertThat(change.waitingAt()).isEmpty();
        time.forward(Duration.ofDays(31));
        change.run();

        // then
        assertThat(state()).isEqualTo(ChangeState.ASSESSING);
        assertThat(change.waitingAt()).containsExactly("propose-change");
        change.propose("630000");
        change.assess();
        change.decide("APPROVE");
        assertThat(holding().budget()).isEqualTo(Money.of("1030000", "EUR"));
        assertThat(decision(change.key).outcome()).isEqualTo("POSTPONE");
        assertThat(decision(change.key + "-R2").outcome()).isEqualTo("APPROVE");
    }

    @Test
    void aMergedRequestIsDecidedWithTheOtherAndBothKeepTheirHistories() {
        // given
        ChangeDriver target = submitted("10000");
        target.propose("610000");
        target.assess();
        change = submitted("30000");
        change.propose("630000");
        change.assessAnd(Map.of("mergeInto", target.key));

        // when
        change.decide("MERGE");
        target.run();

        // then
        assertThat(state()).isEqualTo(ChangeState.MERGED);
        assertThat(change.isOver()).isTrue();
        assertThat(requests.get(target.key).state()).isEqualTo(ChangeState.ASSESSING);
        assertThat(requests.history(target.key)).extracting(ChangeEvent::what).contains("took-in", "assessed-again");

        // and when
        target.answers(MANAGER, "propose-change", Map.of());
        target.assess();
        target.decide("APPROVE");
        target.does(MANAGER, "implement-change", Map.of("deliveredOn", "2026-12-01", "tasks", "T-1"));

        // then
        assertThat(holding().budget()).isEqualTo(Money.of("1040000", "EUR"));
        assertThat(state()).isEqualTo(ChangeState.IMPLEMENTED);
        VISITED.addAll(target.visited(MODELS));
    }

    @Test
    void aMergeIntoARequestThatIsDecidedByThenGoesBackToAssessment() {
        ChangeDriver target = submitted("20000");
        target.propose("620000");
        target.assess();
        change = submitted("30000");
        change.propose("630000");
        change.assessAnd(Map.of("mergeInto", target.key));
        target.decide("REJECT");

        change.decide("MERGE");

        assertThat(state()).isEqualTo(ChangeState.ASSESSING);
        assertThat(change.waitingAt()).containsExactly("propose-change");
    }

    @Test
    void aBaselineThatMovedInBetweenSendsTheRequestBackWithTheDifference() {
        // given
        ChangeDriver first = submitted("20000");
        first.propose("620000");
        first.assess();
        change = submitted("10000");
        change.propose("610000");
        change.assess();

        // when
        first.decide("APPROVE");
        change.decide("APPROVE");

        // then
        assertThat(state()).isEqualTo(ChangeState.ASSESSING);
        assertThat(decisions.find(change.key, "change")).isEmpty();
        assertThat(baselines.of(project)).hasSize(2);
        assertThat(requests.history(change.key))
                .extracting(ChangeEvent::detail)
                .contains("The baseline moved in between: Pumps by 20000.");

        // and when
        change.answers(MANAGER, "propose-change", Map.of());
        change.assess();
        change.decide("APPROVE");

        // then
        assertThat(holding().budget()).isEqualTo(Money.of("1030000", "EUR"));
    }

    @Test
    void aProposalThatNoLongerFitsComesBackBeforeItIsAssessed() {
        // given: two requests that both take the pipes away
        Proposal without =
                new Proposal(List.of(new Proposal.LineMove("Pipes", new BigDecimal("-400000"))), List.of(), null, null);
        String other = requests.submit(project, ChangeFixture.cause("No pipes"), without, new PersonId(TEAM));
        String key = requests.submit(project, ChangeFixture.cause("No pipes either"), without, new PersonId(TEAM));
        change = new ChangeDriver(engine, jobs, work, key);
        Map<String, Object> answers = Map.of(
                "lines",
                Spin.JSON(
                        List.of(Map.of("name", "Pumps", "amount", "600000"), Map.of("name", "Pipes", "amount", "0"))));
        work.complete(
                MANAGER,
                key,
                "propose-change",
                Map.of(
                        "lines", answers.get("lines"),
                        "milestones", Spin.JSON("[{\"name\":\"First pump\",\"on\":\"2027-05-03\"}]"),
                        "finish", FINISH.toString(),
                        "scope", "Two pumps."));
        baselines.supersede(
                project, 1, without.applyTo(holding().frame()), "the other " + other, new PersonId(MANAGER));

        // when
        change.run();

        // then
        assertThat(change.waitingAt()).containsExactly("propose-change");
    }

    @Test
    void whatSomebodyDidFirstIsRatified() {
        // given
        change = new ChangeDriver(
                engine,
                jobs,
                work,
                requests.submit(
                        project,
                        ChangeFixture.emergency("Pump out"),
                        ChangeFixture.costing("9000"),
                        new PersonId(TEAM)));
        change.propose("609000");

        // when
        change.does(MANAGER, "act-first", Map.of("answer", "YES", "reason", "The cellar is full."));

        // then
        assertThat(holding().budget()).isEqualTo(Money.of("1009000", "EUR"));
        assertThat(decisions.find(change.key, "change-acted-first")).isPresent();
        assertThat(requests.get(change.key).ratifyBy()).isNotNull();

        // and when: nobody decides but whoever has the authority
        change.assess();
        change.answers(MANAGER, "decide-change", Map.of("outcome", "APPROVE", "reason", ""));

        // then
        assertThat(state()).isEqualTo(ChangeState.APPROVED);
        assertThat(baselines.of(project)).hasSize(2);
    }

    @Test
    void whatNobodyRatifiesInTimeIsTakenBack() {
        change = new ChangeDriver(
                engine,
                jobs,
                work,
                requests.submit(
                        project,
                        ChangeFixture.emergency("Pump out"),
                        ChangeFixture.costing("9000"),
                        new PersonId(TEAM)));
        change.propose("609000");
        change.does(MANAGER, "act-first", Map.of("answer", "YES", "reason", "The cellar is full."));

        time.forward(Duration.ofDays(10));
        change.run();

        assertThat(state()).isEqualTo(ChangeState.REJECTED);
        assertThat(holding().number()).isEqualTo(3);
        assertThat(holding().budget()).isEqualTo(Money.of("1000000", "EUR"));
        assertThat(decision(change.key).outcome()).isEqualTo("ROLLED_BACK");
        assertThat(change.isOver()).isTrue();
    }

    @Test
    void inAnEmergencySomebodyMayAlsoWait() {
        change = new ChangeDriver(
                engine,
                jobs,
                work,
                requests.submit(
                        project,
                        ChangeFixture.emergency("Pump out"),
                        ChangeFixture.costing("9000"),
                        new PersonId(TEAM)));
        change.propose("609000");

        change.does(MANAGER, "act-first", Map.of("answer", "NO"));

        assertThat(baselines.of(project)).hasSize(1);
        assertThat(change.waitingAt()).containsExactly("give-opinion");
    }

    @Test
    void anActThatIsOutrunByAnotherChangeIsProposedAnew() {
        change = new ChangeDriver(
                engine,
                jobs,
                work,
                requests.submit(
                        project,
                        ChangeFixture.emergency("Pump out"),
                        ChangeFixture.costing("9000"),
                        new PersonId(TEAM)));
        change.propose("609000");
        work.complete(MANAGER, change.key, "act-first", Map.of("answer", "YES", "reason", "The cellar is full."));
        baselines.supersede(
                project,
                1,
                ChangeFixture.costing("1").applyTo(holding().frame()),
                "another change",
                new PersonId(MANAGER));

        change.run();

        assertThat(change.waitingAt()).containsExactly("propose-change");
        assertThat(baselines.of(project)).hasSize(2);
    }

    @Test
    void aConditionThatLapsesHasTheChangeDecidedOnceMoreAndTakenBack() {
        // given
        change = submitted("40000");
        change.propose("640000");
        change.assess();
        String due = calendar.today().plusDays(10).toString();
        change.answers(
                SPONSOR,
                "decide-change",
                Map.of(
                        "outcome", "APPROVE",
                        "reason", "",
                        "conditions",
                                Spin.JSON(List.of(Map.of(
                                        "demand", "The depot agrees.", "seat", "functional-owner", "dueOn", due)))));
        assertThat(conditions.of(change.key)).hasSize(1);
        assertThatThrownBy(() ->
                        change.does(MANAGER, "implement-change", Map.of("deliveredOn", "2026-12-01", "tasks", "T-1")))
                .hasMessageContaining("CR-001.C1 The depot agrees.");

        // when
        time.forward(Duration.ofDays(11));
        jobs.runDueOfBusinessKey(change.key + ".C1");
        change.run();

        // then
        assertThat(state()).isEqualTo(ChangeState.WAITING_FOR_APPROVAL);
        assertThat(change.waitingAt()).contains("decide-change");
        change.decide("REJECT");
        assertThat(state()).isEqualTo(ChangeState.REJECTED);
        assertThat(holding().budget()).isEqualTo(Money.of("1000000", "EUR"));
        assertThat(projects.diary(project)).extracting("what").contains("baseline-set");
        jobs.runDueOfBusinessKey(change.key + ".C1");
        assertThat(change.waitingAt()).isEmpty();
    }

    @Test
    void aRequestIsWithdrawnByWhoeverRaisedItAndNobodyElseOfTheTeam() {
        // given
        change = submitted("40000");
        change.propose("640000");
        Map<String, String> answers = Map.of("change", change.key, "reason", "Not needed.");
        String definition = ChangeDriver.definition(engine, "change-withdrawal");
        assertThatThrownBy(() -> work.start(ANNA, definition, answers))
                .hasMessageContaining("Only who raised " + change.key);

        // when
        work.start(TEAM, definition, answers);

        // then
        assertThat(state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(change.isOver()).isTrue();
        assertThat(change.waitingAt()).isEmpty();
        assertThatThrownBy(() -> work.start(TEAM, definition, answers)).hasMessageContaining("is withdrawn");
    }

    @Test
    void withdrawingWhatWasDoneFirstTakesItBack() {
        change = new ChangeDriver(
                engine,
                jobs,
                work,
                requests.submit(
                        project,
                        ChangeFixture.emergency("Pump out"),
                        ChangeFixture.costing("9000"),
                        new PersonId(TEAM)));
        change.propose("609000");
        change.does(MANAGER, "act-first", Map.of("answer", "YES", "reason", "The cellar is full."));

        requests.withdraw(change.key, "A false alarm.", new PersonId(PMO), Set.of("pmo"));

        assertThat(holding().budget()).isEqualTo(Money.of("1000000", "EUR"));
        assertThat(change.isOver()).isTrue();
    }

    @Test
    void theEndOfTheProjectEndsItsRequests() {
        change = submitted("40000");
        change.propose("640000");

        projects.end(project, ProjectState.KILLED, "No longer wanted.");

        assertThat(state()).isEqualTo(ChangeState.WITHDRAWN);
        assertThat(change.isOver()).isTrue();
    }

    @Test
    void aBodyDecidesWhatIsBeyondTheSponsorAndItsChairAgreesTheTerms() {
        // given
        change = submitted("200000");
        change.propose("800000");
        change.assess();
        assertThat(change.waitingAt()).containsExactly("cast-vote", "cast-vote", "cast-vote");

        // when
        change.votes(CHAIR, Map.of("vote", "APPROVE"));
        change.votes(ANNA, Map.of("vote", "RECUSE", "reason", "My brother makes the pumps."));
        change.votes(BEN, Map.of("vote", "APPROVE"));
        assertThat(change.waitingAt()).containsExactly("agree-terms");
        change.does(CHAIR, "agree-terms", Map.of());

        // then
        assertThat(state()).isEqualTo(ChangeState.APPROVED);
        assertThat(holding().budget()).isEqualTo(Money.of("1200000", "EUR"));
        assertThat(requests.get(change.key).escalated()).isTrue();
        NewDecision decision = decision(change.key);
        assertThat(decision.votes()).extracting(vote -> vote.voter().value()).containsExactlyInAnyOrder(CHAIR, BEN);
        assertThat(decision.recusals())
                .extracting(recusal -> recusal.voter().value())
                .containsExactly(ANNA);
        assertThat(decision.decisionTables()).anyMatch(table -> table.matches("ballot-rules v\\d+"));
    }

    @Test
    void aBodyMayPostponeAndSomebodySaysUntilWhen() {
        change = submitted("200000");
        change.propose("800000");
        change.assess();
        change.votes(CHAIR, Map.of("vote", "POSTPONE", "reason", "Not now."));
        change.votes(ANNA, Map.of("vote", "POSTPONE", "reason", "Not now."));

        // then: two of three are enough, and this committee's rules close a vote whose outcome is certain
        assertThat(change.waitingAt()).containsExactly("agree-terms");
        assertThatThrownBy(() -> change.does(CHAIR, "agree-terms", Map.of()))
                .hasMessageContaining("on which later day");

        change.does(
                CHAIR,
                "agree-terms",
                Map.of("postponeUntil", calendar.today().plusDays(5).toString()));

        assertThat(state()).isEqualTo(ChangeState.POSTPONED);
    }
}

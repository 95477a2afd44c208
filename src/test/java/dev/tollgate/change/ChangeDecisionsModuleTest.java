package dev.tollgate.change;

import static dev.tollgate.change.ChangeFixture.MANAGER;
import static dev.tollgate.change.ChangeFixture.SPONSOR;
import static dev.tollgate.change.ChangeFixture.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.mandates.Acting;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.BaselineMoved;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Charter;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class ChangeDecisionsModuleTest {

    private static final Assessment ASSESSED = new Assessment("Order.", 2, 2, "", "", "", null);
    private static final Rules RULES = new Rules("a test", List.of());

    @Autowired
    private ChangeRequests requests;

    @Autowired
    private ChangeDecisions decisions;

    @Autowired
    private Baselines baselines;

    @Autowired
    private ProjectWork work;

    @Autowired
    private DecisionRecords records;

    @Autowired
    private Matters matters;

    @Autowired
    private JdbcClient jdbc;

    private ChangeFixture fixture;
    private ProjectId project;

    @Autowired
    void fixture(Persons persons, Projects projects, Seats seats) {
        fixture = new ChangeFixture(persons, projects, work, seats, baselines);
    }

    @BeforeEach
    void atWork() {
        project = fixture.atWork(Tier.STANDARD);
    }

    private String raised(String more, String by) {
        return requests.record(
                project, ChangeFixture.cause("Costs " + more), ChangeFixture.costing(more), new PersonId(by));
    }

    private String waiting(String more) {
        return waiting(ChangeFixture.costing(more), TEAM);
    }

    private String waiting(Proposal proposal, String by) {
        String key = requests.record(project, ChangeFixture.cause("A change"), proposal, new PersonId(by));
        requests.propose(key, proposal, ASSESSED, new PersonId(MANAGER));
        requests.sendForApproval(key, ASSESSED, Optional.empty(), new PersonId(MANAGER));
        return key;
    }

    private void answered(String key, ChangeOutcome outcome) {
        PersonId sponsor = new PersonId(SPONSOR);
        decisions.route(key);
        decisions.answer(key, outcome, "So be it.", null, new Acting(sponsor, sponsor, null));
    }

    @Test
    void tenSmallChangesReachTheSameBodyAsOneLarge() {
        // given
        String large = waiting("200000");
        Route whole = decisions.route(large);
        requests.withdraw(large, "For the comparison.", new PersonId(TEAM), Set.of());

        // when
        List<String> small = Stream.generate(() -> waiting("20000")).limit(10).toList();

        // then
        assertThat(whole.kind()).isEqualTo(Route.Kind.BODY);
        assertThat(small).allSatisfy(key -> {
            Route part = decisions.route(key);
            assertThat(part.decider()).isEqualTo(whole.decider());
            assertThat(part.stake()).isEqualTo(whole.stake());
        });
    }

    @Test
    void whatWasApprovedBeforeCountsUntilACommitteeAgreesToTheWholePlan() {
        // given
        String first = waiting("9000");
        assertThat(decisions.route(first).decider()).isEqualTo("project-manager");
        answered(first, ChangeOutcome.APPROVE);
        decisions.approve(first, RULES);

        // when: the same once more
        String second = waiting("9000");

        // then
        assertThat(decisions.route(second).decider()).isEqualTo("sponsor");
        assertThat(decisions.route(second).stake()).isEqualTo(Money.of("18000", "EUR"));

        // and when a gate lets the project go on with another plan
        PersonId manager = new PersonId(MANAGER);
        work.savePlan(
                project,
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        ChangeFixture.FINISH,
                        Money.of("2000000", "EUR"),
                        "Anew.",
                        List.of(
                                new BudgetLine("Pumps", new BigDecimal("1600000")),
                                new BudgetLine("Pipes", new BigDecimal("400000"))),
                        List.of()),
                manager);
        baselines.establish(project, Baseline.Origin.GATE, "another gate");

        // then
        assertThat(decisions.route(second).decider()).isEqualTo("project-manager");
    }

    @Test
    void oppositeChangesDoNotCancelEachOtherOut() {
        waiting("200000");
        String less = waiting("-200000");

        assertThat(decisions.route(less).stake()).isEqualTo(Money.of("400000", "EUR"));
    }

    @Test
    void movedDatesAndAnotherScopeWeighAsMuchAsMoney() {
        // given
        String later = waiting(new Proposal(List.of(), List.of(), ChangeFixture.FINISH.plusDays(40), null), TEAM);

        // then: a tenth of a million
        assertThat(decisions.route(later).stake()).isEqualTo(Money.of("100000", "EUR"));
        assertThat(decisions.route(later).decider()).isEqualTo("steering-committee");
    }

    @Test
    void nobodyDecidesWhatTheyAskFor() {
        String own = waiting(ChangeFixture.costing("9000"), MANAGER);

        assertThat(decisions.route(own).decider()).isEqualTo("sponsor");
    }

    @Test
    void twoChangesApprovedInTheSameMomentOneHoldsAndTheOtherIsLookedAtAgain() throws InterruptedException {
        // given
        String one = waiting("20000");
        String other = waiting("30000");
        answered(one, ChangeOutcome.APPROVE);
        answered(other, ChangeOutcome.APPROVE);
        var start = new CountDownLatch(1);
        var moved = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(2);

        // when
        Stream.of(one, other)
                .forEach(key -> threads.execute(() -> {
                    try {
                        start.await();
                        decisions.approve(key, RULES);
                    } catch (BaselineMoved expected) {
                        moved.incrementAndGet();
                        requests.assessAgain(key);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        start.countDown();
        threads.shutdown();

        // then
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
        assertThat(moved).hasValue(1);
        assertThat(baselines.of(project)).hasSize(2);
        assertThat(Stream.of(one, other).map(key -> requests.get(key).state()))
                .containsExactlyInAnyOrder(ChangeState.APPROVED, ChangeState.ASSESSING);
        assertThat(Stream.of(one, other)
                        .filter(key -> records.find(key, "change").isPresent()))
                .hasSize(1);
    }

    @Test
    void theSameStepTwiceChangesNothingTheSecondTime() {
        String key = waiting("20000");
        answered(key, ChangeOutcome.APPROVE);

        IntStream.range(0, 2).forEach(i -> decisions.approve(key, RULES));

        assertThat(baselines.of(project)).hasSize(2);
    }

    @Test
    void whatMayBeDecidedIsSaidStrictestFirst() {
        String key = waiting("20000");

        Matter matter = matters.get(key);

        assertThat(matter.options()).containsExactly("REJECT", "POSTPONE", "APPROVE");
        assertThat(matter.kind()).isEqualTo("change");
        assertThat(matter.raisedBy()).isEqualTo(new PersonId(TEAM));
        assertThat(matters.find(key + "-R2")).contains(matter);
        PersonId sponsor = new PersonId(SPONSOR);
        assertThatThrownBy(() -> decisions.answer(
                        key, ChangeOutcome.MERGE, "Why not.", null, new Acting(sponsor, sponsor, null)))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void aChangedScopeIsANewVersionThatTheBaselineCites() {
        // given
        String key = waiting(new Proposal(List.of(), List.of(), null, "Three pumps."), TEAM);
        answered(key, ChangeOutcome.APPROVE);

        // when
        decisions.approve(key, RULES);

        // then
        assertThat(baselines.of(project)).extracting(Baseline::scopeVersion).containsExactly(1, 2);
        assertThat(work.charter(project)).map(Charter::scope).contains("Three pumps.");
    }

    @Test
    void whatDoesNotFitTheBaselineIsRefusedAtOnce() {
        assertThatThrownBy(() -> raised("-600001", TEAM)).hasMessageContaining("would be less than zero");
    }

    @Test
    void proposalsAnswersRoutesAndHistoryAreKeptAsTheyWereWritten() {
        String key = waiting("20000");
        answered(key, ChangeOutcome.APPROVE);

        for (String table : List.of("change_proposal", "change_answer", "change_route", "change_event")) {
            AppendOnly.assertKept(jdbc, table, "change_key");
        }
    }
}

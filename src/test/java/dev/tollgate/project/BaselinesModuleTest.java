package dev.tollgate.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.project.Baseline.Origin;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class BaselinesModuleTest {

    private static final PersonId MANAGER = new PersonId("baseline-manager");
    private static final LocalDate START = LocalDate.of(2027, 1, 4);
    private static final LocalDate FINISH = LocalDate.of(2027, 9, 30);
    /** {@code printf 'Two pumps.' | sha256sum} */
    private static final String TWO_PUMPS = "41da047b8b7b5ccb2a37adf11dec446a6f7d8d9433896dc5e955c5973a31aec6";

    @Autowired
    private Baselines baselines;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectWork work;

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @Autowired
    private JdbcClient jdbc;

    private ProjectId planned(String scope) {
        ProjectId project = projects.register(
                NewProject.idea("Pumps", "Two.", "Water.", Optional.empty(), new Weight(1, 1, false), MANAGER));
        work.saveCharter(project, new Charter("Water", scope, "", "It flows", ""), MANAGER);
        work.savePlan(project, plan("100000"), MANAGER);
        return project;
    }

    private static Plan plan(String budget) {
        return new Plan(
                START,
                FINISH,
                Money.of(budget, "EUR"),
                "In two steps.",
                List.of(new BudgetLine("Pumps", new BigDecimal(budget))),
                List.of(new Milestone("First pump", LocalDate.of(2027, 5, 3))));
    }

    private static Frame costing(Baseline before, String budget) {
        return new Frame(
                before.start(),
                before.finish().plusDays(10),
                Money.of(budget, "EUR"),
                List.of(new BudgetLine("Pumps", new BigDecimal(budget))),
                before.milestones(),
                before.scope());
    }

    @Test
    void thePlanBecomesTheBaselineAndCitesTheScopeByItsHash() {
        ProjectId project = planned("Two pumps.");

        Baseline baseline =
                baselines.establish(project, Origin.GATE, "decision-1").orElseThrow();

        assertThat(baseline.number()).isOne();
        assertThat(baseline.budget()).isEqualTo(Money.of("100000", "EUR"));
        assertThat(baseline.finish()).isEqualTo(FINISH);
        assertThat(baseline.budgetLines()).isEqualTo(plan("100000").budgetLines());
        assertThat(baseline.milestones()).isEqualTo(plan("100000").milestones());
        assertThat(baseline.scopeVersion()).isOne();
        assertThat(baseline.scopeSha256()).isEqualTo(TWO_PUMPS);
        assertThat(baseline.decision()).isEqualTo("decision-1");
        assertThat(baselines.current(project)).contains(baseline);
        assertThat(projects.diary(project)).extracting(DiaryEntry::what).contains("baseline-set");
    }

    @Test
    void aGateThatMovesNothingLeavesTheBaselineAndOneThatDoesWritesTheNext() {
        ProjectId project = planned("Two pumps.");
        baselines.establish(project, Origin.GATE, "decision-1");

        assertThat(baselines.establish(project, Origin.GATE, "decision-2"))
                .hasValueSatisfying(same -> assertThat(same.number()).isOne());

        work.saveCharter(project, new Charter("Water", "Three pumps.", "", "It flows", ""), MANAGER);
        baselines.establish(project, Origin.GATE, "decision-3");

        assertThat(baselines.of(project))
                .extracting(Baseline::number, Baseline::scopeVersion, Baseline::decision)
                .containsExactly(tuple(1, 1, "decision-1"), tuple(2, 2, "decision-3"));
    }

    @Test
    void withoutAPlanThereIsNoBaseline() {
        ProjectId project = projects.register(
                NewProject.idea("Unplanned", "", "", Optional.empty(), new Weight(1, 1, false), MANAGER));

        assertThat(baselines.establish(project, Origin.GATE, "decision-1")).isEmpty();
        assertThatThrownBy(() -> baselines.hold(project, 1)).hasMessageContaining("has no baseline yet");
    }

    @Test
    void aChangeTakesThePlaceOfTheBaselineAndThePlanFollows() {
        // given
        ProjectId project = planned("Two pumps.");
        Baseline first = baselines.establish(project, Origin.GATE, "decision-1").orElseThrow();

        // when
        baselines.supersede(project, 1, costing(first, "120000"), "decision-2", MANAGER);

        // then
        assertThat(baselines.get(project, 1)).isEqualTo(first);
        assertThat(baselines.current(project).orElseThrow().budget()).isEqualTo(Money.of("120000", "EUR"));
        Plan plan = work.plan(project).orElseThrow();
        assertThat(plan.budget()).isEqualTo(Money.of("120000", "EUR"));
        assertThat(plan.finish()).isEqualTo(FINISH.plusDays(10));
        assertThat(plan.approach()).isEqualTo("In two steps.");
        FrameChange change = baselines.compare(project, 1, 2);
        assertThat(change.budgetChange()).isEqualByComparingTo("20000");
        assertThat(change.finishMovedDays()).isEqualTo(10);
        assertThat(change.scopeChanged()).isFalse();
    }

    @Test
    void whoReliesOnABaselineThatMovedIsToldAndWritesNothing() {
        ProjectId project = planned("Two pumps.");
        Baseline first = baselines.establish(project, Origin.GATE, "decision-1").orElseThrow();
        baselines.supersede(project, 1, costing(first, "120000"), "decision-2", MANAGER);

        assertThatThrownBy(() -> baselines.supersede(project, 1, costing(first, "130000"), "decision-3", MANAGER))
                .isInstanceOf(BaselineMoved.class)
                .hasMessageContaining("baseline 2 took its place");
        assertThat(baselines.of(project)).hasSize(2);
    }

    @Test
    void ofManyWhoMoveOneBaselineAtTheSameMomentOneSucceeds() throws InterruptedException {
        // given
        ProjectId project = planned("Two pumps.");
        Baseline first = baselines.establish(project, Origin.GATE, "decision-1").orElseThrow();
        var start = new CountDownLatch(1);
        var moved = new AtomicInteger();
        var threads = Executors.newFixedThreadPool(6);

        // when
        IntStream.range(0, 6)
                .forEach(i -> threads.execute(() -> {
                    try {
                        start.await();
                        baselines.supersede(project, 1, costing(first, "11000" + i), "decision-" + i, MANAGER);
                    } catch (BaselineMoved expected) {
                        moved.incrementAndGet();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                }));
        start.countDown();
        threads.shutdown();

        // then
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(moved).hasValue(5);
        assertThat(baselines.of(project)).hasSize(2);
    }

    @Test
    void baselinesAndTheirScopeAreKeptAsTheyWereAgreed() {
        ProjectId project = planned("Two pumps.");
        baselines.establish(project, Origin.GATE, "decision-1");

        AppendOnly.assertKept(jdbc, "project_baseline", "budget");
        AppendOnly.assertKept(jdbc, "project_scope", "statement");
    }

    @Test
    void planBaselinesAndTheirComparisonAreThereForThoseWhoTakePart() {
        // given
        ProjectId project = planned("Two pumps.");
        Baseline first = baselines.establish(project, Origin.GATE, "decision-1").orElseThrow();
        baselines.supersede(project, 1, costing(first, "120000.50"), "decision-2", MANAGER);
        var manager = http.as(persons.with(MANAGER.value()));
        String path = "/api/projects/" + project;

        // when
        var plan = manager.get(path + "/plan").json();
        var all = manager.get(path + "/baselines").json();
        var change = manager.get(path + "/baselines/comparison?from=1&to=2").json();

        // then
        assertThat(plan.path("budget").decimalValue()).isEqualByComparingTo("120000.50");
        assertThat(plan.path("baseline").intValue()).isEqualTo(2);
        assertThat(all).hasSize(2);
        assertThat(all.get(0).path("scopeSha256").textValue()).isEqualTo(TWO_PUMPS);
        assertThat(all.get(1).path("origin").textValue()).isEqualTo("CHANGE");
        assertThat(change.path("budgetChange").decimalValue()).isEqualByComparingTo("20000.50");
        assertThat(change.path("finishMovedDays").intValue()).isEqualTo(10);
        assertThat(manager.get(path + "/baselines/comparison?from=1&to=9").status())
                .isEqualTo(404);
        var outsider = http.as(persons.with("baseline-outsider"));
        for (String part : List.of("/plan", "/baselines", "/baselines/comparison?from=1&to=2")) {
            assertThat(outsider.get(path + part).status()).isEqualTo(404);
        }
    }
}

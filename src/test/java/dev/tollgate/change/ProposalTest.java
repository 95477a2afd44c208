package dev.tollgate.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.change.Proposal.LineMove;
import dev.tollgate.change.Proposal.MilestoneMove;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Frame;
import dev.tollgate.project.Milestone;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProposalTest {

    private static final LocalDate FINISH = LocalDate.of(2027, 9, 30);
    private static final LocalDate FIRST = LocalDate.of(2027, 5, 3);

    private static final Baseline BASELINE = new Baseline(
            new ProjectId("PRJ-2026-001"),
            4,
            Money.of("100", "EUR"),
            LocalDate.of(2027, 1, 4),
            FINISH,
            1,
            "0".repeat(64),
            "Two pumps.",
            List.of(new BudgetLine("Pumps", new BigDecimal("60")), new BudgetLine("Pipes", new BigDecimal("40"))),
            List.of(new Milestone("First pump", FIRST)),
            Baseline.Origin.GATE,
            "decision",
            Instant.EPOCH);

    private static final Proposal MORE = new Proposal(
            List.of(new LineMove("Pumps", new BigDecimal("30")), new LineMove("Cables", new BigDecimal("5.50"))),
            List.of(new MilestoneMove("First pump", FIRST.plusDays(7)), new MilestoneMove("Third pump", FINISH)),
            FINISH.plusDays(14),
            "Three pumps.");

    @Test
    void theImpactSaysWhatMovesByHowMuchAndAgainstWhichBaseline() {
        ChangeImpact impact = ChangeImpact.of(BASELINE, MORE);

        assertThat(impact.baseline()).isEqualTo(4);
        assertThat(impact.cost()).isEqualByComparingTo("35.50");
        assertThat(impact.change().finishMovedDays()).isEqualTo(14);
        assertThat(impact.change().lines()).extracting("name").containsExactly("Pumps", "Cables");
        assertThat(impact.change().milestones()).extracting("name").containsExactly("First pump", "Third pump");
        assertThat(impact.change().scopeChanged()).isTrue();
        assertThat(impact.after().budget()).isEqualTo(Money.of("135.50", "EUR"));
    }

    @Test
    void whatSomebodyWroteIntoAFormIsTurnedIntoMovesAndBack() {
        Frame wanted = MORE.applyTo(BASELINE.frame());

        Proposal read = Proposal.between(BASELINE.frame(), wanted);

        assertThat(read.applyTo(BASELINE.frame())).isEqualTo(wanted);
        assertThat(Proposal.between(wanted, wanted).isEmpty()).isTrue();
    }

    @Test
    void theSameMovesFitAnotherBaselineAsLongAsNothingGoesBelowZero() {
        Proposal less = new Proposal(List.of(new LineMove("Pipes", new BigDecimal("-40"))), List.of(), null, null);
        Frame once = less.applyTo(BASELINE.frame());
        assertThat(once.budget()).isEqualTo(Money.of("60", "EUR"));

        assertThatThrownBy(() -> less.applyTo(once))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("\"Pipes\" would be less than zero");
    }

    @Test
    void mergedMovesAddUpAndTheLaterDayCounts() {
        Proposal other = new Proposal(
                List.of(new LineMove("Pumps", new BigDecimal("-10"))),
                List.of(new MilestoneMove("First pump", FIRST.plusDays(3))),
                FINISH.plusDays(30),
                null);

        Proposal both = MORE.and(other);

        assertThat(both.lines()).contains(new LineMove("Pumps", new BigDecimal("20")));
        assertThat(both.milestones()).contains(new MilestoneMove("First pump", FIRST.plusDays(7)));
        assertThat(both.finish()).isEqualTo(FINISH.plusDays(30));
        assertThat(both.scope()).isEqualTo("Three pumps.");
    }

    @Test
    void takenBackAChangeLeavesWhatOthersMovedSince() {
        // given
        ChangeImpact impact = ChangeImpact.of(BASELINE, MORE);
        Proposal others =
                new Proposal(List.of(new LineMove("Pipes", new BigDecimal("9"))), List.of(), FINISH.plusDays(20), null);
        Frame since = others.applyTo(impact.after());

        // when
        Frame back = impact.takenBackFrom(since);

        // then
        assertThat(back.budget().amount()).isEqualByComparingTo("109");
        assertThat(back.finish()).isEqualTo(FINISH.plusDays(6));
        assertThat(back.milestones()).containsExactly(new Milestone("First pump", FIRST));
        assertThat(back.scope()).isEqualTo("Two pumps.");
    }

    @Test
    void takenBackAtOnceEverythingIsAsBefore() {
        Frame back = ChangeImpact.of(BASELINE, MORE)
                .takenBackFrom(ChangeImpact.of(BASELINE, MORE).after());

        assertThat(back.finish()).isEqualTo(FINISH);
        assertThat(back.budget().amount()).isEqualByComparingTo("100");
        assertThat(back.milestones()).isEqualTo(BASELINE.milestones());
    }
}

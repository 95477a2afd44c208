package dev.tollgate.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameChangeTest {

    private static final LocalDate MAY = LocalDate.of(2027, 5, 3);

    private static final Frame BEFORE = frame("100", "60", "40", MAY, "Two pumps.");

    private static Frame frame(String budget, String pumps, String pipes, LocalDate finish, String scope) {
        return new Frame(
                LocalDate.of(2027, 1, 4),
                finish,
                Money.of(budget, "EUR"),
                List.of(new BudgetLine("Pumps", new BigDecimal(pumps)), new BudgetLine("Pipes", new BigDecimal(pipes))),
                List.of(new Milestone("First pump", finish.minusDays(30))),
                scope);
    }

    @Test
    void whatMovesIsNamedWithWhatItWasAndWhatItIs() {
        // when
        FrameChange change =
                FrameChange.between(BEFORE, frame("110.50", "70.50", "40.00", MAY.plusDays(14), "Three pumps."));

        // then
        assertThat(change.budgetChange()).isEqualByComparingTo("10.50");
        assertThat(change.finishMovedDays()).isEqualTo(14);
        assertThat(change.lines())
                .containsExactly(new FrameChange.Line(
                        "Pumps", new BigDecimal("60"), new BigDecimal("70.50"), new BigDecimal("10.50")));
        assertThat(change.milestones())
                .containsExactly(new FrameChange.Day("First pump", MAY.minusDays(30), MAY.minusDays(16), 14L));
        assertThat(change.scopeChanged()).isTrue();
        assertThat(change.isEmpty()).isFalse();
    }

    @Test
    void theSameFrameMovesNothingHoweverItsAmountsAreWritten() {
        assertThat(FrameChange.between(BEFORE, frame("100.00", "60.0", "40", MAY, "Two pumps."))
                        .isEmpty())
                .isTrue();
    }

    @Test
    void whatIsNewOrGoneHasNoBeforeOrAfter() {
        Frame after = new Frame(
                BEFORE.start(),
                BEFORE.finish(),
                BEFORE.budget(),
                List.of(new BudgetLine("Pumps", new BigDecimal("60")), new BudgetLine("Cables", new BigDecimal("40"))),
                List.of(new Milestone("Second pump", MAY)),
                BEFORE.scope());

        FrameChange change = FrameChange.between(BEFORE, after);

        assertThat(change.lines())
                .containsExactly(
                        new FrameChange.Line("Pipes", new BigDecimal("40"), null, new BigDecimal("-40")),
                        new FrameChange.Line("Cables", null, new BigDecimal("40"), new BigDecimal("40")));
        assertThat(change.milestones()).extracting(FrameChange.Day::name).containsExactly("First pump", "Second pump");
        assertThat(change.budgetChange()).isZero();
    }

    @Test
    void aFrameWhoseLinesDoNotAddUpOrWhoseNamesRepeatIsRefused() {
        assertThatThrownBy(() -> frame("100", "60", "41", MAY, "").check())
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("add up to 101");
        assertThatThrownBy(() -> frame("100", "-60", "160", MAY, "").check())
                .hasMessageContaining("\"Pumps\" would be less than zero");
        assertThatThrownBy(() -> frame("0", "0", "0", MAY, "").check()).hasMessageContaining("more than zero");
        assertThatThrownBy(() -> new Frame(
                                BEFORE.start(),
                                BEFORE.finish(),
                                BEFORE.budget(),
                                List.of(
                                        new BudgetLine("Pumps", new BigDecimal("60")),
                                        new BudgetLine("Pumps", new BigDecimal("40"))),
                                List.of(),
                                "")
                        .check())
                .hasMessageContaining("\"Pumps\" is there twice");
        assertThatThrownBy(() -> new Frame(
                                BEFORE.start(),
                                BEFORE.finish(),
                                BEFORE.budget(),
                                BEFORE.budgetLines(),
                                List.of(new Milestone("Test", MAY), new Milestone("Test", MAY)),
                                "")
                        .check())
                .hasMessageContaining("milestone \"Test\" is there twice");
    }
}

package dev.tollgate.gate;

import static dev.tollgate.vocabulary.GateOutcome.CONDITIONAL_GO;
import static dev.tollgate.vocabulary.GateOutcome.GO;
import static dev.tollgate.vocabulary.GateOutcome.HOLD;
import static dev.tollgate.vocabulary.GateOutcome.KILL;
import static dev.tollgate.vocabulary.GateOutcome.RECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class GateLawTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final PersonId ANNA = new PersonId("anna");

    @Test
    void missing_critical_evidence_never_passes_at_any_gate() {
        for (GateKind gate : GateKind.values()) {
            assertThat(GateLaw.bounded(GO, gate, true, 1)).isEqualTo(HOLD);
            assertThat(GateLaw.bounded(CONDITIONAL_GO, gate, true, 3)).isEqualTo(HOLD);
            assertThat(GateLaw.bounded(RECYCLE, gate, true, 1)).isEqualTo(RECYCLE);
            assertThat(GateLaw.bounded(KILL, gate, true, 1)).isEqualTo(KILL);
        }
    }

    @Test
    void without_a_quorum_everything_is_a_hold() {
        for (GateOutcome found : GateOutcome.values()) {
            assertThat(GateLaw.bounded(found, GateKind.LAUNCH, false, 0)).isEqualTo(HOLD);
        }
    }

    @Test
    void nobody_goes_into_closing_with_conditions() {
        assertThat(GateLaw.bounded(CONDITIONAL_GO, GateKind.READY_FOR_CLOSING, true, 0))
                .isEqualTo(HOLD);
        assertThat(GateLaw.options(GateKind.READY_FOR_CLOSING)).containsExactly(KILL, RECYCLE, HOLD, GO);
        assertThat(GateLaw.options(GateKind.LAUNCH)).containsExactly(KILL, RECYCLE, HOLD, CONDITIONAL_GO, GO);
    }

    @Test
    void an_unmet_condition_keeps_a_project_out_of_closing_and_out_of_nothing_else() {
        assertThat(GateLaw.intoClosing(GO, GateKind.READY_FOR_CLOSING, true)).isEqualTo(HOLD);
        assertThat(GateLaw.intoClosing(GO, GateKind.READY_FOR_CLOSING, false)).isEqualTo(GO);
        assertThat(GateLaw.intoClosing(GO, GateKind.LAUNCH, true)).isEqualTo(GO);
        assertThat(GateLaw.intoClosing(KILL, GateKind.READY_FOR_CLOSING, true)).isEqualTo(KILL);
    }

    @Test
    void a_project_goes_back_to_the_phase_before_the_gate_or_an_earlier_one() {
        assertThat(GateLaw.recycleTargets(GateKind.READY_FOR_EXECUTING))
                .containsExactly(Phase.PLANNING, Phase.GOVERNANCE, Phase.INITIATION);
    }

    @Test
    void a_waiver_counts_up_to_its_last_day() {
        var standing = Standing.of(List.of(missing("budget", waiver(TODAY))), TODAY);
        var dayAfter = Standing.of(List.of(missing("budget", waiver(TODAY))), TODAY.plusDays(1));

        assertThat(standing).isEqualTo(new Standing(0, 0, null));
        assertThat(dayAfter).isEqualTo(new Standing(1, 1, null));
        assertThat(dayAfter.scoreText()).isEqualTo("n/a");
    }

    @Test
    void the_score_is_the_share_of_the_weight_that_is_met() {
        var standing = Standing.of(
                List.of(should("risks", 2, true), should("suppliers", 1, false), missing("budget", null)), TODAY);

        assertThat(standing).isEqualTo(new Standing(1, 1, 66));
        assertThat(standing.scoreText()).isEqualTo("66 %");
    }

    private static CriterionState missing(String key, @Nullable Waiver waiver) {
        return new CriterionState(new Criterion(key, key, true, EvidenceType.DOCUMENT, "", true, 0), null, waiver);
    }

    private static CriterionState should(String key, int weight, boolean met) {
        var criterion = new Criterion(key, key, false, EvidenceType.DOCUMENT, "", false, weight);
        return new CriterionState(criterion, new Evidence(key, met, "", ANNA, null, null, Instant.EPOCH), null);
    }

    private static Waiver waiver(LocalDate expiresOn) {
        var answer = new Waiver.Answer(true, "It is on its way.", expiresOn, "steering-chair", ANNA, Instant.EPOCH);
        return new Waiver(1, "budget", "Signed next week.", ANNA, Instant.EPOCH, answer);
    }
}

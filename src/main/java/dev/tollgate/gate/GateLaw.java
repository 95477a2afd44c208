package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** What holds at every gate, whatever the tables say. */
final class GateLaw {

    private GateLaw() {}

    /**
     * The outcome that the tables found, or a Hold where they may not let the project pass: without a quorum, with
     * critical evidence missing, or into closing with conditions.
     */
    static GateOutcome bounded(GateOutcome found, GateKind gate, boolean quorate, int criticalMissing) {
        boolean passes = found == GateOutcome.GO || found == GateOutcome.CONDITIONAL_GO;
        boolean conditionalClosing = found == GateOutcome.CONDITIONAL_GO && gate == GateKind.READY_FOR_CLOSING;
        return !quorate || (passes && criticalMissing > 0) || conditionalClosing ? GateOutcome.HOLD : found;
    }

    /** Nobody goes into closing while a condition of an earlier gate is not met, whoever would waive it. */
    static GateOutcome intoClosing(GateOutcome bounded, GateKind gate, boolean unmetConditions) {
        boolean passes = bounded == GateOutcome.GO || bounded == GateOutcome.CONDITIONAL_GO;
        return passes && unmetConditions && gate == GateKind.READY_FOR_CLOSING ? GateOutcome.HOLD : bounded;
    }

    /** Whether the criterion may be waived at all: before closing conditions must be met, not waived. */
    static boolean mayBeWaived(Criterion criterion, GateKind gate) {
        return gate != GateKind.READY_FOR_CLOSING || !criterion.source().equals(ConditionsMetCheck.KEY);
    }

    /** What may be voted for at a gate, the strictest first; nobody goes into closing with conditions. */
    static List<GateOutcome> options(GateKind gate) {
        return Arrays.stream(GateOutcome.values())
                .filter(outcome -> outcome != GateOutcome.CONDITIONAL_GO || gate != GateKind.READY_FOR_CLOSING)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    /** Whether a vote is for one of the outcomes, and neither an abstention nor a referral. */
    static boolean isOutcome(String vote) {
        return Arrays.stream(GateOutcome.values())
                .anyMatch(outcome -> outcome.name().equals(vote));
    }

    /** The phase whose results a gate looks at. */
    static Phase phaseBefore(GateKind gate) {
        return switch (gate) {
            case READY_FOR_PLANNING -> Phase.GOVERNANCE;
            case READY_FOR_EXECUTING -> Phase.PLANNING;
            case LAUNCH -> Phase.EXECUTING;
            case READY_FOR_CLOSING -> Phase.TRANSITION;
        };
    }

    /** To which phases a gate may send a project back, the latest first. */
    static List<Phase> recycleTargets(GateKind gate) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.compareTo(phaseBefore(gate)) <= 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }
}

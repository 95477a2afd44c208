package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the committee votes.
 *
 * @param reason needed for everything but Go
 * @param condition what a conditional go demands; empty otherwise
 * @param conditionDays within how many working days
 * @param recycleTo to which phase a recycled project goes back
 */
public record Vote(
        GateOutcome option,
        String reason,
        String condition,
        @Nullable Integer conditionDays,
        @Nullable Phase recycleTo) {

    /** What is wrong with a vote, at which field, and what to do about it. */
    public record Problem(String field, String sentence) {}

    /** All that is wrong with this vote at this gate; empty where nothing is. */
    public List<Problem> problems(GateKind gate) {
        List<Problem> problems = new ArrayList<>();
        if (!GateLaw.options(gate).contains(option)) {
            problems.add(new Problem(
                    "vote", "At \"" + gate.title() + "\" you cannot vote " + option.title() + "; choose another."));
        }
        if (option != GateOutcome.GO && reason.isBlank()) {
            problems.add(new Problem("reason", "Give a reason for " + option.title() + "; only Go needs none."));
        }
        problems.addAll(additionProblems(gate));
        return problems;
    }

    /** Those with what the vote says besides its option and reason. */
    List<Problem> additionProblems(GateKind gate) {
        List<Problem> problems = new ArrayList<>();
        if (option == GateOutcome.CONDITIONAL_GO) {
            addConditionProblems(problems);
        }
        if (option == GateOutcome.RECYCLE
                && (recycleTo == null || !targets(gate).contains(recycleTo))) {
            problems.add(new Problem(
                    "recycleTo",
                    "Choose the phase to which the project goes back: "
                            + targets(gate).stream().map(Phase::title).collect(Collectors.joining(", ")) + "."));
        }
        return problems;
    }

    private void addConditionProblems(List<Problem> problems) {
        if (condition.isBlank()) {
            problems.add(new Problem("condition", "Say what must be done for your conditional go."));
        }
        if (conditionDays == null || conditionDays < 1 || conditionDays > 250) {
            problems.add(new Problem(
                    "conditionDays", "Say within how many working days the condition must be met: 1 to 250."));
        }
    }

    private static List<Phase> targets(GateKind gate) {
        return GateLaw.recycleTargets(gate);
    }

    /** The same vote without what does not belong to its option. */
    Vote plain() {
        boolean conditional = option == GateOutcome.CONDITIONAL_GO;
        return new Vote(
                option,
                reason.strip(),
                conditional ? condition.strip() : "",
                conditional ? conditionDays : null,
                option == GateOutcome.RECYCLE ? recycleTo : null);
    }
}

package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import java.time.LocalDate;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Why a ballot came out as it did, in sentences. */
final class Summary {

    private Summary() {}

    static String of(
            GateVotes.Count count,
            GateOutcome found,
            GateOutcome outcome,
            @Nullable Phase recycleTo,
            @Nullable LocalDate reviewOn) {
        StringJoiner text = new StringJoiner(" ");
        text.add(outcome.title() + ".");
        text.add("%d of %d voted, which amounts to %s."
                .formatted(count.cast(), count.seats(), count.voted().title()));
        if (!count.quorate()) {
            text.add(count.reasonIfNot().isEmpty() ? "Nobody voted." : count.reasonIfNot());
        }
        if (count.criticalMissing() > 0) {
            text.add("Critical criteria neither met nor waived: " + count.criticalMissing() + ".");
        }
        if (found != outcome) {
            text.add("The table gate-outcome says " + found.title() + ", which is not possible here.");
        }
        if (recycleTo != null) {
            text.add("Back to " + recycleTo.title() + ".");
        }
        if (reviewOn != null) {
            text.add("To be looked at again on " + reviewOn + ".");
        }
        return text.toString();
    }
}

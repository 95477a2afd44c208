package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateOutcome;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** What votes amount to, before evidence and quorum are looked at. */
final class VoteCount {

    private VoteCount() {}

    /**
     * The first outcome, counted from the strictest side, at which half of the votes are reached: a tie goes to the
     * stricter side. Without any vote a Hold.
     */
    static GateOutcome outcome(Collection<GateOutcome> votes) {
        Map<GateOutcome, Integer> counts = new EnumMap<>(GateOutcome.class);
        votes.forEach(vote -> counts.merge(vote, 1, Integer::sum));
        GateOutcome[] mildestFirst = GateOutcome.values();
        int reached = 0;
        for (int index = mildestFirst.length - 1; index >= 0; index--) {
            reached += counts.getOrDefault(mildestFirst[index], 0);
            if (reached > 0 && 2 * reached >= votes.size()) {
                return mildestFirst[index];
            }
        }
        return GateOutcome.HOLD;
    }
}

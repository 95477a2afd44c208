package dev.tollgate.change;

import dev.tollgate.governance.RecordedMandate;
import dev.tollgate.governance.RecordedRecusal;
import dev.tollgate.governance.RecordedVote;
import java.util.List;

/** How a decision came about: who voted, who took no part, who acted for whom. */
record Voting(List<RecordedVote> votes, List<RecordedRecusal> recusals, List<RecordedMandate> mandates) {

    static final Voting NONE = new Voting(List.of(), List.of(), List.of());
}

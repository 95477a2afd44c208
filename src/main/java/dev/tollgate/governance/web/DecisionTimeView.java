package dev.tollgate.governance.web;

import dev.tollgate.governance.latency.DecisionTime;
import dev.tollgate.governance.latency.Split;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of one decision went, or goes.
 *
 * @param elapsed by the clock on the wall
 * @param office by the hours of the organisation's working days
 */
record DecisionTimeView(
        String matterKey,
        String project,
        String kind,
        String decider,
        String title,
        Instant openedAt,
        @Nullable Instant decidedAt,
        Parts elapsed,
        Parts office) {

    /** The parts are the whole; to the millisecond. */
    record Parts(double wholeSeconds, double workSeconds, double evidenceSeconds, double decisionSeconds) {

        static Parts of(Split split) {
            return new Parts(
                    split.whole().toMillis() / 1000.0,
                    split.work().toMillis() / 1000.0,
                    split.evidence().toMillis() / 1000.0,
                    split.decision().toMillis() / 1000.0);
        }
    }

    static DecisionTimeView of(DecisionTime time) {
        return new DecisionTimeView(
                time.matterKey(),
                time.project().value(),
                time.kind(),
                time.decider(),
                time.title(),
                time.openedAt(),
                time.decidedAt(),
                Parts.of(time.elapsed()),
                Parts.of(time.office()));
    }
}

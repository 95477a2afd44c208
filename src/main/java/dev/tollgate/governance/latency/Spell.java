package dev.tollgate.governance.latency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that was waiting.
 *
 * @param until none while it waits
 */
record Spell(RunningClock clock, Instant from, @Nullable Instant until) {

    boolean covers(Instant moment) {
        return !from.isAfter(moment) && (until == null || until.isAfter(moment));
    }
}

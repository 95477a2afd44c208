package dev.tollgate.governance.latency;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the time of one decision went, or goes.
 *
 * @param decider the seat or the body that decides
 * @param title who decides, for people
 * @param decidedAt none while it runs
 * @param elapsed by the clock on the wall
 * @param office by the hours of the organisation's working days
 */
public record DecisionTime(
        String matterKey,
        ProjectId project,
        String kind,
        String decider,
        String title,
        Instant openedAt,
        @Nullable Instant decidedAt,
        Split elapsed,
        Split office) {}

package dev.tollgate.governance.latency;

import dev.tollgate.governance.authority.AuthorityQuestion;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision, past or running, with the question that the ladders were asked.
 *
 * @param decider the seat or the body that decided, or decides
 * @param decidedAt none while it runs
 */
public record AskedDecision(
        String matterKey,
        ProjectId project,
        AuthorityQuestion question,
        String decider,
        String title,
        String ladder,
        int rank,
        @Nullable Instant decidedAt) {}

package dev.tollgate.governance.conditions;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * A condition is in another state than before.
 *
 * @param subject the business key of what was decided on this condition
 * @param key the condition's business key, {@code PRJ-2026-014.G2.C1}
 */
public record ConditionMoved(ProjectId project, String subject, String key, Condition.State state, Instant at) {}

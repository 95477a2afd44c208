package dev.tollgate.gate.events;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * A condition was met and confirmed.
 *
 * @param key the condition's business key, {@code PRJ-2026-014.G2.C1}
 */
public record ConditionMet(ProjectId project, String key, Instant at) {}

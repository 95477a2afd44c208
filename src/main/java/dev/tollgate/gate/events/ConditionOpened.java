package dev.tollgate.gate.events;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * A condition of a conditional go waits for its owner.
 *
 * @param key the condition's business key, {@code PRJ-2026-014.G2.C1}
 */
public record ConditionOpened(ProjectId project, String key, Instant at) {}

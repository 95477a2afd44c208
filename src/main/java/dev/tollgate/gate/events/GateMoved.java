package dev.tollgate.gate.events;

import dev.tollgate.vocabulary.ProjectId;

/**
 * A review waits for something else than before: for votes, for conditions, for its Hold to end, for evidence again.
 *
 * @param key the review's business key, {@code PRJ-2026-014.G2}
 */
public record GateMoved(ProjectId project, String key) {}

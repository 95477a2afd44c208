package dev.tollgate.gate.events;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * The review of a gate began.
 *
 * @param key the review's business key, {@code PRJ-2026-014.G2}
 */
public record GateOpened(ProjectId project, GateKind gate, String key, Instant at) {}

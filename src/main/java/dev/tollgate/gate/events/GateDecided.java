package dev.tollgate.gate.events;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * A gate was decided; a Hold is decided too, and the review goes on.
 *
 * @param witnessed false where the decision was imported and taken elsewhere
 */
public record GateDecided(
        ProjectId project, GateKind gate, String key, GateOutcome outcome, boolean witnessed, Instant at) {}

package dev.tollgate.governance.events;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * A decision was put on record.
 *
 * @param subjectKey the business key of what was decided, for example {@code PRJ-2026-014.G2}
 * @param kind gate, initiation, waiver, closing, …
 * @param at when it was decided
 */
public record DecisionRecorded(ProjectId project, String subjectKey, String kind, String outcome, Instant at) {}

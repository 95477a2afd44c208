package dev.tollgate.governance;

import java.time.Instant;

/** A decision on record, which nobody changes. */
public record DecisionRecord(DecisionId id, NewDecision decision, Circumstances circumstances, Instant recordedAt) {}

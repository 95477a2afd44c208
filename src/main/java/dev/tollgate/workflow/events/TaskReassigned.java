package dev.tollgate.workflow.events;

import java.time.Instant;

/** A task went to somebody else, or back to its candidates. */
public record TaskReassigned(OpenTask task, Instant at) {}

package dev.tollgate.workflow.events;

import java.time.Instant;

/** A task was not done in time. */
public record TaskOverdue(OpenTask task, Instant at) {}

package dev.tollgate.workflow.events;

import java.time.Instant;

/** A task has another due date, other candidates or another name than before, but the same assignee. */
public record TaskChanged(OpenTask task, Instant at) {}

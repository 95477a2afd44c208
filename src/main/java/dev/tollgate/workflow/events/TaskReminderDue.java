package dev.tollgate.workflow.events;

import java.time.Instant;

/** A task will be due soon. */
public record TaskReminderDue(OpenTask task, Instant at) {}

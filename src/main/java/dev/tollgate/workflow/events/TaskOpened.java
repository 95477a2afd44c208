package dev.tollgate.workflow.events;

import java.time.Instant;

/** A task waits for somebody. */
public record TaskOpened(OpenTask task, Instant at) {}

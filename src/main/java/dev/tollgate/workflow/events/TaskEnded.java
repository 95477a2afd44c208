package dev.tollgate.workflow.events;

import java.time.Instant;

/**
 * A task is over.
 *
 * @param completed false where the process took it away, for example by a timer
 */
public record TaskEnded(
        String taskId, String taskKey, String processKey, String businessKey, boolean completed, Instant at) {}

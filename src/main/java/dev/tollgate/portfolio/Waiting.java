package dev.tollgate.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that a project waits for.
 *
 * @param person who must do it; none where any member of the group may
 * @param group of which any member may do it; neither person nor group where the task was given to nobody
 * @param task its name
 * @param due by when, if it has a due date
 */
public record Waiting(
        @Nullable String person,
        @Nullable String group,
        String task,
        Instant since,
        @Nullable Instant due) {}

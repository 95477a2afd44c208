package dev.tollgate.governance.events;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task went with a seat that changed hands.
 *
 * @param seat the seat's key
 * @param from who had it and has it no more
 * @param to who has it now; none where the seat is vacant and the PMO stands in
 */
public record TaskFollowedSeat(
        ProjectId project,
        String taskId,
        String taskName,
        String seat,
        PersonId from,
        @Nullable PersonId to,
        Instant at) {}

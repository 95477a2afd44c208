package dev.tollgate.governance.events;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;

/**
 * Somebody took a seat of a project.
 *
 * @param seat the seat's key, for example {@code steering-chair}
 */
public record SeatFilled(ProjectId project, String seat, PersonId person, Instant at) {}

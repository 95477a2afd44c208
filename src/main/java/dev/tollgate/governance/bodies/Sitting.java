package dev.tollgate.governance.bodies;

import java.time.Instant;

/**
 * A sitting of a body.
 *
 * @param papersDue by when papers must be there
 */
public record Sitting(BodyId body, Instant startsAt, Instant endsAt, Instant papersDue) {}

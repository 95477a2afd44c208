package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;

/**
 * Somebody who sits in a project's governance.
 *
 * @param provisional whether the person was put there to get started and has yet to be nominated and to accept
 * @param note why the person sits here without having been nominated; empty where they were
 */
public record SeatHolder(Seat seat, PersonId person, Instant since, boolean provisional, String note) {}

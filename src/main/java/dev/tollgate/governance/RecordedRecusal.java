package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;

/** Somebody who had a seat in a decision and took no part in it, for a conflict of interest. */
public record RecordedRecusal(PersonId voter, String reason, Instant at) {}

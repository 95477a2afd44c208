package dev.tollgate.governance.mandates;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a mandate, or what was done by it.
 *
 * @param what given, accepted, declined, withdrawn, ended, claimed, decided, returned
 * @param person who did it; none where the calendar did
 */
public record TrailEntry(String what, @Nullable PersonId person, String detail, Instant at) {}

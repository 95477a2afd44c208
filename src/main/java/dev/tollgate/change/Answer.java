package dev.tollgate.change;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What whoever decides has answered, before it takes effect.
 *
 * @param decidedBy none where a body decided
 * @param holder from whose seat; none where a body decided
 * @param mandate by which a deputy decided; none for the holder
 * @param body the body that decided, by its key; none where a person did
 * @param ballotKey the ballot by which a body decided
 * @param postponeUntil only where it is postponed
 */
public record Answer(
        ChangeOutcome outcome,
        String reason,
        @Nullable PersonId decidedBy,
        @Nullable PersonId holder,
        @Nullable String mandate,
        @Nullable String body,
        @Nullable String ballotKey,
        @Nullable LocalDate postponeUntil,
        Instant at) {

    Answer postponedUntil(@Nullable LocalDate day, Instant now) {
        return new Answer(outcome, reason, decidedBy, holder, mandate, body, ballotKey, day, now);
    }
}

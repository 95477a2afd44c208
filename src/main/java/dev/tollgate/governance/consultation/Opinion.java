package dev.tollgate.governance.consultation;

import dev.tollgate.governance.Seat;
import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one person was asked, and what they said.
 *
 * @param role by which column of the matrix, for example {@code BM}
 * @param person who is asked; who answered, once somebody did
 * @param answer none while nothing was said
 */
public record Opinion(
        OpinionId id,
        String role,
        Seat seat,
        PersonId person,
        @Nullable Answer answer) {

    public record Answer(Stance stance, String text, Instant at) {}

    public boolean isGiven() {
        return answer != null;
    }
}

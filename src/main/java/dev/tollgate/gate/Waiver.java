package dev.tollgate.gate;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The permission, asked for or given, to pass a gate without a criterion.
 *
 * @param request its number
 * @param answer none while nobody has decided
 */
public record Waiver(
        long request,
        String criterion,
        String askedBecause,
        PersonId askedBy,
        Instant askedAt,
        @Nullable Answer answer) {

    /**
     * What the authorised person said.
     *
     * @param seat by which authority
     * @param expiresOn the last day on which the waiver holds; none where it was refused
     */
    public record Answer(
            boolean granted, String reason, @Nullable LocalDate expiresOn, String seat, PersonId by, Instant at) {}

    boolean holdsOn(LocalDate day) {
        LocalDate last = answer == null || !answer.granted() ? null : answer.expiresOn();
        return last != null && !day.isAfter(last);
    }
}

package dev.tollgate.change;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of a change request's history.
 *
 * @param by none where nobody did it but the time that passed
 */
public record ChangeEvent(
        String what, String detail, @Nullable PersonId by, Instant at) {}

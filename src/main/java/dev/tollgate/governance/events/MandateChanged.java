package dev.tollgate.governance.events;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A mandate was given, answered, withdrawn, or is over.
 *
 * @param what {@code given}, {@code accepted}, {@code declined}, {@code withdrawn} or {@code ended}
 * @param by who did it; none where its last day passed
 */
public record MandateChanged(
        String mandate,
        PersonId holder,
        PersonId deputy,
        PersonId givenBy,
        String what,
        @Nullable PersonId by,
        Instant at) {}

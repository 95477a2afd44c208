package dev.tollgate.governance;

import dev.tollgate.vocabulary.NotFound;
import java.util.UUID;

/** The identity of a nomination. */
public record NominationId(UUID value) {

    /** @throws NotFound where the text is no identity at all */
    public static NominationId of(String text) {
        try {
            return new NominationId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no nomination \"" + text + "\".");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

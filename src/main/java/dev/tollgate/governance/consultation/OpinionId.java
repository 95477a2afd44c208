package dev.tollgate.governance.consultation;

import dev.tollgate.vocabulary.NotFound;
import java.util.UUID;

/** Names the one question put to one person in one consultation. */
public record OpinionId(UUID value) {

    /** @throws NotFound where the text is no such id */
    public static OpinionId of(String text) {
        try {
            return new OpinionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no question \"" + text + "\".");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

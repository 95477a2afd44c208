package dev.tollgate.governance;

import dev.tollgate.vocabulary.NotFound;
import java.util.UUID;

/** The identity of a decision on record. */
public record DecisionId(UUID value) {

    /** @throws NotFound where this cannot be the id of a decision */
    public static DecisionId of(String text) {
        try {
            return new DecisionId(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            throw new NotFound("There is no decision " + text + ".");
        }
    }

    @Override
    public String toString() {
        return value.toString();
    }
}

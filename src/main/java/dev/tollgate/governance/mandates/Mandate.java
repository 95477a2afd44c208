package dev.tollgate.governance.mandates;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;

/**
 * Somebody may decide for somebody else.
 *
 * @param holder whose decisions they are
 * @param deputy who may take them
 * @param reason why, for those who read it later
 * @param givenBy the holder, or the PMO for the holder
 */
public record Mandate(
        MandateId id,
        PersonId holder,
        PersonId deputy,
        Terms terms,
        String reason,
        PersonId givenBy,
        Instant givenAt,
        State state) {

    /** How far a mandate got; whether an accepted one holds today, its dates say. */
    public enum State {
        OFFERED,
        ACCEPTED,
        DECLINED,
        WITHDRAWN
    }

    public boolean concerns(PersonId person) {
        return holder.equals(person) || deputy.equals(person) || givenBy.equals(person);
    }
}

package dev.tollgate.governance;

import java.util.UUID;

/** The identity of a decision on record. */
public record DecisionId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}

package dev.tollgate.governance.matters;

import java.util.Optional;

/** A room that knows matters of its own; a bean of this type is all that it takes to have them decided. */
public interface MatterSource {

    /** The matter under this business key; empty where it is not one of this room's. */
    Optional<Matter> find(String key);
}

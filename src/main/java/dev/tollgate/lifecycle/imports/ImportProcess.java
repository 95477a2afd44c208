package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;

/** The engine's side of an import. */
public interface ImportProcess {

    /**
     * Takes over what was rehearsed, batch by batch, by itself.
     *
     * @throws Conflict where somebody is deciding on it
     */
    void apply(String importKey, long importId, PersonId by);
}

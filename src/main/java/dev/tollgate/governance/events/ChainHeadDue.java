package dev.tollgate.governance.events;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;

/**
 * It is time to tell the witnesses where the chain of decisions stands.
 *
 * @param decisions how many are in the chain
 * @param hash of its last link
 * @param problems what a check of the whole chain found, each naming a decision; empty where all is as it was recorded
 */
public record ChainHeadDue(long decisions, String hash, List<String> problems, List<PersonId> witnesses, Instant at) {

    public ChainHeadDue {
        problems = List.copyOf(problems);
        witnesses = List.copyOf(witnesses);
    }
}

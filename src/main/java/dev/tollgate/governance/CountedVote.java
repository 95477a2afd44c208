package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;

/**
 * The last vote of one voter; earlier ones stay on record but do not count.
 *
 * @param castBy the voter, or a deputy
 */
public record CountedVote(PersonId voter, PersonId castBy, String option, String reason, Instant at) {}

package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;

/**
 * A vote that is cast.
 *
 * @param voter the holder of the seat
 * @param castBy whoever pressed the button: the same person, or a deputy
 * @param option one of the ballot's, {@link Ballot#ABSTAIN} or {@link Ballot#REFER}
 * @param reason needed for everything but the mildest option and abstaining
 */
public record Cast(PersonId voter, PersonId castBy, String option, String reason) {}

package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;

/**
 * Somebody who acted for the holder of a seat.
 *
 * @param mandate the mandate's number
 * @param terms what it allowed, in a sentence
 */
public record RecordedMandate(PersonId holder, PersonId acting, String mandate, String terms) {}

package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;

/**
 * Somebody who may vote in a ballot.
 *
 * @param seat from which they vote
 * @param constituency whom they represent in a quorum by composition; empty for nobody in particular
 */
public record Elector(PersonId person, String seat, boolean chair, boolean deputyChair, String constituency) {}

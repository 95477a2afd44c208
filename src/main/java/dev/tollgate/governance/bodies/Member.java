package dev.tollgate.governance.bodies;

import dev.tollgate.vocabulary.PersonId;

/**
 * Somebody who has accepted a seat and whose term of office runs.
 *
 * @param voting false for advisers
 * @param constituency whom they represent; empty for nobody in particular
 */
public record Member(
        PersonId person, String seat, boolean voting, boolean chair, boolean deputyChair, String constituency) {}

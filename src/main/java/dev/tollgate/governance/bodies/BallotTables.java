package dev.tollgate.governance.bodies;

import dev.tollgate.governance.Ballot.Procedure;
import dev.tollgate.governance.BallotRules;

/** What the process owner has laid down about votes in the table {@code ballot-rules}. */
public interface BallotTables {

    /**
     * How a body votes.
     *
     * @param votingDays working days until votes in writing close; in a sitting they close with it
     * @param withoutDecision the option that is taken where nothing was decided and the body has no further sitting; empty
     *     where it votes once more
     * @param version which table answered: {@code ballot-rules v3}
     */
    record Terms(BallotRules rules, int votingDays, String withoutDecision, String version) {}

    /**
     * @param ruleSet of the body or the matter
     * @param kind of the matter: {@code change}
     */
    Terms terms(String ruleSet, Procedure procedure, String kind);
}

package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.BallotRules;
import dev.tollgate.governance.BallotRules.Casting;
import dev.tollgate.governance.Majority;

/** The rules of a ballot in sentences. */
final class BallotWords {

    private BallotWords() {}

    static String of(BallotRules rules) {
        StringBuilder text = new StringBuilder("Quorum: ").append(rules.quorum());
        text.append(
                switch (rules.chair()) {
                    case NOT_NEEDED -> ".";
                    case CHAIR -> ", with the chair.";
                    case DEPUTY -> ", with the chair or the deputy chair.";
                    case ELECTED -> "; the chair presides, else the deputy chair, else one of those who take part.";
                });
        text.append(" Needed: ").append(majority(rules)).append('.');
        if (rules.casting() != Casting.NONE) {
            text.append(" Where votes are equal, that of whoever presides decides.");
        }
        if (rules.objectionRefers()) {
            text.append(" A single objection puts it to the next sitting.");
        }
        if (rules.earlyClosing()) {
            text.append(" Voting ends as soon as the outcome cannot change.");
        }
        return text.toString();
    }

    private static String majority(BallotRules rules) {
        if (rules.majority().kind() == Majority.Kind.CONSENT) {
            return "consent, that is nobody objects";
        }
        String base = switch (rules.base()) {
            case CAST -> "the votes cast";
            case PRESENT -> "those who take part";
            case SEATS -> "all who may vote";
        };
        return rules.majority() + (rules.majority().kind() == Majority.Kind.NUMBER ? " votes" : " of " + base);
    }
}

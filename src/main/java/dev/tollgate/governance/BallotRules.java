package dev.tollgate.governance;

import java.util.Map;

/**
 * By which rules a ballot is counted: what the body's rule set says in the table {@code ballot-rules}.
 *
 * @param quorum how many must take part; abstaining is taking part
 * @param majority how many must be in favour of an option, or of one milder than it
 * @param base of what the majority is a part
 * @param chair who must preside for the vote to count
 * @param casting what the vote of whoever presides is worth
 * @param referrals how many votes to refer send the matter to the next sitting; 0 where nobody may refer
 * @param objectionRefers whether a single vote for anything but the mildest option sends it there too
 * @param earlyClosing whether voting ends as soon as the outcome cannot change
 * @param otherwise the option where none has its majority; empty for the strictest, {@link #NEXT_SITTING} for none
 */
public record BallotRules(
        Quorum quorum,
        Majority majority,
        Base base,
        Chair chair,
        Casting casting,
        int referrals,
        boolean objectionRefers,
        boolean earlyClosing,
        String otherwise) {

    /** Written for {@link #otherwise} where a missed majority is no decision. */
    public static final String NEXT_SITTING = "NEXT_SITTING";

    /** Of what a majority is a part. */
    public enum Base {
        /** The votes cast for one of the options. */
        CAST,
        /** Everybody who takes part, also by abstaining. */
        PRESENT,
        /** Everybody who may vote. */
        SEATS
    }

    /** Who presides; where somebody must, the vote does not count without them. */
    public enum Chair {
        /** The chair, if there. */
        NOT_NEEDED,
        /** The chair. */
        CHAIR,
        /** The chair, else the deputy chair. */
        DEPUTY,
        /** The chair, else the deputy chair, else of those who take part the first in the order of seats. */
        ELECTED
    }

    /** What the vote of whoever presides is worth. */
    public enum Casting {
        /** As much as any other. */
        NONE,
        /** It counts only where the others are divided equally. */
        CASTING,
        /** It counts, and once more where all are divided equally. */
        DELIBERATIVE_AND_CASTING
    }

    /** A share of those who may vote as quorum, more than half of the votes cast as majority, ties to the stricter side. */
    public static BallotRules majorityOfVotesCast(int quorumPercent, boolean chairMustVote) {
        return new BallotRules(
                new Quorum(Share.percent(quorumPercent), 0, Map.of()),
                Majority.simple(),
                Base.CAST,
                chairMustVote ? Chair.CHAIR : Chair.NOT_NEEDED,
                Casting.NONE,
                0,
                false,
                false,
                "");
    }
}

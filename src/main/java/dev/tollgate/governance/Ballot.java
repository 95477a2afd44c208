package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that is or was put to the vote.
 *
 * @param matter the business key of what is decided
 * @param body who decides
 * @param options what may be chosen, the strictest first
 * @param electors who may vote, in the order of their seats
 * @param ruleTable which table said by which rules: {@code ballot-rules v3}
 * @param closesAt after this moment no vote is taken
 * @param closedAt when the votes were counted; none while the ballot is open
 */
public record Ballot(
        String key,
        String matter,
        String body,
        ProjectId project,
        String question,
        List<String> options,
        List<Elector> electors,
        BallotRules rules,
        String ruleTable,
        Procedure procedure,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt) {

    /** Takes part without a choice. */
    public static final String ABSTAIN = "ABSTAIN";

    /** Wants the matter talked about in the next sitting. */
    public static final String REFER = "REFER";

    /** How votes are given. */
    public enum Procedure {
        /** In writing, between sittings. */
        WRITTEN,
        /** While the body sits. */
        SITTING
    }

    /** The one option that needs no reason. */
    public String mildestOption() {
        return options.get(options.size() - 1);
    }

    public List<PersonId> voters() {
        return electors.stream().map(Elector::person).toList();
    }

    /** What may be voted besides the options. */
    public List<String> otherVotes() {
        return rules.referrals() > 0 ? List.of(ABSTAIN, REFER) : List.of(ABSTAIN);
    }

    boolean takesVotesAt(Instant now) {
        return closedAt == null && !now.isAfter(closesAt);
    }

    boolean needsReason(String option) {
        return !option.equals(mildestOption()) && !option.equals(ABSTAIN);
    }
}

package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that is or was put to the vote.
 *
 * @param options what may be chosen, the strictest first
 * @param closesAt after this moment no vote is taken
 * @param closedAt when the votes were counted; none while the ballot is open
 */
public record Ballot(
        String key,
        ProjectId project,
        String question,
        List<String> options,
        List<PersonId> voters,
        PersonId chair,
        int quorumPercent,
        boolean chairMustVote,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt) {

    /** The one option that needs no reason. */
    public String mildestOption() {
        return options.get(options.size() - 1);
    }

    boolean takesVotesAt(Instant now) {
        return closedAt == null && !now.isAfter(closesAt);
    }
}

package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;

/**
 * A question put to the vote.
 *
 * @param key the ballot's business key, for example {@code PRJ-2026-014.G2}
 * @param options what may be chosen, the strictest first
 * @param voters who may vote, once each
 * @param chair one of the voters
 * @param quorumPercent how many of the voters must vote, 0 to 100
 * @param closesAt after this moment no vote is taken
 */
public record NewBallot(
        String key,
        ProjectId project,
        String question,
        List<String> options,
        List<PersonId> voters,
        PersonId chair,
        int quorumPercent,
        boolean chairMustVote,
        Instant closesAt) {

    public NewBallot {
        options = List.copyOf(options);
        voters = List.copyOf(voters);
        if (options.size() < 2 || new HashSet<>(options).size() != options.size()) {
            throw new RuleBroken("options", "A ballot needs at least two options, each of them once.");
        }
        if (voters.isEmpty() || new HashSet<>(voters).size() != voters.size()) {
            throw new RuleBroken("voters", "A ballot needs at least one voter, and each of them once.");
        }
        if (!voters.contains(chair)) {
            throw new RuleBroken("chair", "The chair must be one of the voters.");
        }
        if (quorumPercent < 0 || quorumPercent > 100) {
            throw new RuleBroken("quorumPercent", "The quorum must be between 0 and 100 percent of the voters.");
        }
    }
}

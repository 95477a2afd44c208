package dev.tollgate.governance;

import java.util.List;

/**
 * The votes of a ballot that count, and whether they suffice.
 *
 * @param reasonIfNot a sentence where the ballot is not quorate, empty where it is
 * @param seats how many might have voted
 */
public record Tally(String key, boolean quorate, String reasonIfNot, List<CountedVote> votes, int seats) {

    static Tally of(Ballot ballot, List<CountedVote> votes) {
        String reason = whyNotQuorate(ballot, votes);
        return new Tally(
                ballot.key(),
                reason.isEmpty(),
                reason,
                List.copyOf(votes),
                ballot.voters().size());
    }

    private static String whyNotQuorate(Ballot ballot, List<CountedVote> votes) {
        int seats = ballot.voters().size();
        if (votes.size() * 100 < ballot.quorumPercent() * seats) {
            return "%d of %d voted; the quorum is %d percent.".formatted(votes.size(), seats, ballot.quorumPercent());
        }
        boolean chairVoted = votes.stream().anyMatch(vote -> vote.voter().equals(ballot.chair()));
        return ballot.chairMustVote() && !chairVoted ? "The chair did not vote." : "";
    }
}

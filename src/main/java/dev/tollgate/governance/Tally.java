package dev.tollgate.governance;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The votes of a ballot that count, and what they come to.
 *
 * @param option the outcome; empty where the ballot decides nothing
 * @param quorate whether enough took part
 * @param why a sentence where the ballot decides nothing, or where a casting vote decided; empty otherwise
 * @param seats how many might have voted
 * @param settled whether voting may end: everybody has voted, or the outcome cannot change and the rules allow it
 */
public record Tally(
        String key,
        String option,
        boolean quorate,
        String why,
        List<CountedVote> votes,
        List<Recusal> recusals,
        int seats,
        boolean settled) {

    static Tally of(Ballot ballot, List<CountedVote> votes, List<Recusal> recusals) {
        var recused = recusals.stream().map(Recusal::voter).collect(Collectors.toSet());
        List<CountedVote> counted =
                votes.stream().filter(vote -> !recused.contains(vote.voter())).toList();
        var count = new BallotCount(
                ballot.rules(),
                ballot.options(),
                ballot.electors(),
                counted.stream().collect(Collectors.toMap(CountedVote::voter, CountedVote::option)),
                recused);
        var outcome = count.outcome();
        return new Tally(
                ballot.key(),
                outcome.option(),
                outcome.result() != BallotCount.Result.NO_QUORUM,
                outcome.why(),
                counted,
                List.copyOf(recusals),
                ballot.electors().size() - recused.size(),
                count.isSettled());
    }

    /** Whether the ballot decides. */
    public boolean decided() {
        return !option.isEmpty();
    }
}

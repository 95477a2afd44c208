package dev.tollgate.governance;

import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions put to the vote: opened, voted on with reasons, closed and counted. What a count means, the asker knows. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Ballots {

    private final BallotStore store;
    private final Clock clock;

    Ballots(BallotStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** Opens a ballot; one that is there already stays as it is. */
    public void open(NewBallot ballot) {
        store.insert(ballot, clock.instant());
    }

    /**
     * Casts a vote, or changes one that the voter has cast before; the same vote again changes nothing.
     *
     * @param reason needed for every option but the mildest
     * @throws Conflict after closing
     * @throws Forbidden for people who have no vote
     * @throws RuleBroken where the option is not one of the ballot's, or a reason is missing
     */
    public void cast(String key, PersonId voter, String option, String reason) {
        Ballot ballot = store.findForVote(key).orElseThrow(() -> noSuch(key));
        Instant now = clock.instant();
        check(ballot, voter, option, reason, now);
        store.lockVoter(key, voter);
        CountedVote vote = new CountedVote(voter, option, reason.strip(), now);
        if (voteOf(key, voter).filter(before -> same(before, vote)).isEmpty()) {
            store.append(key, vote);
        }
    }

    /** Takes no more votes and counts; a closed ballot is only counted. */
    public Tally close(String key) {
        Ballot ballot = store.findForClosing(key).orElseThrow(() -> noSuch(key));
        store.close(key, clock.instant());
        return Tally.of(ballot, store.countedVotes(key));
    }

    /** The count as it stands. */
    @Transactional(readOnly = true)
    public Tally tally(String key) {
        Ballot ballot = store.find(key).orElseThrow(() -> noSuch(key));
        return Tally.of(ballot, store.countedVotes(key));
    }

    @Transactional(readOnly = true)
    public Optional<Ballot> find(String key) {
        return store.find(key);
    }

    /** What this voter has voted so far. */
    @Transactional(readOnly = true)
    public Optional<CountedVote> voteOf(String key, PersonId voter) {
        List<CountedVote> votes = store.countedVotes(key);
        return votes.stream().filter(vote -> vote.voter().equals(voter)).findFirst();
    }

    private static void check(Ballot ballot, PersonId voter, String option, String reason, Instant now) {
        if (!ballot.voters().contains(voter)) {
            throw new Forbidden("Only the voters of this ballot may vote: \"" + ballot.question() + "\".");
        }
        if (!ballot.takesVotesAt(now)) {
            throw new Conflict("Voting on \"" + ballot.question() + "\" is closed; votes no longer change.");
        }
        if (!ballot.options().contains(option)) {
            throw new RuleBroken(
                    "option",
                    "\"" + option + "\" cannot be voted for; choose " + String.join(", ", ballot.options()) + ".");
        }
        if (reason.isBlank() && !option.equals(ballot.mildestOption())) {
            throw new RuleBroken(
                    "reason", "Give a reason for your vote; only \"" + ballot.mildestOption() + "\" needs none.");
        }
    }

    private static boolean same(CountedVote before, CountedVote vote) {
        return before.option().equals(vote.option()) && before.reason().equals(vote.reason());
    }

    private static NotFound noSuch(String key) {
        return new NotFound("There is no ballot " + key + ".");
    }
}

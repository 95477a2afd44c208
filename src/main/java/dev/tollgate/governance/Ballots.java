package dev.tollgate.governance;

import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions put to the vote: opened, voted on with reasons, closed and counted by the rules of the body that votes. */
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
        Instant now = now();
        if (store.insert(ballot, now)) {
            ballot.recused()
                    .forEach((person, reason) -> store.recuse(ballot.key(), new Recusal(person, reason, person, now)));
        }
    }

    /**
     * Casts a vote, or changes one that was cast from the same seat before; the same vote again changes nothing.
     *
     * @throws Conflict after closing
     * @throws Forbidden for people who have no vote, or none any more
     * @throws RuleBroken where the option is not one of the ballot's, or a reason is missing
     */
    public void cast(String key, Cast vote) {
        Ballot ballot = store.findForVote(key).orElseThrow(() -> noSuch(key));
        Instant now = now();
        checkVoter(ballot, vote.voter());
        checkOpen(ballot, now);
        check(ballot, vote);
        store.lockVoter(key, vote.voter());
        refuseRecused(key, vote.voter());
        var counted = new CountedVote(
                vote.voter(), vote.castBy(), vote.option(), vote.reason().strip(), now);
        if (voteOf(key, vote.voter()).filter(before -> same(before, counted)).isEmpty()) {
            store.append(key, counted);
        }
    }

    /**
     * Somebody with a seat in the ballot has a conflict of interest: they may say what they think, and have no vote. What
     * they voted before no longer counts, and they are no longer counted among those who may vote.
     *
     * @param reason the conflict, and what they have to say on the matter
     * @throws Conflict after closing
     * @throws Forbidden for people who have no vote
     */
    public void recuse(String key, PersonId voter, PersonId recordedBy, String reason) {
        Ballot ballot = store.findForVote(key).orElseThrow(() -> noSuch(key));
        Instant now = now();
        checkVoter(ballot, voter);
        checkOpen(ballot, now);
        if (reason.isBlank()) {
            throw new RuleBroken("reason", "Say what your conflict of interest is; you may add what you think.");
        }
        store.lockVoter(key, voter);
        store.recuse(key, new Recusal(voter, reason.strip(), recordedBy, now));
    }

    /** The same, said by the voter. */
    public void recuse(String key, PersonId voter, String reason) {
        recuse(key, voter, voter, reason);
    }

    /** Takes no more votes and counts; a closed ballot is only counted. */
    public Tally close(String key) {
        Ballot ballot = store.findForClosing(key).orElseThrow(() -> noSuch(key));
        store.close(key, now());
        return tally(ballot);
    }

    /** The count as it stands. */
    @Transactional(readOnly = true)
    public Tally tally(String key) {
        return tally(get(key));
    }

    @Transactional(readOnly = true)
    public Optional<Ballot> find(String key) {
        return store.find(key);
    }

    /** @throws NotFound where there is no such ballot */
    @Transactional(readOnly = true)
    public Ballot get(String key) {
        return store.find(key).orElseThrow(() -> noSuch(key));
    }

    /** Every ballot about a matter, the oldest first. */
    @Transactional(readOnly = true)
    public List<Ballot> about(String matter) {
        return store.about(matter);
    }

    /** The open ballots in which somebody has a vote, the first to close first. */
    @Transactional(readOnly = true)
    public List<Ballot> openFor(PersonId voter) {
        return store.openFor(voter);
    }

    /** The open ballots at a body, the first to close first. */
    @Transactional(readOnly = true)
    public List<Ballot> openAt(String body) {
        return store.openAt(body);
    }

    /** What this voter has voted so far. */
    @Transactional(readOnly = true)
    public Optional<CountedVote> voteOf(String key, PersonId voter) {
        return store.countedVotes(key).stream()
                .filter(vote -> vote.voter().equals(voter))
                .findFirst();
    }

    private Tally tally(Ballot ballot) {
        return Tally.of(ballot, store.countedVotes(ballot.key()), store.recusals(ballot.key()));
    }

    /** As exact as the database keeps it. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void checkVoter(Ballot ballot, PersonId voter) {
        if (!ballot.voters().contains(voter)) {
            throw new Forbidden("Only the voters of this ballot may vote: \"" + ballot.question() + "\".");
        }
    }

    private static void checkOpen(Ballot ballot, Instant now) {
        if (ballot.takesVotesAt(now)) {
            return;
        }
        Instant closed = ballot.closedAt();
        String when = closed != null && closed.isBefore(ballot.closesAt())
                ? " was closed at " + closed.truncatedTo(ChronoUnit.SECONDS)
                        + ", when the votes that decide were in; votes no longer change."
                : " is closed; votes no longer change.";
        throw new Conflict("Voting on \"" + ballot.question() + "\"" + when);
    }

    private static void check(Ballot ballot, Cast vote) {
        String option = vote.option();
        if (!ballot.options().contains(option) && !ballot.otherVotes().contains(option)) {
            throw new RuleBroken(
                    "option",
                    "\"" + option + "\" cannot be voted for; choose "
                            + Stream.concat(ballot.options().stream(), ballot.otherVotes().stream())
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
        if (vote.reason().isBlank() && ballot.needsReason(option)) {
            throw new RuleBroken(
                    "reason", "Give a reason for your vote; only \"" + ballot.mildestOption() + "\" needs none.");
        }
    }

    private void refuseRecused(String key, PersonId voter) {
        boolean recused =
                store.recusals(key).stream().anyMatch(recusal -> recusal.voter().equals(voter));
        if (recused) {
            throw new Forbidden("You are recused from this ballot for a conflict of interest: you may say what you"
                    + " think, but have no vote.");
        }
    }

    private static boolean same(CountedVote before, CountedVote vote) {
        return before.option().equals(vote.option()) && before.reason().equals(vote.reason());
    }

    private static NotFound noSuch(String key) {
        return new NotFound("There is no ballot " + key + ".");
    }
}

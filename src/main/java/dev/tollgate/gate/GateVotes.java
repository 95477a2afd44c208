package dev.tollgate.gate;

import dev.tollgate.gate.events.GateMoved;
import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.RecordedRecusal;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.Tally;
import dev.tollgate.governance.bodies.CommitteeDecisions;
import dev.tollgate.governance.bodies.CommitteeVotes;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The committee's votes on a gate: each with a reason, changed until the ballot is closed, every version kept. */
@Service("gateVotes")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class GateVotes {

    private final ReviewStore reviews;
    private final VoteDetailStore details;
    private final GateEvidence evidence;
    private final GateTables tables;
    private final Ballots ballots;
    private final Seats seats;
    private final CommitteeDecisions committee;
    private final CommitteeVotes votes;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateVotes(
            ReviewStore reviews,
            VoteDetailStore details,
            GateEvidence evidence,
            GateTables tables,
            Ballots ballots,
            Seats seats,
            CommitteeDecisions committee,
            CommitteeVotes votes,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.details = details;
        this.evidence = evidence;
        this.tables = tables;
        this.ballots = ballots;
        this.seats = seats;
        this.committee = committee;
        this.votes = votes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What a closed ballot says.
     *
     * @param voted what the votes amount to, before quorum and evidence are looked at
     * @param reasonIfNot why it is not quorate; empty where it is
     */
    public record Count(
            GateOutcome voted, boolean quorate, String reasonIfNot, int criticalMissing, int cast, int seats) {}

    /** Why the committee of a project cannot vote, in a sentence; empty where it can. */
    @Transactional(readOnly = true)
    public Optional<String> obstacle(ProjectId project) {
        return seats.holder(project, Seat.STEERING_CHAIR.key()).isPresent()
                ? Optional.empty()
                : Optional.of("Nobody chairs the steering committee; fill that seat before you put this to the vote.");
    }

    /** Puts the gate to the vote of the steering committee. */
    public void call(String reviewKey) {
        GateReview review = reviews.get(reviewKey);
        reviews.enter(reviewKey, GateReview.State.VOTING, review.round(), clock.instant());
        events.publishEvent(new GateMoved(review.project(), reviewKey));
        reviews.noteTable(reviewKey, tables.voting(review.tier(), review.gate()).version());
    }

    /**
     * Casts a vote, or changes one.
     *
     * @throws Conflict after closing
     * @throws Forbidden for people who have no vote
     * @throws RuleBroken with the first of the vote's problems
     */
    public void cast(String reviewKey, PersonId voter, Vote vote) {
        GateReview review = reviews.get(reviewKey);
        vote.problems(review.gate()).stream().findFirst().ifPresent(problem -> {
            throw new RuleBroken(problem.field(), problem.sentence());
        });
        votes.cast(ballot(review).key(), voter, voter, GateVoteSupplement.given(vote));
    }

    /**
     * Changes a vote that was cast in the voter's task.
     *
     * @throws Conflict where there is none yet, or the ballot is closed
     */
    public void change(String reviewKey, PersonId voter, Vote vote) {
        GateReview review = reviews.get(reviewKey);
        if (review.state() != GateReview.State.VOTING) {
            throw new Conflict("This gate is not being voted on; votes no longer change.");
        }
        Ballot ballot = ballot(review);
        if (ballot.voters().contains(voter)
                && ballots.voteOf(ballot.key(), voter).isEmpty()) {
            throw new Conflict("You have not voted yet; vote in your task \"Cast your vote\" first.");
        }
        cast(reviewKey, voter, vote);
    }

    /** The votes of the present or last ballot. */
    @Transactional(readOnly = true)
    public List<RecordedVote> votes(String reviewKey) {
        return tally(reviewKey).map(Tally::votes).orElse(List.of()).stream()
                .map(RecordedVote::of)
                .toList();
    }

    /** Who took no part in the present or last ballot, for a conflict of interest. */
    @Transactional(readOnly = true)
    public List<RecordedRecusal> recusals(String reviewKey) {
        return tally(reviewKey).map(Tally::recusals).orElse(List.of()).stream()
                .map(recusal -> new RecordedRecusal(recusal.voter(), recusal.reason(), recusal.at()))
                .toList();
    }

    /** The votes that a person may see: while the ballot is open only their own, afterwards all. */
    @Transactional(readOnly = true)
    public List<RecordedVote> visibleTo(PersonId reader, String reviewKey) {
        boolean closed = find(reviews.get(reviewKey))
                .map(ballot -> ballot.closedAt() != null)
                .orElse(false);
        return votes(reviewKey).stream()
                .filter(vote -> closed || vote.voter().equals(reader))
                .toList();
    }

    /** The same as {@link #votes} with what voters added to them. */
    @Transactional(readOnly = true)
    public Map<PersonId, Vote> detailed(String reviewKey) {
        Map<PersonId, VoteDetailStore.Detail> added =
                find(reviews.get(reviewKey)).map(ballot -> details.latest(ballot.key())).orElse(List.of()).stream()
                        .collect(Collectors.toMap(VoteDetailStore.Detail::voter, Function.identity()));
        return votes(reviewKey).stream()
                .filter(vote -> added.containsKey(vote.voter()) && GateLaw.isOutcome(vote.option()))
                .collect(Collectors.toMap(
                        RecordedVote::voter,
                        vote -> Objects.requireNonNull(added.get(vote.voter()))
                                .with(GateOutcome.valueOf(vote.option()), vote.reason())));
    }

    /** Takes no more votes, looks at the evidence once more and counts; the same again for a closed ballot. */
    public Count close(String reviewKey) {
        Ballot ballot = ballot(reviews.get(reviewKey));
        Tally tally = ballots.close(ballot.key());
        Standing standing = evidence.runChecks(reviewKey);
        reviews.noteTable(reviewKey, ballot.ruleTable());
        return new Count(
                tally.decided() ? GateOutcome.valueOf(tally.option()) : GateOutcome.HOLD,
                tally.decided(),
                tally.decided() ? "" : tally.why(),
                standing.criticalMissing(),
                tally.votes().size(),
                tally.seats());
    }

    /** The earliest phase that a voter for Recycle named, else the one before the gate. */
    @Transactional(readOnly = true)
    public Phase recycleTarget(String reviewKey) {
        return detailed(reviewKey).values().stream()
                .map(Vote::recycleTo)
                .flatMap(Stream::ofNullable)
                .min(Phase::compareTo)
                .orElseGet(() ->
                        GateLaw.recycleTargets(reviews.get(reviewKey).gate()).get(0));
    }

    private Optional<Tally> tally(String reviewKey) {
        return find(reviews.get(reviewKey)).map(ballot -> ballots.tally(ballot.key()));
    }

    private Ballot ballot(GateReview review) {
        return find(review).orElseThrow(() -> new Conflict("This gate was not put to the vote yet."));
    }

    /** The present or last ballot of the review's round. */
    private Optional<Ballot> find(GateReview review) {
        return committee.of(review.ballotKey(), review.key()).stream().reduce((one, later) -> later);
    }
}

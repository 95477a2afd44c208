package dev.tollgate.gate;

import dev.tollgate.gate.events.GateMoved;
import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.BallotRules;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.Cast;
import dev.tollgate.governance.CountedVote;
import dev.tollgate.governance.Elector;
import dev.tollgate.governance.NewBallot;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.Tally;
import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
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
    private final Bodies bodies;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateVotes(
            ReviewStore reviews,
            VoteDetailStore details,
            GateEvidence evidence,
            GateTables tables,
            Ballots ballots,
            Seats seats,
            Bodies bodies,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.details = details;
        this.evidence = evidence;
        this.tables = tables;
        this.ballots = ballots;
        this.seats = seats;
        this.bodies = bodies;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** A ballot that takes votes until it closes. */
    public record OpenBallot(List<PersonId> voters, Instant closesAt) {}

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

    /** What may be voted for at this gate, the strictest first. */
    @Transactional(readOnly = true)
    public List<GateOutcome> options(String reviewKey) {
        return GateLaw.options(reviews.get(reviewKey).gate());
    }

    /** To which phases this gate may send the project back, the latest first. */
    @Transactional(readOnly = true)
    public List<Phase> recycleTargets(String reviewKey) {
        return GateLaw.recycleTargets(reviews.get(reviewKey).gate());
    }

    /** Opens the ballot of the review's present round; one that is open stays as it is. */
    public OpenBallot open(String reviewKey) {
        GateReview review = reviews.get(reviewKey);
        List<Elector> electors = electors(review.project());
        if (electors.stream().noneMatch(Elector::chair)) {
            throw new IllegalStateException(reviewKey + ": nobody chairs the steering committee.");
        }
        GateTables.Voting rules = tables.voting(review.tier(), review.gate());
        ballots.open(new NewBallot(
                review.ballotKey(),
                reviewKey,
                BodyId.STEERING_COMMITTEE.value(),
                review.project(),
                review.gate().title(),
                GateLaw.options(review.gate()).stream().map(Enum::name).toList(),
                electors,
                Map.of(),
                BallotRules.majorityOfVotesCast(rules.quorumPercent(), rules.chairMustVote()),
                Ballot.Procedure.WRITTEN,
                calendar.after(clock.instant(), rules.votingDays())));
        reviews.enter(reviewKey, GateReview.State.VOTING, review.round(), clock.instant());
        events.publishEvent(new GateMoved(review.project(), reviewKey));
        reviews.noteTable(reviewKey, rules.version());
        Ballot ballot = ballots.find(review.ballotKey()).orElseThrow();
        return new OpenBallot(ballot.voters(), ballot.closesAt());
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
        Vote plain = vote.plain();
        ballots.cast(review.ballotKey(), new Cast(voter, voter, plain.option().name(), plain.reason()));
        boolean known = details.latest(review.ballotKey()).stream()
                .anyMatch(detail -> detail.voter().equals(voter) && detail.says(plain));
        if (!known) {
            details.append(review.ballotKey(), voter, plain, clock.instant());
        }
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
        boolean isVoter = ballots.find(review.ballotKey())
                .map(ballot -> ballot.voters().contains(voter))
                .orElse(false);
        if (isVoter && ballots.voteOf(review.ballotKey(), voter).isEmpty()) {
            throw new Conflict("You have not voted yet; vote in your task \"Cast your vote\" first.");
        }
        cast(reviewKey, voter, vote);
    }

    /** The votes of the present or last round. */
    @Transactional(readOnly = true)
    public List<RecordedVote> votes(String reviewKey) {
        String ballotKey = reviews.get(reviewKey).ballotKey();
        return ballots.find(ballotKey).isEmpty()
                ? List.of()
                : ballots.tally(ballotKey).votes().stream()
                        .map(RecordedVote::of)
                        .toList();
    }

    /** The votes that a person may see: while the ballot is open only their own, afterwards all. */
    @Transactional(readOnly = true)
    public List<RecordedVote> visibleTo(PersonId reader, String reviewKey) {
        boolean closed = ballots.find(reviews.get(reviewKey).ballotKey())
                .map(ballot -> ballot.closedAt() != null)
                .orElse(false);
        return votes(reviewKey).stream()
                .filter(vote -> closed || vote.voter().equals(reader))
                .toList();
    }

    /** The same as {@link #votes} with what voters added to them. */
    @Transactional(readOnly = true)
    public Map<PersonId, Vote> detailed(String reviewKey) {
        Map<PersonId, VoteDetailStore.Detail> added = details
                .latest(reviews.get(reviewKey).ballotKey())
                .stream()
                .collect(Collectors.toMap(VoteDetailStore.Detail::voter, Function.identity()));
        return votes(reviewKey).stream()
                .filter(vote -> added.containsKey(vote.voter()))
                .collect(Collectors.toMap(
                        RecordedVote::voter,
                        vote -> Objects.requireNonNull(added.get(vote.voter()))
                                .with(GateOutcome.valueOf(vote.option()), vote.reason())));
    }

    /** Takes no more votes, looks at the evidence once more and counts; the same again for a closed ballot. */
    public Count close(String reviewKey) {
        GateReview review = reviews.get(reviewKey);
        Tally tally = ballots.close(review.ballotKey());
        Standing standing = evidence.runChecks(reviewKey);
        List<GateOutcome> votes = tally.votes().stream()
                .map(CountedVote::option)
                .map(GateOutcome::valueOf)
                .toList();
        return new Count(
                VoteCount.outcome(votes),
                tally.quorate() && !votes.isEmpty(),
                tally.quorate() ? "" : tally.why(),
                standing.criticalMissing(),
                votes.size(),
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

    /** The chair first. */
    private List<Elector> electors(ProjectId project) {
        return bodies.members(BodyId.STEERING_COMMITTEE, project, calendar.today()).stream()
                .map(member -> new Elector(
                        member.person(), member.seat(), member.chair(), member.deputyChair(), member.constituency()))
                .toList();
    }
}

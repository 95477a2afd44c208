package dev.tollgate.governance.bodies;

import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballot.Procedure;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.Elector;
import dev.tollgate.governance.NewBallot;
import dev.tollgate.governance.Recusal;
import dev.tollgate.governance.Tally;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a body comes to a decision: in writing or in its sittings, one ballot after the other until one decides. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class CommitteeDecisions {

    private final Bodies bodies;
    private final Sittings sittings;
    private final Ballots ballots;
    private final BallotTables tables;
    private final Matters matters;
    private final Projects projects;
    private final WorkingCalendar calendar;
    private final Clock clock;

    CommitteeDecisions(
            Bodies bodies,
            Sittings sittings,
            Ballots ballots,
            BallotTables tables,
            Matters matters,
            Projects projects,
            WorkingCalendar calendar,
            Clock clock) {
        this.bodies = bodies;
        this.sittings = sittings;
        this.ballots = ballots;
        this.tables = tables;
        this.matters = matters;
        this.projects = projects;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * What comes next.
     *
     * @param ballot that takes votes now; none while a sitting is awaited
     * @param voters who may vote in it
     * @param sittingAt when the sitting begins that is awaited; none where votes are taken now
     */
    public record Next(
            @Nullable Ballot ballot,
            List<PersonId> voters,
            @Nullable Instant sittingAt) {}

    /**
     * What a ballot led to.
     *
     * @param decision one of the matter's options; empty where there must be a further ballot
     * @param quorate false where the decision came about for want of a quorum
     */
    public record Result(String decision, boolean quorate) {}

    /** When a ballot can be held: now, until a moment; or not before a sitting. */
    private record Occasion(
            Procedure procedure,
            @Nullable Instant closesAt,
            @Nullable Instant sittingAt) {}

    /**
     * Opens the next ballot of a decision, or says which sitting it waits for; a ballot that is open stays as it is.
     *
     * @param decision the key of the decision, {@code PRJ-2026-014.CR-007.B1}; further ballots are {@code …B1-2}
     */
    public Next next(String decision, String matterKey, BodyId bodyId) {
        List<Ballot> before = of(decision, matterKey);
        Optional<Ballot> open =
                before.stream().filter(ballot -> ballot.closedAt() == null).findFirst();
        if (open.isPresent()) {
            return opened(open.get());
        }
        Body body = bodies.get(bodyId);
        Occasion occasion = occasion(body, before);
        if (occasion.sittingAt() != null) {
            return new Next(null, List.of(), occasion.sittingAt());
        }
        String key = before.isEmpty() ? decision : decision + "-" + (before.size() + 1);
        open(key, matters.get(matterKey), body, occasion, before);
        return opened(ballots.get(key));
    }

    private Next opened(Ballot ballot) {
        List<PersonId> recused = ballots.tally(ballot.key()).recusals().stream()
                .map(Recusal::voter)
                .toList();
        return new Next(
                ballot,
                ballot.voters().stream()
                        .filter(voter -> !recused.contains(voter))
                        .toList(),
                null);
    }

    /** Counts the last ballot of a decision. Where it decides nothing and there is no next sitting, the rules may decide. */
    public Result close(String decision, String matterKey) {
        Ballot last = last(decision, matterKey);
        boolean isFirstCount = last.closedAt() == null;
        Tally tally = ballots.close(last.key());
        if (tally.decided()) {
            return new Result(tally.option(), true);
        }
        Matter matter = matters.get(matterKey);
        Body body = bodies.get(new BodyId(last.body()));
        Optional<Sitting> sitting = sittings.next(body, clock.instant());
        String otherwise =
                sitting.isPresent() ? "" : terms(body, matter, last.procedure()).withoutDecision();
        if (isFirstCount) {
            projects.note(matter.project(), "vote-without-decision", sentence(body, matter, tally, sitting, otherwise));
        }
        return new Result(otherwise, false);
    }

    /** Whether voting may end before its time: everybody has voted, or the outcome cannot change and rules allow it. */
    @Transactional(readOnly = true)
    public boolean isSettled(String decision, String matterKey) {
        return ballots.tally(last(decision, matterKey).key()).settled();
    }

    /** The ballots of a decision, the first first. */
    @Transactional(readOnly = true)
    public List<Ballot> of(String decision, String matterKey) {
        return ballots.about(matterKey).stream()
                .filter(ballot -> ballot.key().equals(decision) || ballot.key().startsWith(decision + "-"))
                .toList();
    }

    private Ballot last(String decision, String matterKey) {
        return of(decision, matterKey).stream()
                .reduce((one, later) -> later)
                .orElseThrow(() -> new IllegalStateException("No ballot of " + decision + " was opened yet."));
    }

    private Occasion occasion(Body body, List<Ballot> before) {
        Instant now = clock.instant();
        if (before.isEmpty() && body.writtenProcedure()) {
            return new Occasion(Procedure.WRITTEN, null, null);
        }
        Optional<Sitting> running = sittings.running(body, now)
                .filter(sitting ->
                        before.stream().allMatch(ballot -> ballot.openedAt().isBefore(sitting.startsAt())));
        if (running.isPresent()) {
            return new Occasion(Procedure.SITTING, running.get().endsAt(), null);
        }
        Optional<Sitting> next = sittings.next(body, now);
        if (next.isEmpty() && !body.writtenProcedure()) {
            throw new IllegalStateException("\"" + body.name() + "\" has no sitting ahead and does not vote in writing;"
                    + " give it a calendar with the process \"Body set-up\", then try again.");
        }
        return new Occasion(Procedure.WRITTEN, null, next.map(Sitting::startsAt).orElse(null));
    }

    private void open(String key, Matter matter, Body body, Occasion occasion, List<Ballot> before) {
        Instant now = clock.instant();
        BallotTables.Terms terms = terms(body, matter, occasion.procedure());
        List<Elector> electors = electors(body.id(), matter);
        Map<PersonId, String> barred = barred(matter, electors, before);
        if (barred.size() == electors.size()) {
            throw new IllegalStateException("Everybody who has a vote in \"" + body.id() + "\" is barred from "
                    + matter.key() + "; fill other seats, then try again.");
        }
        Instant closesAt = occasion.closesAt();
        ballots.open(new NewBallot(
                key,
                matter.key(),
                body.id().value(),
                matter.project(),
                matter.question(),
                matter.options(),
                electors,
                barred,
                terms.rules(),
                terms.version(),
                occasion.procedure(),
                closesAt == null ? calendar.after(now, terms.votingDays()) : closesAt));
    }

    private BallotTables.Terms terms(Body body, Matter matter, Procedure procedure) {
        String own = matters.ruleSet(matter);
        return tables.terms(own.isEmpty() ? body.ruleSet() : own, procedure, matter.kind());
    }

    private List<Elector> electors(BodyId body, Matter matter) {
        List<Elector> electors = bodies.members(body, matter.project(), calendar.today()).stream()
                .filter(Member::voting)
                .map(member -> new Elector(
                        member.person(), member.seat(), member.chair(), member.deputyChair(), member.constituency()))
                .toList();
        if (electors.isEmpty()) {
            throw new IllegalStateException(
                    "Nobody has a vote in \"" + body + "\" for " + matter.key() + "; fill its seats, then try again.");
        }
        return electors;
    }

    /** Nobody votes on what they asked for or what is about them, and a conflict of interest lasts as long as the matter. */
    private Map<PersonId, String> barred(Matter matter, List<Elector> electors, List<Ballot> before) {
        Map<PersonId, String> barred = new HashMap<>(before.stream()
                .flatMap(ballot -> ballots.tally(ballot.key()).recusals().stream())
                .collect(Collectors.toMap(Recusal::voter, Recusal::reason, (one, other) -> other)));
        barred.keySet().retainAll(electors.stream().map(Elector::person).toList());
        electors.stream()
                .map(Elector::person)
                .filter(matter::isOwnAffairOf)
                .forEach(person -> barred.put(person, "Asked for this decision, or is whom it is about."));
        return barred;
    }

    private String sentence(Body body, Matter matter, Tally tally, Optional<Sitting> sitting, String otherwise) {
        String next = sitting.map(one -> " Put to the sitting of " + calendar.dayOf(one.startsAt()) + ".")
                .orElse(otherwise.isEmpty() ? " Put to the vote again." : "");
        return body.name() + ", \"" + matter.question() + "\": " + tally.why() + next;
    }
}

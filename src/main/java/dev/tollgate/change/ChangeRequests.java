package dev.tollgate.change;

import dev.tollgate.change.ChangeEffects.Verdict;
import dev.tollgate.change.ChangeRequest.Delivery;
import dev.tollgate.change.ChangeRequest.Measure;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.project.events.ProjectEnded;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Requests to change what was agreed: raised by anyone on the project, assessed, withdrawn, carried out. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class ChangeRequests {

    private static final String ACT_ANNOUNCED = "act-announced";

    private final ChangeBook book;
    private final ChangeRequestStore requests;
    private final ChangeHistoryStore history;
    private final ChangeImpacts impacts;
    private final ChangeEffects effects;
    private final ChangeVotings votings;
    private final Conditions conditions;
    private final ChangeProcess process;
    private final Projects projects;
    private final Seats seats;

    ChangeRequests(
            ChangeBook book,
            ChangeRequestStore requests,
            ChangeHistoryStore history,
            ChangeImpacts impacts,
            ChangeEffects effects,
            ChangeVotings votings,
            Conditions conditions,
            ChangeProcess process,
            Projects projects,
            Seats seats) {
        this.book = book;
        this.requests = requests;
        this.history = history;
        this.impacts = impacts;
        this.effects = effects;
        this.votings = votings;
        this.conditions = conditions;
        this.process = process;
        this.projects = projects;
        this.seats = seats;
    }

    /**
     * Raises a request and sends it on its way.
     *
     * @param proposal what it should move, as far as whoever raises it knows
     * @return its key
     */
    public String submit(ProjectId project, Cause cause, Proposal proposal, PersonId by) {
        String key = record(project, cause, proposal, by);
        process.start(key, project);
        return key;
    }

    /**
     * Puts a request on the list, for a process that is on its way already.
     *
     * @throws RuleBroken where the project is over or nothing was agreed yet, or the proposal does not fit
     */
    public String record(ProjectId project, Cause cause, Proposal proposal, PersonId by) {
        Project found = projects.get(project);
        if (!found.isRunning()) {
            throw new RuleBroken("project", "Project " + project + " is over; there is nothing left to change.");
        }
        String key = project.child("CR-%03d".formatted(requests.nextNumber(project)));
        ChangeRequest request = ChangeRequest.submitted(key, project, cause, by, book.now());
        Measure measure = Measure.of(ChangeImpact.of(impacts.holding(request), proposal));
        requests.insert(request);
        history.propose(key, request.round(), Variant.PROPOSED, proposal, by, book.now());
        book.write(request.measured(measure), "submitted", cause.title(), by);
        return key;
    }

    @Transactional(readOnly = true)
    public ChangeRequest get(String key) {
        return book.get(key);
    }

    @Transactional(readOnly = true)
    public Optional<ChangeRequest> find(String key) {
        return requests.find(key);
    }

    @Transactional(readOnly = true)
    public ChangePage page(ProjectId project, ChangeQuestion question) {
        return new ChangePage(requests.page(project, question), requests.count(project, question));
    }

    /** What happened to a request, oldest first. */
    @Transactional(readOnly = true)
    public List<ChangeEvent> history(String key) {
        return history.events(key);
    }

    /** Into which other requests of its project this one could be merged. */
    @Transactional(readOnly = true)
    public List<ChangeRequest> mergeTargets(String key) {
        return requests
                .in(
                        book.get(key).project(),
                        List.of(ChangeState.SUBMITTED, ChangeState.ASSESSING, ChangeState.WAITING_FOR_APPROVAL))
                .stream()
                .filter(other -> !other.key().equals(key) && other.effect() == null)
                .toList();
    }

    /**
     * Says what the change moves; it is being assessed from then on.
     *
     * @param meaning what it means for quality, benefits and risk
     * @throws RuleBroken where it moves nothing at all or does not fit the baseline that holds
     */
    public void propose(String key, Proposal proposal, Assessment meaning, PersonId by) {
        ChangeRequest request = book.get(key);
        if (proposal.isEmpty() && meaning.saysNothing()) {
            throw new RuleBroken(
                    "lines",
                    "Nothing would change: move an amount, a date or the scope, or say what it means for quality,"
                            + " benefits or risk.");
        }
        Measure measure = Measure.of(ChangeImpact.of(impacts.holding(request), proposal));
        history.propose(key, request.round(), Variant.PROPOSED, proposal, by, book.now());
        ChangeRequest changed = request.assessing().meaning(meaning).measured(measure);
        book.write(changed, "proposed", proposal.words(), by);
    }

    /**
     * Measures a request against the baseline that holds now.
     *
     * @throws BusinessObstacle where it does not fit that baseline any more
     */
    public void measure(String key) {
        ChangeRequest request = book.get(key);
        if (request.effect() != null) {
            return;
        }
        Measure found;
        try {
            found = Measure.of(impacts.proposed(key));
        } catch (RuleBroken unsound) {
            throw new BusinessObstacle("proposal-does-not-fit", String.valueOf(unsound.getMessage()));
        }
        requests.update(request.measured(found));
    }

    /**
     * Completes the assessment and asks for a decision.
     *
     * @param modified a variant that could be approved instead
     * @throws RuleBroken where proposal or variant do not fit the baseline that holds, or there is nothing to merge into
     */
    public void sendForApproval(String key, Assessment assessment, Optional<Proposal> modified, PersonId by) {
        ChangeRequest request = book.get(key);
        String target = assessment.mergeInto();
        if (target != null
                && mergeTargets(key).stream().noneMatch(other -> other.key().equals(target))) {
            throw new RuleBroken("mergeInto", target + " cannot take this request in; choose one of the list.");
        }
        Measure measure = Measure.of(impacts.proposed(key));
        if (request.effect() == null) {
            for (Proposal variant : modified.stream().toList()) {
                history.propose(key, request.round(), Variant.MODIFIED, variant, by, book.now());
                measure = measure.orLarger(Measure.of(ChangeImpact.of(impacts.holding(request), variant)));
            }
        }
        book.write(request.assessed(assessment, measure), "assessed", assessment.actions(), by);
    }

    /** Somebody says that they act before it is decided; the next step makes it so. */
    public void announceAct(String key, String reason, PersonId by) {
        book.note(key, ACT_ANNOUNCED, reason, by);
    }

    /** Whoever said so last. */
    @Transactional(readOnly = true)
    public PersonId actor(String key) {
        return history.events(key).stream()
                .filter(event -> event.what().equals(ACT_ANNOUNCED))
                .map(ChangeEvent::by)
                .flatMap(Stream::ofNullable)
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    /**
     * Takes a request back; what was done before it was decided is undone.
     *
     * @throws Conflict where it is decided already
     * @throws Forbidden for anybody but who raised it, the project manager and the PMO
     */
    public void withdraw(String key, String reason, PersonId by, Set<String> roles) {
        ChangeRequest request = book.get(key);
        projects.mayRead(request.project(), by, roles);
        boolean mayWithdraw = by.equals(request.requestedBy())
                || roles.contains("pmo")
                || seats.holders(request.project(), Seat.PROJECT_MANAGER.key()).contains(by);
        if (!mayWithdraw) {
            throw new Forbidden("Only who raised " + key + ", the project manager and the PMO may withdraw it.");
        }
        ChangeRequest withdrawn = request.withdrawn();
        if (request.effect() != null) {
            withdrawn = effects.undo(
                    withdrawn, new Verdict("change-withdrawal", "WITHDRAWN", reason, by, Voting.NONE, Rules.NONE));
        }
        book.write(withdrawn, "withdrawn", reason, by);
        votings.abandon(key);
        process.stop(key);
    }

    /** The next assessment begins: a postponed request came back, or the one that waited has to be looked at again. */
    public void assessAgain(String key) {
        ChangeRequest request = book.get(key);
        String why = impacts.movedSince(key)
                .map(moved ->
                        "The baseline moved in between: " + Proposal.of(moved).words() + ".")
                .orElse(
                        request.state() == ChangeState.POSTPONED
                                ? "It came back on the day to which it was postponed."
                                : "It has to be looked at again before it can be decided.");
        book.write(request.assessedAgain(), "assessed-again", why, null);
        votings.abandon(key);
    }

    /**
     * The change is incorporated in the plan of the work.
     *
     * @throws RuleBroken where a condition of its approval is not met
     */
    public void implement(String key, Delivery delivery, PersonId by) {
        ChangeRequest request = book.get(key);
        refuseUnmetConditions(key);
        book.write(request.implemented(delivery), "implemented", "Delivered on " + delivery.on(), by);
        for (ChangeRequest merged : requests.mergedInto(key)) {
            book.write(merged.implemented(delivery), "implemented", "With " + key, by);
        }
    }

    private void refuseUnmetConditions(String key) {
        List<Condition> unmet = conditions.of(key).stream()
                .filter(condition -> condition.state().isUnmet())
                .toList();
        if (!unmet.isEmpty()) {
            throw new RuleBroken(
                    "deliveredOn",
                    "It was approved on conditions that are not met yet: "
                            + unmet.stream()
                                    .map(condition -> condition.shortKey() + " " + condition.demand())
                                    .collect(Collectors.joining("; "))
                            + ". Have them confirmed first.");
        }
    }

    @EventListener
    void withdrawAllOf(ProjectEnded ended) {
        List<ChangeState> open = Arrays.stream(ChangeState.values())
                .filter(state -> state.next().contains(ChangeState.WITHDRAWN))
                .toList();
        for (ChangeRequest request : requests.in(ended.project(), open)) {
            book.write(request.withdrawn(), "withdrawn", "The project has ended.", null);
            votings.abandon(request.key());
            process.stop(request.key());
        }
        requests.in(ended.project(), List.of(ChangeState.APPROVED)).forEach(request -> process.stop(request.key()));
    }
}

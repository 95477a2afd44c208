package dev.tollgate.change;

import dev.tollgate.change.ChangeEffects.Verdict;
import dev.tollgate.change.ChangeRequest.Decided;
import dev.tollgate.change.ChangeRequest.Measure;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.Condition.State;
import dev.tollgate.governance.conditions.Condition.Subject;
import dev.tollgate.governance.conditions.ConditionMoved;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.governance.mandates.Acting;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.BaselineMoved;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Decisions about change requests: by whom, what was answered, and what follows from it at once. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class ChangeDecisions {

    private final ChangeBook book;
    private final ChangeHistoryStore history;
    private final ChangeRouteStore routes;
    private final ChangeImpacts impacts;
    private final ChangeStakes stakes;
    private final ChangeDeciders deciders;
    private final ChangeOptions options;
    private final ChangeEffects effects;
    private final ChangeVotings votings;
    private final ChangeMerges merges;
    private final Conditions conditions;
    private final ChangeProcess process;
    private final WorkingCalendar calendar;

    ChangeDecisions(
            ChangeBook book,
            ChangeHistoryStore history,
            ChangeRouteStore routes,
            ChangeImpacts impacts,
            ChangeStakes stakes,
            ChangeDeciders deciders,
            ChangeOptions options,
            ChangeEffects effects,
            ChangeVotings votings,
            ChangeMerges merges,
            Conditions conditions,
            ChangeProcess process,
            WorkingCalendar calendar) {
        this.book = book;
        this.history = history;
        this.routes = routes;
        this.impacts = impacts;
        this.stakes = stakes;
        this.deciders = deciders;
        this.options = options;
        this.effects = effects;
        this.votings = votings;
        this.merges = merges;
        this.conditions = conditions;
        this.process = process;
        this.calendar = calendar;
    }

    /** Whether somebody may act before it is decided, and who. */
    @Transactional(readOnly = true)
    public ChangeTables.Emergency emergency(String key) {
        return stakes.emergency(book.get(key));
    }

    /**
     * Somebody acted first: the change is in effect, and must be ratified within the window or is taken back.
     *
     * @throws BaselineMoved where the baseline moved in between
     */
    public void actFirst(String key, PersonId by, Rules rules) {
        ChangeRequest request = book.get(key);
        if (request.effect() != null) {
            return;
        }
        ChangeTables.Emergency emergency = stakes.emergency(request);
        int baseline = effects.make(
                request,
                impacts.proposed(key),
                new Verdict(
                        "change-acted-first",
                        "ACTED",
                        request.cause().title(),
                        by,
                        Voting.NONE,
                        rules.and(List.of(emergency.version()))));
        book.write(
                request.inEffect(baseline, calendar.after(book.now(), emergency.window())),
                "acted-first",
                "Baseline " + baseline + " holds until it is ratified or taken back",
                by);
    }

    /** Finds who decides, and says so in the request's history. */
    public Route route(String key) {
        ChangeRequest request = book.get(key);
        Route route = deciders.find(request);
        routes.append(key, request.round(), route, book.now());
        book.note(key, "routed", route.title() + " decides; at stake are " + route.stake(), null);
        return route;
    }

    /** Who decides in this round; none before that was found out. */
    @Transactional(readOnly = true)
    public Optional<Route> routeOf(String key) {
        return routes.find(key, book.get(key).round());
    }

    /** What may be decided, the strictest first. */
    @Transactional(readOnly = true)
    public List<ChangeOutcome> options(String key) {
        return options.of(book.get(key));
    }

    /**
     * Keeps what was decided; it takes effect in the step that follows.
     *
     * @throws RuleBroken where it is none of the options, a reason is missing, or a day to come back on
     */
    public void answer(
            String key, ChangeOutcome outcome, String reason, @Nullable LocalDate postponeUntil, Acting acting) {
        MandateId mandate = acting.mandate();
        keep(
                key,
                new Answer(
                        outcome,
                        reason,
                        acting.acting(),
                        acting.holder(),
                        mandate == null ? null : mandate.toString(),
                        null,
                        null,
                        postponeUntil,
                        book.now()));
    }

    /** Keeps what a body decided by vote; for how long it is postponed is agreed in the terms. */
    public void answerOfBody(String key, ChangeOutcome outcome, String body) {
        ChangeRequest request = book.get(key);
        history.answer(key, request.round(), votings.answer(request, outcome, body));
    }

    /**
     * The terms of what a body decided.
     *
     * @throws RuleBroken where it was postponed and no day is given, or it was not approved and conditions are
     */
    public void agreeTerms(String key, @Nullable LocalDate postponeUntil, List<Condition.Draft> drafts, PersonId by) {
        ChangeRequest request = book.get(key);
        Answer answer = required(request);
        if (answer.outcome() == ChangeOutcome.POSTPONE) {
            refuseUnlessLater(postponeUntil);
            history.answer(key, request.round(), answer.postponedUntil(postponeUntil, book.now()));
        }
        if (!answer.outcome().isApproval() && !drafts.isEmpty()) {
            throw new RuleBroken("conditions", "It was not approved; remove the conditions.");
        }
        agreeOn(key, drafts, by);
    }

    private void keep(String key, Answer answer) {
        ChangeRequest request = book.get(key);
        if (!options.of(request).contains(answer.outcome())) {
            throw new RuleBroken(
                    "outcome", "\"" + answer.outcome().title() + "\" cannot be decided here; choose one of the list.");
        }
        if (answer.reason().isBlank() && !answer.outcome().isApproval()) {
            throw new RuleBroken("reason", "Say why; whoever asked for the change reads it.");
        }
        if (answer.outcome() == ChangeOutcome.POSTPONE) {
            refuseUnlessLater(answer.postponeUntil());
        }
        history.answer(key, request.round(), answer);
    }

    private void refuseUnlessLater(@Nullable LocalDate day) {
        if (day == null || !day.isAfter(calendar.today())) {
            throw new RuleBroken("postponeUntil", "Say on which later day it comes back.");
        }
    }

    @Transactional(readOnly = true)
    public Optional<Answer> answerOf(String key) {
        return history.answer(key, book.get(key).round());
    }

    /** What an approval demands; it is given to its owners once the approval took effect. */
    public void agreeOn(String key, List<Condition.Draft> drafts, PersonId by) {
        ChangeRequest request = book.get(key);
        conditions.agree(
                new Subject(
                        key, request.project(), "Change \"" + request.cause().title() + "\"", request.slot()),
                drafts,
                by);
    }

    /**
     * Approved means done: the decision goes on record and its baseline holds, in one transaction.
     *
     * @throws BaselineMoved where the baseline moved in between
     */
    public void approve(String key, Rules rules) {
        ChangeRequest request = book.get(key);
        if (request.state() == ChangeState.APPROVED) {
            return;
        }
        Answer answer = required(request);
        Verdict verdict = verdict(request, answer, rules);
        ChangeRequest decided = decided(request, answer, null);
        if (request.effect() != null) {
            effects.record(request, verdict, List.of());
        } else {
            ChangeImpact impact = answer.outcome() == ChangeOutcome.APPROVE_MODIFIED
                    ? impacts.modifiedImpact(key).orElseThrow()
                    : impacts.proposed(key);
            int baseline = effects.make(request, impact, verdict);
            if (!impact.change().isEmpty()) {
                decided = decided.measured(Measure.of(impact)).inEffect(baseline, null);
            }
        }
        book.write(decided, "approved", said(answer), answer.decidedBy());
        conditions.open(key);
    }

    /** Refused; what somebody did first is taken back. */
    public void reject(String key, Rules rules) {
        ChangeRequest request = book.get(key);
        if (request.state() == ChangeState.REJECTED) {
            return;
        }
        Answer answer = required(request);
        ChangeRequest undone = effects.undo(request, verdict(request, answer, rules));
        book.write(decided(undone, answer, null), "rejected", said(answer), answer.decidedBy());
        conditions.of(key).forEach(condition -> conditions.settle(condition.key()));
    }

    /** Put off to a day on which it comes back by itself. */
    public LocalDate postpone(String key, Rules rules) {
        ChangeRequest request = book.get(key);
        if (request.state() != ChangeState.POSTPONED) {
            Answer answer = required(request);
            LocalDate until = Objects.requireNonNull(answer.postponeUntil());
            effects.record(request, verdict(request, answer, rules), List.of());
            book.write(
                    decided(request, answer, until),
                    "postponed",
                    "Until " + until + ": " + said(answer),
                    answer.decidedBy());
            return until;
        }
        return Objects.requireNonNull(request.postponedUntil());
    }

    /**
     * Becomes part of another request.
     *
     * @throws BusinessObstacle where that one is not to be decided any more
     */
    public void merge(String key, Rules rules) {
        ChangeRequest request = book.get(key);
        if (request.state() == ChangeState.MERGED) {
            return;
        }
        ChangeRequest target = merges.target(request);
        Answer answer = required(request);
        effects.record(request, verdict(request, answer, rules), List.of());
        book.write(
                decided(request, answer, null),
                "merged",
                "Into " + target.key() + ": " + said(answer),
                answer.decidedBy());
        merges.takeIn(target, request);
        if (target.state() == ChangeState.WAITING_FOR_APPROVAL) {
            process.assessAgain(target.key());
        }
    }

    /** Nobody ratified in time what somebody did first: it is taken back. */
    public void rollBack(String key, Rules rules) {
        ChangeRequest request = book.get(key);
        if (request.effect() == null || request.state() == ChangeState.REJECTED) {
            return;
        }
        String reason = "Nobody ratified it by " + calendar.dayOf(Objects.requireNonNull(request.ratifyBy())) + ".";
        ChangeRequest undone =
                effects.undo(request, new Verdict("change", "ROLLED_BACK", reason, null, Voting.NONE, rules));
        if (undone.state() == ChangeState.ASSESSING) {
            undone = undone.assessed(undone.assessment(), Objects.requireNonNull(undone.measure()));
        }
        Decided decided = new Decided(ChangeOutcome.REJECT, "the end of the window", book.now());
        book.write(undone.decided(decided, false, null), "rolled-back", reason, null);
    }

    /** Approved on a condition that has lapsed: decided once more. */
    public void reopen(String key) {
        ChangeRequest request = book.get(key);
        if (request.state() == ChangeState.APPROVED) {
            book.write(request.reopened(), "reopened", "A condition of its approval was not met in time", null);
        }
    }

    @EventListener
    void decideAgain(ConditionMoved moved) {
        if (moved.state() == State.LAPSED && ChangeMatters.isRequest(moved.subject())) {
            process.decideAgain(moved.subject());
        }
    }

    private Answer required(ChangeRequest request) {
        return history.answer(request.key(), request.round()).orElseThrow();
    }

    private ChangeRequest decided(ChangeRequest request, Answer answer, @Nullable LocalDate until) {
        Decided decided = new Decided(answer.outcome(), votings.by(answer), book.now());
        return request.decided(decided, answer.body() != null, until);
    }

    private Verdict verdict(ChangeRequest request, Answer answer, Rules rules) {
        return new Verdict(
                ChangeMatters.KIND,
                answer.outcome().name(),
                said(answer),
                answer.decidedBy(),
                votings.of(answer),
                rules.and(votings.tables(answer))
                        .and(routes.find(request.key(), request.round())
                                .map(Route::tables)
                                .orElse(List.of())));
    }

    private static String said(Answer answer) {
        return answer.reason().isBlank() ? answer.outcome().title() + "." : answer.reason();
    }
}

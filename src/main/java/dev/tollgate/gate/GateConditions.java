package dev.tollgate.gate;

import dev.tollgate.gate.Condition.State;
import dev.tollgate.gate.events.ConditionLapsed;
import dev.tollgate.gate.events.ConditionMet;
import dev.tollgate.gate.events.ConditionOpened;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.events.ProjectEnded;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What conditional goes demand: agreed, given to an owner, reported, confirmed, or lapsed. */
@Service("gateConditions")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class GateConditions {

    private final ConditionStore store;
    private final ReviewStore reviews;
    private final GateProcesses processes;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateConditions(
            ConditionStore store,
            ReviewStore reviews,
            GateProcesses processes,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reviews = reviews;
        this.processes = processes;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down what a review demands; conditions that it has already stay as they are. */
    public void agree(String reviewKey, List<Condition.Draft> drafts, PersonId by) {
        GateReview review = reviews.get(reviewKey);
        int number = 0;
        for (Condition.Draft draft : drafts) {
            number++;
            store.insert(new Condition(
                    reviewKey + ".C" + number,
                    reviewKey,
                    review.project(),
                    number,
                    draft.demand(),
                    draft.seat(),
                    draft.dueOn(),
                    State.AGREED,
                    "",
                    null,
                    by,
                    clock.instant(),
                    null));
        }
    }

    /** Gives every agreed condition to its owner. */
    public void open(String reviewKey) {
        GateReview review = reviews.get(reviewKey);
        for (Condition condition : store.ofReview(reviewKey)) {
            if (store.move(condition.key(), State.OPEN, State.AGREED)) {
                processes.startCondition(condition, review.gate(), dueAt(condition));
                events.publishEvent(new ConditionOpened(review.project(), condition.key(), clock.instant()));
            }
        }
    }

    /** @throws NotFound where there is no such condition */
    @Transactional(readOnly = true)
    public Condition get(String key) {
        return store.find(key).orElseThrow(() -> new NotFound("There is no condition " + key + "."));
    }

    /** By review and number. */
    @Transactional(readOnly = true)
    public List<Condition> of(ProjectId project) {
        return store.of(project);
    }

    @Transactional(readOnly = true)
    public List<Condition> ofReview(String reviewKey) {
        return store.ofReview(reviewKey);
    }

    @Transactional(readOnly = true)
    public boolean hasUnmet(ProjectId project) {
        return !store.unmet(project).isEmpty();
    }

    /** The owner says that it is done. A lapsed condition stays lapsed until somebody confirms it. */
    public void report(String key, String note, PersonId by) {
        get(key);
        store.report(key, note, by);
        store.move(key, State.REPORTED, State.OPEN);
    }

    /**
     * Somebody else confirms that it is met, or says what is missing.
     *
     * @throws Forbidden for whoever reported it
     */
    public void confirm(String key, boolean met, String note, PersonId by) {
        Condition condition = get(key);
        if (met && by.equals(condition.reportedBy())) {
            throw new Forbidden("You reported this condition as met; somebody else has to confirm it.");
        }
        if (!note.isBlank()) {
            store.note(key, note);
        }
        if (met && store.move(key, State.MET, State.OPEN, State.REPORTED, State.LAPSED)) {
            store.end(key, clock.instant());
            events.publishEvent(new ConditionMet(condition.project(), key, clock.instant()));
        } else if (!met) {
            store.move(key, State.OPEN, State.REPORTED);
        }
    }

    /** The date has passed and nobody has confirmed it: the gate is reviewed again. */
    public void lapse(String key) {
        Condition condition = get(key);
        if (store.move(key, State.LAPSED, State.OPEN, State.REPORTED)) {
            events.publishEvent(new ConditionLapsed(condition.project(), key, clock.instant()));
            processes.reopenGate(
                    condition.project(), reviews.get(condition.review()).gate());
        }
    }

    /** A later review of the same gate let the project pass: what had lapsed before is settled by that. */
    void settleLapsed(GateReview passed) {
        store.unmet(passed.project()).stream()
                .filter(condition -> condition.state() == State.LAPSED)
                .filter(condition -> reviews.get(condition.review()).gate() == passed.gate())
                .forEach(condition -> endWithoutConfirmation(condition, State.SETTLED));
    }

    @EventListener
    void voidConditions(ProjectEnded ended) {
        store.unmet(ended.project()).forEach(condition -> endWithoutConfirmation(condition, State.VOID));
    }

    private void endWithoutConfirmation(Condition condition, State state) {
        store.move(condition.key(), state, State.AGREED, State.OPEN, State.REPORTED, State.LAPSED);
        store.end(condition.key(), clock.instant());
        processes.settleCondition(condition.key());
    }

    private Instant dueAt(Condition condition) {
        return calendar.endOf(condition.dueOn());
    }
}

package dev.tollgate.governance.conditions;

import dev.tollgate.governance.conditions.Condition.Draft;
import dev.tollgate.governance.conditions.Condition.State;
import dev.tollgate.governance.conditions.Condition.Subject;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.events.ProjectEnded;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What decisions demand: agreed, given to an owner, reported, confirmed, or lapsed. */
@Service("decisionConditions")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Conditions {

    private final ConditionStore store;
    private final ConditionProcesses processes;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Conditions(
            ConditionStore store,
            ConditionProcesses processes,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** Writes down what a decision demands; what was agreed on it before and not yet given to anybody is void. */
    public void agree(Subject subject, List<Draft> drafts, PersonId by) {
        List<Condition> before = store.of(subject.key());
        before.stream()
                .filter(condition -> condition.state() == State.AGREED)
                .forEach(condition -> end(condition, State.VOID));
        int number = before.size();
        for (Draft draft : drafts) {
            number++;
            Condition condition = Condition.agreed(subject, number, draft, by, clock.instant());
            store.insert(condition);
            tell(condition, State.AGREED);
        }
    }

    /** Gives every agreed condition to its owner. */
    public void open(String subject) {
        for (Condition condition : store.of(subject)) {
            if (store.move(condition.key(), State.OPEN, State.AGREED)) {
                processes.start(condition, calendar.endOf(condition.dueOn()));
                tell(condition, State.OPEN);
            }
        }
    }

    /** @throws NotFound where there is no such condition */
    @Transactional(readOnly = true)
    public Condition get(String key) {
        return store.find(key).orElseThrow(() -> new NotFound("There is no condition " + key + "."));
    }

    /** Those of one decision, by number. */
    @Transactional(readOnly = true)
    public List<Condition> of(String subject) {
        return store.of(subject);
    }

    /** Those of a project that are not met, by subject and number. */
    @Transactional(readOnly = true)
    public List<Condition> unmet(ProjectId project) {
        return store.unmet(project);
    }

    /** Those of the given subjects that demand something that is not met. */
    @Transactional(readOnly = true)
    public Set<String> withUnmet(Collection<String> subjects) {
        return store.withUnmet(subjects);
    }

    /** The owner says that it is done. A lapsed condition stays lapsed until somebody confirms it. */
    public void report(String key, String note, PersonId by) {
        Condition condition = get(key);
        store.report(key, note, by);
        if (store.move(key, State.REPORTED, State.OPEN)) {
            tell(condition, State.REPORTED);
        }
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
            tell(condition, State.MET);
        } else if (!met && store.move(key, State.OPEN, State.REPORTED)) {
            tell(condition, State.OPEN);
        }
    }

    /** The date has passed and nobody has confirmed it: whoever decided on it hears of it. */
    public void lapse(String key) {
        Condition condition = get(key);
        if (store.move(key, State.LAPSED, State.OPEN, State.REPORTED)) {
            tell(condition, State.LAPSED);
        }
    }

    /** Nobody waits for this condition any more, whether it was met or not. */
    public void settle(String key) {
        Condition condition = get(key);
        if (condition.state().isUnmet()) {
            end(condition, State.SETTLED);
        }
    }

    @EventListener
    void voidConditions(ProjectEnded ended) {
        store.unmet(ended.project()).forEach(condition -> end(condition, State.VOID));
    }

    private void end(Condition condition, State state) {
        store.move(condition.key(), state, State.AGREED, State.OPEN, State.REPORTED, State.LAPSED);
        store.end(condition.key(), clock.instant());
        processes.settle(condition.key());
        tell(condition, state);
    }

    private void tell(Condition condition, State state) {
        events.publishEvent(
                new ConditionMoved(condition.project(), condition.subject(), condition.key(), state, clock.instant()));
    }
}

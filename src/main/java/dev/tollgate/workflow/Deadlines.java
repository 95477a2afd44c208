package dev.tollgate.workflow;

import dev.tollgate.vocabulary.ActorCalendars;
import dev.tollgate.vocabulary.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Due dates of tasks by the working days of whoever must act, and the moments at which people are reminded of them.
 */
@Component("deadlines")
@ModelReadable
public class Deadlines {

    /** How many working days somebody has; set by the model at each task. */
    static final ProcessVariable<Integer> WORKING_DAYS = ProcessVariable.number("workingDays");

    /** The due date itself, where the model has a fixed one instead of a number of working days; ISO 8601. */
    static final ProcessVariable<String> DUE_AT = ProcessVariable.text("dueAt");

    /** The body that decides, where one does. */
    static final ProcessVariable<String> BODY_ID = ProcessVariable.text("bodyId");

    private static final int USUAL = 5;

    private final ActorCalendars calendars;
    private final Clock clock;

    Deadlines(ActorCalendars calendars, Clock clock) {
        this.calendars = calendars;
        this.clock = clock;
    }

    /** The end of the last working day that the task's {@code workingDays} allow, or its {@code dueAt}. */
    public Date due(VariableScope scope) {
        return Date.from(dueFrom(clock.instant(), scope));
    }

    /** The same moment a working day earlier, when the person is reminded. */
    public Date remindAt(VariableScope scope) {
        return Date.from(daysAt(scope).after(dueFrom(clock.instant(), scope), -1));
    }

    /** The due date itself, when others learn that the task was not done. */
    public Date escalateAt(VariableScope scope) {
        return due(scope);
    }

    private Instant dueFrom(Instant start, VariableScope scope) {
        String fixed = DUE_AT.get(scope);
        if (fixed != null) {
            return Instant.parse(fixed);
        }
        Integer days = WORKING_DAYS.get(scope);
        return daysAt(scope).after(start, days == null ? USUAL : days);
    }

    /** A task asks three times while it is made; the answer is found once. */
    private WorkingDays daysAt(VariableScope scope) {
        return scope instanceof ExecutionEntity execution
                ? found().computeIfAbsent(
                                execution.getId() + execution.getActivityInstanceId(), task -> lookedUp(scope))
                : lookedUp(scope);
    }

    private WorkingDays lookedUp(VariableScope scope) {
        return calendars.of(ActingPerson.at(scope), BODY_ID.get(scope));
    }

    /** What was found in this transaction. */
    private Map<String, WorkingDays> found() {
        Map<String, WorkingDays> known = bound();
        if (known != null) {
            return known;
        }
        Map<String, WorkingDays> fresh = new HashMap<>();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(this, fresh);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Deadlines.this);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(Deadlines.this);
                }
            });
        }
        return fresh;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Map<String, WorkingDays> bound() {
        return (Map<String, WorkingDays>) TransactionSynchronizationManager.getResource(this);
    }
}

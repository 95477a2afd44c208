package dev.tollgate.workflow;

import dev.tollgate.vocabulary.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** Due dates of tasks by working days, and the moments at which people are reminded of them. */
@Component("deadlines")
@ModelReadable
public class Deadlines {

    /** How many working days somebody has; set by the model at each task. */
    static final ProcessVariable<Integer> WORKING_DAYS = ProcessVariable.number("workingDays");

    /** The due date itself, where the model has a fixed one instead of a number of working days; ISO 8601. */
    static final ProcessVariable<String> DUE_AT = ProcessVariable.text("dueAt");

    private static final int USUAL = 5;

    private final WorkingDays calendar;
    private final Clock clock;

    Deadlines(WorkingDays calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The end of the last working day that the task's {@code workingDays} allow, or its {@code dueAt}. */
    public Date due(VariableScope scope) {
        return Date.from(dueFrom(clock.instant(), scope));
    }

    /** The same moment a working day earlier, when the person is reminded. */
    public Date remindAt(VariableScope scope) {
        return Date.from(calendar.after(dueFrom(clock.instant(), scope), -1));
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
        return calendar.after(start, days == null ? USUAL : days);
    }
}

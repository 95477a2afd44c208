package dev.tollgate.change.process;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.FormAnswers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The list of conditions in a form. */
@Component
class ConditionRows {

    private final WorkingCalendar calendar;

    ConditionRows(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    List<Condition.Draft> read(FormAnswers answers) {
        return answers.rows("conditions", "Condition").stream().map(this::draft).toList();
    }

    private Condition.Draft draft(AnswerReader row) {
        String seat = row.required("seat", "Who sees to it");
        if (!seat.isEmpty()
                && Arrays.stream(Seat.values()).noneMatch(known -> known.key().equals(seat))) {
            row.wrong("seat", "Choose who sees to it from the list.");
        }
        Optional<LocalDate> dueOn = row.date("dueOn", "The date");
        if (dueOn.isEmpty()) {
            row.mustBeGiven("dueOn", "The date by which it must be met");
        } else if (dueOn.get().isBefore(calendar.today())) {
            row.wrong("dueOn", "The date lies in the past; choose a later one.");
        }
        return new Condition.Draft(row.required("demand", "What must be true"), seat, dueOn.orElse(calendar.today()));
    }
}

package dev.tollgate.gate.process;

import dev.tollgate.gate.GateConditions;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Writes down what the conditional go demands. */
@Component("recordConditions")
class RecordConditions extends CompleteListener {

    private final GateConditions conditions;
    private final WorkingCalendar calendar;

    RecordConditions(GateConditions conditions, WorkingCalendar calendar) {
        this.conditions = conditions;
        this.calendar = calendar;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        List<Condition.Draft> drafts = answers.rows("conditions", "Condition").stream()
                .map(this::draft)
                .toList();
        if (drafts.isEmpty()) {
            answers.wrong("conditions", "A conditional go needs at least one condition; add one.");
        }
        answers.check();
        conditions.agree(GateReviewModel.GATE_KEY.require(task), drafts, answers.person());
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

package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Ends a Hold, or makes it last longer. */
@Component("recordResumption")
class RecordResumption extends CompleteListener {

    private final GateReviews reviews;
    private final WorkingCalendar calendar;

    RecordResumption(GateReviews reviews, WorkingCalendar calendar) {
        this.reviews = reviews;
        this.calendar = calendar;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        boolean now = answers.choice("answer", "Your answer", Answer.class).orElse(Answer.YES) == Answer.YES;
        Optional<LocalDate> reviewOn = answers.date("reviewOn", "The new date");
        if (!now && (reviewOn.isEmpty() || !reviewOn.get().isAfter(calendar.today()))) {
            answers.wrong("reviewOn", "Choose the day on which the Hold is looked at again; it must be a later day.");
        }
        answers.check();
        GateReviewModel.RESUMED.set(task, now);
        if (!now) {
            LocalDate day = reviewOn.orElseThrow();
            reviews.postpone(GateReviewModel.GATE_KEY.require(task), day);
            GateReviewModel.REVIEW_AT.set(task, calendar.endOf(day).toString());
        }
    }
}

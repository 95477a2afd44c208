package dev.tollgate.gate.process;

import dev.tollgate.gate.GateWaivers;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ModelVersion;
import java.time.LocalDate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps what the authorised person says about a waiver. */
@Component("recordWaiver")
class RecordWaiver extends CompleteListener {

    private final GateWaivers waivers;
    private final WorkingCalendar calendar;
    private final ModelVersion models;

    RecordWaiver(GateWaivers waivers, WorkingCalendar calendar, ModelVersion models) {
        this.waivers = waivers;
        this.calendar = calendar;
        this.models = models;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String key = GateReviewModel.GATE_KEY.require(task);
        String criterion = GateReviewModel.CRITERION.require(task);
        boolean granted =
                answers.choice("answer", "Your decision", Answer.class).orElse(Answer.NO) == Answer.YES;
        String reason = answers.required("reason", "The reason");
        Optional<LocalDate> expiresOn = answers.date("expiresOn", "The last day of the waiver");
        if (granted) {
            checkExpiry(answers, expiresOn, waivers.latestExpiry(key, criterion));
        }
        answers.check();
        waivers.answer(
                key,
                criterion,
                new GateWaivers.NewAnswer(granted, reason, expiresOn.orElse(null)),
                answers.person(),
                models.of(task.getProcessDefinitionId()));
    }

    private void checkExpiry(FormAnswers answers, Optional<LocalDate> expiresOn, LocalDate latest) {
        if (expiresOn.isEmpty()) {
            answers.mustBeGiven("expiresOn", "The last day of the waiver");
        } else if (expiresOn.get().isBefore(calendar.today()) || expiresOn.get().isAfter(latest)) {
            answers.wrong(
                    "expiresOn",
                    "The last day of the waiver must lie between " + calendar.today() + " and " + latest + ".");
        }
    }
}

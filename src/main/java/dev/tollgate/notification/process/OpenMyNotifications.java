package dev.tollgate.notification.process;

import dev.tollgate.notification.Preferences;
import dev.tollgate.notification.process.MyNotificationsModel.Wish;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody wants to see their settings, or to have their links made void, which happens at once. */
@Component("openMyNotifications")
class OpenMyNotifications extends StartListener {

    private final Preferences preferences;

    OpenMyNotifications(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        Optional<Wish> wish = answers.choice("wish", "What you want to do", Wish.class);
        answers.check();
        execution.setProcessBusinessKey("NOTIFICATIONS." + answers.person());
        MyNotificationsModel.PERSON.set(execution, answers.person().value());
        MyNotificationsModel.WISH.set(execution, wish.orElseThrow());
        if (wish.orElseThrow() == Wish.VOID_LINKS) {
            preferences.revokeLinks(answers.person());
        }
    }
}

package dev.tollgate.notification.process;

import dev.tollgate.notification.Delivery;
import dev.tollgate.notification.Preference;
import dev.tollgate.notification.Preferences;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.time.DayOfWeek;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** How somebody wants to be told from now on. */
@Component("recordMyNotifications")
class RecordMyNotifications extends CompleteListener {

    private static final int LAST_HOUR = 23;

    private final Preferences preferences;

    RecordMyNotifications(Preferences preferences) {
        this.preferences = preferences;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Preference before = preferences.of(answers.person());
        Optional<Delivery> delivery = answers.choice("delivery", "When you want your mail", Delivery.class);
        Optional<Integer> hour = answers.number("hour", "The hour", 0, LAST_HOUR);
        DayOfWeek weekday = answers.text("weekday").isEmpty()
                ? before.weekday()
                : answers.choice("weekday", "The day", DayOfWeek.class).orElse(before.weekday());
        answers.check();
        preferences.set(
                answers.person(),
                new Preference(
                        delivery.orElseThrow(),
                        hour.orElse(before.hour()),
                        weekday,
                        Set.copyOf(answers.texts("muted"))));
    }
}

package dev.tollgate.workflow;

import dev.tollgate.workflow.events.NotificationWanted;
import java.time.Clock;
import java.util.Arrays;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Tells people what a notification box says; audience, wording and channel are set at the box by its template. */
@Component("notifyPeople")
class NotifyPeople extends ServiceTaskDelegate {

    static final ProcessVariable<String> AUDIENCE = ProcessVariable.text("audience");
    static final ProcessVariable<String> TEMPLATE = ProcessVariable.text("template");
    static final ProcessVariable<String> CHANNEL = ProcessVariable.text("channel");

    private final ApplicationEventPublisher events;
    private final Clock clock;

    NotifyPeople(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    protected void run(DelegateExecution execution) {
        events.publishEvent(new NotificationWanted(
                execution.getActivityInstanceId(),
                projectOf(execution),
                execution.getProcessBusinessKey(),
                Arrays.stream(AUDIENCE.require(execution).split(",", -1))
                        .map(String::strip)
                        .toList(),
                TEMPLATE.require(execution),
                CHANNEL.require(execution),
                clock.instant()));
    }
}

package dev.tollgate.governance.escalation;

import dev.tollgate.project.events.ProjectEnded;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a project leaves unanswered when it ends is closed with it. */
@Component
class ProjectsEnd {

    private final Escalations escalations;
    private final Exceptions exceptions;

    ProjectsEnd(Escalations escalations, Exceptions exceptions) {
        this.escalations = escalations;
        this.exceptions = exceptions;
    }

    @EventListener
    void on(ProjectEnded event) {
        escalations.lapse(event.project());
        exceptions.lapse(event.project());
    }
}

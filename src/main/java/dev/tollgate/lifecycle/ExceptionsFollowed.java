package dev.tollgate.lifecycle;

import dev.tollgate.governance.escalation.Breach;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.governance.events.ExceptionDecided;
import dev.tollgate.kpi.Dimension;
import dev.tollgate.kpi.ForecastLevel;
import dev.tollgate.kpi.Tolerances;
import dev.tollgate.kpi.events.ToleranceBreached;
import dev.tollgate.project.Projects;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A breach of a tolerance becomes an exception, and what is decided about it happens, in the same transaction. */
@Component
class ExceptionsFollowed {

    private final Exceptions exceptions;
    private final Tolerances tolerances;
    private final LifecycleProcess process;
    private final Projects projects;

    ExceptionsFollowed(Exceptions exceptions, Tolerances tolerances, LifecycleProcess process, Projects projects) {
        this.exceptions = exceptions;
        this.tolerances = tolerances;
        this.process = process;
        this.projects = projects;
    }

    @EventListener
    void on(ToleranceBreached event) {
        exceptions.raise(
                event.project(),
                new Breach(
                        event.breach(),
                        event.sentence(),
                        event.level(),
                        event.subject(),
                        event.dimension(),
                        event.atStake(),
                        event.forecastBy()));
    }

    @EventListener
    void on(ExceptionDecided event) {
        switch (event.outcome()) {
            case "CONTINUE" -> goOn(event);
            case "REPLAN" -> planAnew(event);
            case "STOP" -> stop(event);
            default -> throw new IllegalStateException("Nobody knows how to " + event.outcome() + ".");
        }
    }

    private void goOn(ExceptionDecided event) {
        BigDecimal tolerance = event.tolerance();
        LocalDate until = event.until();
        if (tolerance == null || until == null) {
            throw new IllegalStateException(event.key() + " goes on without a tolerance.");
        }
        tolerances.allow(
                new Tolerances.Of(
                        event.project(),
                        ForecastLevel.valueOf(event.level()),
                        event.subject(),
                        Dimension.valueOf(event.dimension())),
                tolerance,
                until,
                event.key());
    }

    /** A project that is not at work is being planned or judged already. */
    private void planAnew(ExceptionDecided event) {
        boolean back = process.planAnew(event.project());
        projects.note(
                event.project(),
                "planned-anew",
                event.key()
                        + (back ? ": back to planning. " : ": the project does not work at present. ")
                        + event.summary());
    }

    private void stop(ExceptionDecided event) {
        process.stop(event.project());
        projects.note(event.project(), "stopped", event.key() + ": " + event.summary());
    }
}

package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.escalation.ExceptionReport;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.governance.escalation.ProjectException;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands above the forms of an exception: the breach, the options, the recommendation, and who decides. */
@Component
@Order(20)
class ExceptionFacts implements TaskFactsProvider {

    private final Exceptions exceptions;
    private final WorkingCalendar calendar;

    ExceptionFacts(Exceptions exceptions, WorkingCalendar calendar) {
        this.exceptions = exceptions;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        String matter = task.text(EscalationModel.MATTER_KEY.name());
        return matter != null && matter.contains(".EX");
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        ProjectException exception = exceptions.get(String.valueOf(task.text(EscalationModel.MATTER_KEY.name())));
        List<FactSection> sections = new ArrayList<>();
        sections.add(breach(exception));
        ExceptionReport report = exception.report();
        if (report != null) {
            sections.add(options(report));
            sections.add(recommendation(report));
        }
        return sections;
    }

    private FactSection breach(ProjectException exception) {
        Money atStake = exception.breach().atStake();
        Authority authority = exceptions.authority(exception.key());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Exception", exception.key()));
        facts.add(Fact.of("What is expected", exception.breach().sentence()));
        facts.add(Fact.of("Forecast of", calendar.dayOf(exception.raisedAt()).toString()));
        if (atStake != null) {
            facts.add(Fact.of("At stake", atStake.toString()));
        }
        facts.add(Fact.of("Who decides", authority.title() + answering(exception, authority)));
        facts.add(Fact.of("By which table", authority.version()));
        return new FactSection.Facts("The exception", facts);
    }

    private String answering(ProjectException exception, Authority authority) {
        return authority.isBody() && exceptions.votingBody(exception.key()).isEmpty()
                ? exceptions
                        .decider(exception.key())
                        .map(person -> "; as long as nobody sits there, " + person)
                        .orElse("")
                : "";
    }

    private static FactSection options(ExceptionReport report) {
        return new FactSection.Table(
                "What can be done",
                List.of("Option", "What follows"),
                List.of(
                        List.of(Cell.of("Go on with another tolerance"), Cell.of(report.onContinue())),
                        List.of(Cell.of("Plan anew"), Cell.of(report.onReplan())),
                        List.of(Cell.of("Stop"), Cell.of(report.onStop()))),
                "");
    }

    private static FactSection recommendation(ExceptionReport report) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("How it came to this", report.cause()));
        facts.add(Fact.of("Recommended", report.recommendation().title() + ": " + report.why()));
        if (report.tolerance() != null && report.until() != null) {
            facts.add(Fact.of("Tolerance asked for", report.tolerance().toPlainString() + ", until " + report.until()));
        }
        return new FactSection.Facts("The project manager's report", facts);
    }
}

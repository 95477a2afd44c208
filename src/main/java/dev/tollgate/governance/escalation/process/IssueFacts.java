package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.escalation.EscalationLevel;
import dev.tollgate.governance.escalation.Escalations;
import dev.tollgate.governance.escalation.RaisedIssue;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What whoever is asked about an issue sees above the form: what it is, and what happened so far. */
@Component
@Order(20)
class IssueFacts implements TaskFactsProvider {

    private final Escalations escalations;
    private final Directory directory;
    private final WorkingCalendar calendar;

    IssueFacts(Escalations escalations, Directory directory, WorkingCalendar calendar) {
        this.escalations = escalations;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals(EscalationModel.ESCALATION);
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        RaisedIssue issue = escalations.get(task.businessKey());
        EscalationLevel level = escalations.level(issue.key());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(issue.blocker() ? "Blocker" : "Issue", issue.key() + " – " + issue.title()));
        if (!issue.description().isEmpty()) {
            facts.add(Fact.of("What it is about", issue.description()));
        }
        facts.add(Fact.of("Severity", issue.severity().name().toLowerCase(Locale.ROOT)));
        facts.add(Fact.of("Raised by", name(issue.raisedBy()) + " on " + calendar.dayOf(issue.raisedAt())));
        facts.add(Fact.of("Owner", name(issue.owner())));
        facts.add(Fact.of("Who is asked now", level.title() + ", until " + calendar.dayOf(issue.dueAt())));
        facts.add(Fact.of("If nobody answers", level.last() ? "You are asked again" : "The next level is asked"));
        if (!issue.instruction().isEmpty()) {
            facts.add(Fact.of("Instruction from above", issue.instruction()));
        }
        return List.of(
                new FactSection.Facts("What stands in the way", facts),
                new FactSection.Table(
                        "What happened so far",
                        List.of("On", "Step", "What was said", "By"),
                        escalations.steps(issue.key()).stream().map(this::row).toList(),
                        "Nothing yet."));
    }

    private List<Cell> row(DecisionRecord step) {
        return List.of(
                Cell.of(calendar.dayOf(step.decision().decidedAt()).toString()),
                Cell.of(step.decision().outcome().toLowerCase(Locale.ROOT).replace('_', ' ')),
                Cell.of(step.decision().summary()),
                Cell.of(name(step.decision().decidedBy())));
    }

    private String name(@Nullable PersonId person) {
        if (person == null) {
            return "nobody";
        }
        Map<PersonId, Person> known = directory.all(List.of(person));
        Person found = known.get(person);
        return found == null ? person.value() : found.name();
    }
}

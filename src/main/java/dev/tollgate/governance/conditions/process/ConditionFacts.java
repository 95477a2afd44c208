package dev.tollgate.governance.conditions.process;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.FactSection.Filed;
import dev.tollgate.workflow.facts.FactSection.Slot;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people see above the forms of a condition: what it demands, who agreed on it, and what proves it. */
@Component
@Order(20)
class ConditionFacts implements TaskFactsProvider {

    private final Conditions conditions;
    private final Documents documents;
    private final Directory directory;
    private final WorkingCalendar calendar;

    ConditionFacts(Conditions conditions, Documents documents, Directory directory, WorkingCalendar calendar) {
        this.conditions = conditions;
        this.documents = documents;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals(DecisionConditionModel.PROCESS);
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        Condition condition = conditions.get(task.businessKey());
        List<StoredDocument> filed = documents.inSlot(condition.project(), condition.slot());
        return List.of(
                about(condition),
                task.taskKey().equals(DecisionConditionModel.MEET_CONDITION) ? slot(condition, filed) : table(filed));
    }

    private FactSection about(Condition condition) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "Condition",
                condition.shortKey() + ", agreed on: " + condition.subjectTitle() + " (" + name(condition.agreedBy())
                        + ", " + calendar.dayOf(condition.agreedAt()) + ")"));
        facts.add(Fact.of("What must be true", condition.demand()));
        facts.add(Fact.of("Who sees to it", Seat.ofKey(condition.seat()).title()));
        facts.add(Fact.of("By when", condition.dueOn() + " – if it is not met by then it is decided again"));
        if (condition.state() == Condition.State.LAPSED) {
            facts.add(Fact.of("State", "The date has passed; the decision is looked at again"));
        }
        if (condition.reportedBy() != null) {
            facts.add(Fact.of("Reported as met by", name(condition.reportedBy())));
        }
        if (!condition.note().isEmpty()) {
            facts.add(Fact.of("Said last", condition.note()));
        }
        return new FactSection.Facts("The condition", facts);
    }

    private FactSection slot(Condition condition, List<StoredDocument> filed) {
        return new FactSection.Slots(
                "What proves it",
                List.of(new Slot(
                        condition.slot(),
                        condition.demand(),
                        false,
                        filed.stream()
                                .map(document -> new Filed(
                                        document.title(), document.link(), name(document.by()), document.at()))
                                .toList())));
    }

    private FactSection table(List<StoredDocument> filed) {
        return new FactSection.Table(
                "What proves it",
                List.of("Document", "Filed by", "On"),
                filed.stream()
                        .map(document -> List.of(
                                new Cell(document.title(), document.link()),
                                Cell.of(name(document.by())),
                                Cell.of(calendar.dayOf(document.at()).toString())))
                        .toList(),
                "No document was filed.");
    }

    private String name(PersonId person) {
        return directory.find(person).map(Person::name).orElse(person.value());
    }
}

package dev.tollgate.gate.process;

import dev.tollgate.gate.Condition;
import dev.tollgate.gate.GateConditions;
import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.governance.Seat;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Fact;
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

    private final GateConditions conditions;
    private final GateReviews reviews;
    private final FiledDocuments filed;
    private final Wording wording;

    ConditionFacts(GateConditions conditions, GateReviews reviews, FiledDocuments filed, Wording wording) {
        this.conditions = conditions;
        this.reviews = reviews;
        this.filed = filed;
        this.wording = wording;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals(GateConditionModel.PROCESS);
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        Condition condition = conditions.get(task.businessKey());
        FactSection documents = task.taskKey().equals(GateTasks.MEET_CONDITION)
                ? new FactSection.Slots(
                        "What proves it",
                        List.of(filed.slot(condition.project(), condition.slot(), condition.demand(), false)))
                : new FactSection.Table(
                        "What proves it",
                        List.of("Document", "Filed by", "On"),
                        filed.rows(condition.project(), condition.slot()),
                        "No document was filed.");
        return List.of(about(condition), documents);
    }

    private FactSection about(Condition condition) {
        GateReview review = reviews.get(condition.review());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "Condition",
                condition.shortKey() + ", agreed at the gate \"" + review.gate().title() + "\""
                        + wording.byWhom(condition.agreedBy(), condition.agreedAt())));
        facts.add(Fact.of("What must be true", condition.demand()));
        facts.add(Fact.of("Who sees to it", Seat.ofKey(condition.seat()).title()));
        facts.add(Fact.of("By when", condition.dueOn() + " – if it is not met by then the gate is reviewed again"));
        if (condition.state() == Condition.State.LAPSED) {
            facts.add(Fact.of("State", "The date has passed; the gate was re-opened"));
        }
        if (condition.reportedBy() != null) {
            facts.add(Fact.of("Reported as met by", wording.name(condition.reportedBy())));
        }
        if (!condition.note().isEmpty()) {
            facts.add(Fact.of("Said last", condition.note()));
        }
        return new FactSection.Facts("The condition", facts);
    }
}

package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Baseline;
import dev.tollgate.project.Plan;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The plan in words, and which baseline it is. */
final class PlanFacts {

    private PlanFacts() {}

    static List<FactSection> of(Plan plan, Optional<Baseline> agreed) {
        List<FactSection> sections = new ArrayList<>();
        sections.add(frame(plan, agreed));
        if (!plan.budgetLines().isEmpty()) {
            sections.add(new FactSection.Table(
                    "What the budget is made of",
                    List.of("Budget line", "Amount"),
                    plan.budgetLines().stream()
                            .map(line -> List.of(
                                    Cell.of(line.name()), Cell.of(line.amount().toPlainString())))
                            .toList(),
                    ""));
        }
        if (!plan.milestones().isEmpty()) {
            sections.add(new FactSection.Table(
                    "Milestones",
                    List.of("Milestone", "By when"),
                    plan.milestones().stream()
                            .map(milestone -> List.of(
                                    Cell.of(milestone.name()),
                                    Cell.of(milestone.on().toString())))
                            .toList(),
                    ""));
        }
        return sections;
    }

    private static FactSection frame(Plan plan, Optional<Baseline> agreed) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Start", plan.start().toString()),
                Fact.of("Finish", plan.finish().toString()),
                Fact.of("Budget", plan.budget().toString()),
                Fact.of("Approach", plan.approach())));
        agreed.ifPresent(baseline -> facts.add(Fact.of(
                "Baseline", baseline.number() + ", with version " + baseline.scopeVersion() + " of the scope")));
        return new FactSection.Facts("The plan", facts);
    }
}

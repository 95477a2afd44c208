package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Artefact;
import dev.tollgate.project.Project;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.DecisionService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the lifecycle's decision tables, which process owners change without us. */
@Component
class LifecycleTables {

    private final DecisionService decisions;

    LifecycleTables(DecisionService decisions) {
        this.decisions = decisions;
    }

    record Screening(Tier tier, String reason) {}

    record OmittedStep(String step, String reason) {}

    Screening governanceTier(Project project) {
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("value", project.value() == null ? null : project.value().amount());
        facts.put("risk", project.weight().risk());
        facts.put("strategic", project.weight().strategic());
        facts.put("regulatory", project.weight().regulatory());
        DmnDecisionResultEntries row = ask("governance-tier", facts).getSingleResult();
        return new Screening(Tier.valueOf(row.getEntry("tier")), row.getEntry("reason"));
    }

    List<OmittedStep> omittedSteps(Tier tier) {
        return ask("optional-steps", Map.of("tier", tier.name())).stream()
                .map(row -> new OmittedStep(row.getEntry("step"), row.getEntry("reason")))
                .toList();
    }

    boolean isOmitted(Tier tier, String step) {
        return omittedSteps(tier).stream().anyMatch(omitted -> omitted.step().equals(step));
    }

    List<Artefact> requiredArtefacts(Phase phase, Tier tier) {
        return ask("required-artefacts", Map.of("phase", phase.name(), "tier", tier.name())).stream()
                .map(row -> new Artefact(row.getEntry("key"), row.getEntry("title")))
                .toList();
    }

    private DmnDecisionResult ask(String table, Map<String, ? extends @Nullable Object> facts) {
        return decisions
                .evaluateDecisionByKey(table)
                .variables(new HashMap<>(facts))
                .evaluate();
    }
}

package dev.tollgate.lifecycle;

import dev.tollgate.gate.events.GateDecided;
import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever lets a project into execution agrees to its plan: from then on it is the baseline. */
@Component
class PlanBecomesBaseline {

    private static final Set<GateOutcome> PASSED = Set.of(GateOutcome.GO, GateOutcome.CONDITIONAL_GO);

    private final Baselines baselines;
    private final DecisionRecords decisions;

    PlanBecomesBaseline(Baselines baselines, DecisionRecords decisions) {
        this.baselines = baselines;
        this.decisions = decisions;
    }

    @EventListener
    void on(GateDecided decided) {
        if (decided.gate() == GateKind.READY_FOR_EXECUTING && PASSED.contains(decided.outcome())) {
            DecisionRecord decision = decisions.find(decided.key(), "gate").orElseThrow();
            baselines.establish(
                    decided.project(),
                    decided.witnessed() ? Baseline.Origin.GATE : Baseline.Origin.IMPORT,
                    decision.id().toString());
        }
    }
}

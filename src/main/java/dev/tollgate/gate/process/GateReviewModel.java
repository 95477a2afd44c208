package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.workflow.DecisionTables;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the model {@code gate-review} and the code that serves it have in common. */
final class GateReviewModel {

    /** Which gate; given by the caller. */
    static final ProcessVariable<GateKind> GATE = ProcessVariable.choice("gate", GateKind.class);

    /** The review's business key. */
    static final ProcessVariable<String> GATE_KEY = ProcessVariable.text("gateKey");

    static final ProcessVariable<List<String>> SIGN_OFFS = ProcessVariable.ids("signOffs");
    static final ProcessVariable<List<String>> WAIVERS = ProcessVariable.ids("waivers");
    static final ProcessVariable<Boolean> WAIVER_ASKED = ProcessVariable.flag("waiverAsked");

    /** The criterion of one sign-off or waiver. */
    static final ProcessVariable<String> CRITERION = ProcessVariable.text("criterionKey");

    static final ProcessVariable<Integer> CRITICAL_MISSING = ProcessVariable.number("criticalMissing");
    static final ProcessVariable<Integer> MUST_MISSING = ProcessVariable.number("mustMissing");
    static final ProcessVariable<Integer> SHOULD_SCORE = ProcessVariable.number("shouldScore");
    static final ProcessVariable<Readiness> READINESS = ProcessVariable.choice("readiness", Readiness.class);
    static final ProcessVariable<Boolean> READY = ProcessVariable.flag("ready");

    static final ProcessVariable<Boolean> QUORATE = ProcessVariable.flag("quorate");
    static final ProcessVariable<GateOutcome> VOTED_OUTCOME = ProcessVariable.choice("votedOutcome", GateOutcome.class);

    /** What the review answers to its caller. */
    static final ProcessVariable<GateOutcome> GATE_OUTCOME = ProcessVariable.choice("gateOutcome", GateOutcome.class);

    /** The phase to which a recycled project goes back; none for other outcomes. */
    static final ProcessVariable<Phase> RECYCLE_TO = ProcessVariable.choice("recycleTo", Phase.class);

    static final ProcessVariable<String> REVIEW_AT = ProcessVariable.text("reviewAt");
    static final ProcessVariable<Boolean> RESUMED = ProcessVariable.flag("resumed");

    /** Told to the project's lifecycle, with the gate in {@link #REOPENED_GATE}. */
    static final String GATE_REOPENED = "tollgate.gate.reopened";

    static final ProcessVariable<GateKind> REOPENED_GATE = ProcessVariable.choice("reopenedGate", GateKind.class);

    private GateReviewModel() {}

    /** The advice of the table {@code gate-readiness}. */
    enum Readiness {
        READY("Ready for the vote."),
        WITH_GAPS("Ready with gaps: something that must or should be met is missing."),
        NOT_READY("Not ready: critical evidence is missing, so the committee cannot say Go.");

        private final String sentence;

        Readiness(String sentence) {
            this.sentence = sentence;
        }

        String sentence() {
            return sentence;
        }
    }

    static GateReviews.Rules rules(ModelVersion models, DecisionTables tables, DelegateExecution execution) {
        String model = execution.getProcessDefinitionId();
        return new GateReviews.Rules(models.of(model), tables.versionBeside(model, "gate-outcome"));
    }
}

package dev.tollgate.lifecycle.process;

import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ProcessVariable;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whether the project is withdrawn or goes on. */
@Component("recordWithdrawalDecision")
class RecordWithdrawalDecision extends CompleteListener {

    static final ProcessVariable<Boolean> WITHDRAWAL_AGREED = ProcessVariable.flag("withdrawalAgreed");

    private final LifecycleDecisions decisions;

    RecordWithdrawalDecision(LifecycleDecisions decisions) {
        this.decisions = decisions;
    }

    enum Decision {
        YES,
        NO
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Decision> decision = answers.choice("decision", "Your decision", Decision.class);
        String reason = answers.text("reason");
        if (decision.filter(Decision.NO::equals).isPresent() && reason.isEmpty()) {
            answers.wrong("reason", "Say why the project goes on; whoever asked reads it.");
        }
        answers.check();
        boolean yes = decision.orElseThrow() == Decision.YES;
        WITHDRAWAL_AGREED.set(task, yes);
        decisions.record(
                task,
                projectOf(task),
                "withdrawal",
                yes ? "WITHDRAWN" : "GOES_ON",
                reason.isEmpty() ? String.valueOf(ProjectLifecycleModel.WITHDRAWAL_REASON.get(task)) : reason,
                answers.person(),
                List.of());
    }
}

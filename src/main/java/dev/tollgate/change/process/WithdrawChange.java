package dev.tollgate.change.process;

import dev.tollgate.change.ChangeRequests;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ServiceTaskDelegate;
import dev.tollgate.workflow.StartListener;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody takes a change request back. */
@Component("withdrawChange")
class WithdrawChange extends StartListener {

    private final ChangeRequests requests;
    private final CurrentPerson asking;

    WithdrawChange(ChangeRequests requests, CurrentPerson asking) {
        this.requests = requests;
        this.asking = asking;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String key = answers.required("change", "Number of the request").toUpperCase(Locale.ROOT);
        String reason = answers.required("reason", "The reason");
        answers.check();
        requests.withdraw(key, reason, answers.person(), asking.roles());
        execution.setProcessBusinessKey(key + ".WD");
        ServiceTaskDelegate.PROJECT_ID.set(
                execution, requests.get(key).project().value());
    }
}

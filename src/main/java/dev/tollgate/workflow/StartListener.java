package dev.tollgate.workflow;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.beans.factory.annotation.Autowired;

/** Records the answers of a start form before the process goes on; a refusal starts nothing. */
public abstract class StartListener implements ExecutionListener {

    private IdentityService identities;

    @Autowired
    final void useIdentities(IdentityService service) {
        this.identities = service;
    }

    @Override
    public final void notify(DelegateExecution execution) {
        FormAnswers answers = FormAnswers.of(execution, CompleteListener.currentPerson(identities));
        record(answers, execution);
        answers.check();
    }

    protected abstract void record(FormAnswers answers, DelegateExecution execution);
}

package dev.tollgate.governance.process;

import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

@Component("lintRaci")
class LintRaci extends ServiceTaskDelegate {

    private final RaciMatrix matrix;

    LintRaci(RaciMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    protected void run(DelegateExecution execution) {
        GovernanceSetupModel.RACI_CLEAN.set(
                execution, matrix.lint(projectOf(execution)).isEmpty());
    }
}

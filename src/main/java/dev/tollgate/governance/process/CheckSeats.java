package dev.tollgate.governance.process;

import dev.tollgate.governance.Nominations;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

@Component("checkSeats")
class CheckSeats extends ServiceTaskDelegate {

    private final Nominations nominations;

    CheckSeats(Nominations nominations) {
        this.nominations = nominations;
    }

    @Override
    protected void run(DelegateExecution execution) {
        GovernanceSetupModel.SEATS_ACCEPTED.set(execution, nominations.allAccepted(projectOf(execution)));
    }
}

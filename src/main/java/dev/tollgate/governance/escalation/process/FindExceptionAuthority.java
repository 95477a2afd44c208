package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who decides on the exception: one person from a seat, or a body by vote. */
@Component("findExceptionAuthority")
class FindExceptionAuthority extends ServiceTaskDelegate {

    private final Exceptions exceptions;

    FindExceptionAuthority(Exceptions exceptions) {
        this.exceptions = exceptions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Optional<BodyId> body = exceptions.votingBody(EscalationModel.MATTER_KEY.require(execution));
        EscalationModel.BY_BODY.set(execution, body.isPresent());
        EscalationModel.BODY_ID.set(execution, body.map(BodyId::value).orElse(null));
    }
}

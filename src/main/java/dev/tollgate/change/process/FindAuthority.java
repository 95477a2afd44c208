package dev.tollgate.change.process;

import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.Route;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds the seat or body that decides. */
@Component("findAuthority")
class FindAuthority extends ServiceTaskDelegate {

    private final ChangeDecisions decisions;

    FindAuthority(ChangeDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Route route = decisions.route(ChangeRequestModel.keyOf(execution));
        boolean body = route.kind() == Route.Kind.BODY;
        ChangeRequestModel.BODY_DECIDES.set(execution, body);
        ChangeRequestModel.DECIDING_SEAT.set(execution, body ? null : route.decider());
        ChangeRequestModel.BODY_ID.set(execution, body ? route.decider() : null);
    }
}

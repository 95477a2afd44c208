package dev.tollgate.governance.process;

import dev.tollgate.governance.ChainWitnesses;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

@Component("mailChainHead")
class MailChainHead extends ServiceTaskDelegate {

    private final ChainWitnesses witnesses;

    MailChainHead(ChainWitnesses witnesses) {
        this.witnesses = witnesses;
    }

    @Override
    protected void run(DelegateExecution execution) {
        witnesses.tell();
    }
}

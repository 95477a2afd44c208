package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.people.Directory;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

@Component("withdrawMandate")
class WithdrawMandate extends ServiceTaskDelegate {

    private final MandateRegister register;
    private final Directory directory;

    WithdrawMandate(MandateRegister register, Directory directory) {
        this.register = register;
        this.directory = directory;
    }

    @Override
    protected void run(DelegateExecution execution) {
        PersonId by = new PersonId(MandateGrantModel.WITHDRAWN_BY.require(execution));
        register.withdraw(
                new MandateId(MandateGrantModel.MANDATE_ID.require(execution)),
                by,
                directory.get(by).roles(),
                MandateGrantModel.WITHDRAWAL_REASON.require(execution));
    }
}

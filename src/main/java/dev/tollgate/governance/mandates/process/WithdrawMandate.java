package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody whom a mandate concerns, or the PMO, takes it back; from this moment nobody decides by it. */
@Component("withdrawMandate")
class WithdrawMandate extends StartListener {

    private final MandateRegister register;
    private final CurrentPerson current;

    WithdrawMandate(MandateRegister register, CurrentPerson current) {
        this.register = register;
        this.current = current;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String number = answers.required("mandate", "The mandate's number").toUpperCase(Locale.ROOT);
        String reason = answers.text("reason");
        answers.check();
        Mandate mandate = register.get(new MandateId(number), answers.person(), current.roles());
        if (mandate.state() == Mandate.State.WITHDRAWN || mandate.state() == Mandate.State.DECLINED) {
            throw new Conflict("Mandate " + mandate.id() + " is over already; there is nothing to withdraw.");
        }
        execution.setProcessBusinessKey(mandate.id() + ".WD");
        execution.removeVariables(List.of("mandate", "reason"));
        register.withdraw(mandate.id(), answers.person(), current.roles(), reason);
    }
}

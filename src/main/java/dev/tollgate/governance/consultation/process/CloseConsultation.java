package dev.tollgate.governance.consultation.process;

import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

@Component("closeConsultation")
class CloseConsultation extends ServiceTaskDelegate {

    private final Consultations consultations;

    CloseConsultation(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    protected void run(DelegateExecution execution) {
        consultations.close(RaciConsultationModel.MATTER_KEY.require(execution));
    }
}

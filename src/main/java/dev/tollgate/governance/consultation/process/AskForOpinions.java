package dev.tollgate.governance.consultation.process;

import dev.tollgate.governance.consultation.Consultation;
import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

@Component("askForOpinions")
class AskForOpinions extends ServiceTaskDelegate {

    private final Consultations consultations;

    AskForOpinions(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    protected void run(DelegateExecution execution) {
        Optional<Consultation> opened = consultations.open(RaciConsultationModel.MATTER_KEY.require(execution));
        RaciConsultationModel.SOMEBODY_ASKED.set(execution, opened.isPresent());
        opened.ifPresent(round -> {
            RaciConsultationModel.OPINIONS_WANTED.set(
                    execution,
                    round.outstanding().stream()
                            .map(opinion -> opinion.id().toString())
                            .toList());
            RaciConsultationModel.OPINIONS_CLOSE_AT.set(
                    execution, round.closesAt().toString());
        });
    }
}

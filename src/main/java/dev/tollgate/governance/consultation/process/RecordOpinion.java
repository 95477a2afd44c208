package dev.tollgate.governance.consultation.process;

import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.governance.consultation.OpinionId;
import dev.tollgate.governance.consultation.Stance;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

@Component("recordOpinion")
class RecordOpinion extends CompleteListener {

    private final Consultations consultations;

    RecordOpinion(Consultations consultations) {
        this.consultations = consultations;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Stance> stance = answers.choice("stance", "Your stance", Stance.class);
        String opinion = answers.text("opinion");
        answers.check();
        consultations.give(
                OpinionId.of(RaciConsultationModel.OPINION_ID.require(task)),
                answers.person(),
                stance.orElseThrow(),
                opinion);
    }
}

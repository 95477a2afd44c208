package dev.tollgate.governance.consultation.process;

import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.governance.consultation.OpinionId;
import dev.tollgate.workflow.ModelReadable;
import org.springframework.stereotype.Component;

/** What models ask about consultations, for assignees. */
@Component("consultations")
@ModelReadable
public class ConsultationQuestions {

    private final Consultations consultations;

    ConsultationQuestions(Consultations consultations) {
        this.consultations = consultations;
    }

    /** Who is asked this. */
    public String asked(String opinionId) {
        return consultations.asked(OpinionId.of(opinionId)).value();
    }
}

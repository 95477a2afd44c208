package dev.tollgate.change.process;

import dev.tollgate.change.ChangeOutcome;
import dev.tollgate.change.Rules;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ProcessVariable;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** What the models {@code change-request} and {@code change-approval} and the code that serves them have in common. */
final class ChangeRequestModel {

    static final String PROCESS = "change-request";
    static final String APPROVAL = "change-approval";
    static final String PROPOSE_CHANGE = "propose-change";
    static final String COMPLETE_ASSESSMENT = "complete-assessment";

    static final String WITHDRAWN = "tollgate.change.withdrawn";
    static final String REASSESSMENT_WANTED = "tollgate.change.reassessment-wanted";
    static final String CONDITION_LAPSED = "tollgate.change.condition-lapsed";

    static final ProcessVariable<String> CHANGE_KEY = ProcessVariable.text("changeKey");
    static final ProcessVariable<Boolean> MAY_ACT_FIRST = ProcessVariable.flag("mayActFirst");
    static final ProcessVariable<String> ACTING_SEAT = ProcessVariable.text("actingSeat");
    static final ProcessVariable<Boolean> ACTED_FIRST = ProcessVariable.flag("actedFirst");
    static final ProcessVariable<String> RATIFY_BY = ProcessVariable.text("ratifyBy");
    static final ProcessVariable<Boolean> BODY_DECIDES = ProcessVariable.flag("bodyDecides");
    static final ProcessVariable<String> DECIDING_SEAT = ProcessVariable.text("decidingSeat");
    static final ProcessVariable<String> BODY_ID = ProcessVariable.text("bodyId");
    static final ProcessVariable<Boolean> TERMS_NEEDED = ProcessVariable.flag("termsNeeded");
    static final ProcessVariable<ChangeOutcome> DECISION = ProcessVariable.choice("decision", ChangeOutcome.class);
    static final ProcessVariable<String> POSTPONED_UNTIL = ProcessVariable.text("postponedUntil");

    private ChangeRequestModel() {}

    /** The request of a task: that of the business key, whatever was sent along. */
    static String keyOf(DelegateTask task) {
        String key = keyIn(task.getExecution().getProcessBusinessKey());
        if (!key.equals(CHANGE_KEY.get(task))) {
            throw new Forbidden("This task belongs to " + key + "; answer only what its form asks.");
        }
        return key;
    }

    static String keyOf(DelegateExecution execution) {
        return keyIn(execution.getProcessBusinessKey());
    }

    /** {@code PRJ-2026-014.CR-007} in {@code PRJ-2026-014.CR-007.A1} */
    private static String keyIn(String businessKey) {
        int end = businessKey.indexOf('.', businessKey.indexOf('.') + 1);
        return end < 0 ? businessKey : businessKey.substring(0, end);
    }

    static Rules rules(ModelVersion models, DelegateExecution execution) {
        return new Rules(models.of(execution.getProcessDefinitionId()), List.of());
    }
}

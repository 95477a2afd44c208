package dev.tollgate.lifecycle.process;

import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whoever imported has seen the result; there is nothing to answer. */
@Component("recordImportSeen")
class RecordImportSeen extends CompleteListener {

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        ImportTask.importOf(task);
    }
}

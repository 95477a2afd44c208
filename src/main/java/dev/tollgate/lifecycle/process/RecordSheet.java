package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Which of the workbook's sheets has the table. */
@Component("recordSheet")
class RecordSheet extends CompleteListener {

    private final ImportSteps imports;

    RecordSheet(ImportSteps imports) {
        this.imports = imports;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String sheet = answers.required("sheet", "Sheet");
        answers.check();
        imports.chooseSheet(ImportTask.importOf(task), sheet);
    }
}

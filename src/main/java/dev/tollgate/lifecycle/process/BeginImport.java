package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Begins an import under a number of its own, which becomes the business key. */
@Component("beginImport")
class BeginImport extends StartListener {

    private final ImportSteps imports;

    BeginImport(ImportSteps imports) {
        this.imports = imports;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String title = answers.required("importTitle", "What is imported");
        answers.check();
        long id = imports.begin(title, answers.person());
        execution.setProcessBusinessKey("IMP-" + id);
        execution.removeVariable("importTitle");
        PortfolioImportModel.IMPORT_ID.set(execution, id);
        PortfolioImportModel.IMPORTER.set(execution, answers.person().value());
        PortfolioImportModel.SOMEBODY_WAITS.set(execution, true);
    }
}

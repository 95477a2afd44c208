package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ImportState;
import dev.tollgate.lifecycle.imports.PortfolioImport;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Goes on once the file is there; it was read when it came. */
@Component("recordUpload")
class RecordUpload extends CompleteListener {

    private final PortfolioImports imports;

    RecordUpload(PortfolioImports imports) {
        this.imports = imports;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        PortfolioImport portfolio = imports.get(ImportTask.importOf(task));
        if (portfolio.state() != ImportState.READ) {
            answers.wrong("file", "There is no file yet; drop one into the panel above the form.");
        }
        answers.check();
        PortfolioImportModel.SEVERAL_SHEETS.set(task, portfolio.sheets().size() > 1);
    }
}

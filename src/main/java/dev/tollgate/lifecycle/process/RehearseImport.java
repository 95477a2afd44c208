package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Finds out what would come of each row. */
@Component("rehearseImport")
class RehearseImport extends ServiceTaskDelegate {

    private final ImportSteps imports;

    RehearseImport(ImportSteps imports) {
        this.imports = imports;
    }

    @Override
    protected void run(DelegateExecution execution) {
        imports.rehearse(PortfolioImportModel.IMPORT_ID.require(execution));
    }
}

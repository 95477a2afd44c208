package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.workflow.ServiceTaskDelegate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Takes over the next few rows: one job and one transaction per batch, so that a crash loses at most one. */
@Component("applyBatch")
class ApplyBatch extends ServiceTaskDelegate {

    private final ImportSteps imports;

    ApplyBatch(ImportSteps imports) {
        this.imports = imports;
    }

    @Override
    protected void run(DelegateExecution execution) {
        boolean more = imports.applyNext(PortfolioImportModel.IMPORT_ID.require(execution));
        PortfolioImportModel.ROWS_LEFT.set(execution, more);
    }
}

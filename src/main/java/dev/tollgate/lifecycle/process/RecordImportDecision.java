package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Whether what was rehearsed is done, mapped anew, or given up. */
@Component("recordImportDecision")
class RecordImportDecision extends CompleteListener {

    private final ImportSteps imports;

    RecordImportDecision(ImportSteps imports) {
        this.imports = imports;
    }

    enum Decision {
        APPLY,
        CHANGE_MAPPING,
        CANCEL
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        long importId = ImportTask.importOf(task);
        Decision decision =
                answers.choice("decision", "Your decision", Decision.class).orElse(null);
        answers.check();
        if (decision == null) {
            return;
        }
        PortfolioImportModel.WHAT_NEXT.set(task, decision.name());
        switch (decision) {
            case APPLY -> imports.beginToApply(importId);
            case CHANGE_MAPPING -> imports.reopen(importId);
            case CANCEL -> imports.cancel(importId);
        }
    }
}

package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ImportProcess;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** An import that a program sent, as an instance of the model {@code portfolio-import}. */
@Component
class CamundaImportProcess implements ImportProcess {

    private final RuntimeService runtime;

    CamundaImportProcess(RuntimeService runtime) {
        this.runtime = runtime;
    }

    @Override
    public void apply(String importKey, long importId, PersonId by) {
        if (runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(importKey)
                        .count()
                > 0) {
            throw new Conflict("Import " + importId + " was begun in Tasklist; decide on it there.");
        }
        runtime.createMessageCorrelation(PortfolioImportModel.IMPORT_SENT)
                .processInstanceBusinessKey(importKey)
                .setVariable(PortfolioImportModel.IMPORT_ID.name(), importId)
                .setVariable(PortfolioImportModel.IMPORTER.name(), by.value())
                .setVariable(PortfolioImportModel.SOMEBODY_WAITS.name(), false)
                .correlateStartMessage();
    }
}

package dev.tollgate.lifecycle.process;

import dev.tollgate.vocabulary.Forbidden;
import org.camunda.bpm.engine.delegate.DelegateTask;

/** To which import a task belongs. */
final class ImportTask {

    private ImportTask() {}

    /** A client may send any variable along with its answers; the import is that of the business key. */
    static long importOf(DelegateTask task) {
        long id = PortfolioImportModel.IMPORT_ID.require(task);
        if (!("IMP-" + id).equals(task.getExecution().getProcessBusinessKey())) {
            throw new Forbidden("This task belongs to another import; answer only what its form asks.");
        }
        return id;
    }
}

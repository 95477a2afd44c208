package dev.tollgate.lifecycle.process;

import dev.tollgate.workflow.ProcessVariable;

/** Ids and variables of the model {@code portfolio-import}. */
final class PortfolioImportModel {

    static final String KEY = "portfolio-import";
    static final String IMPORT_SENT = "tollgate.lifecycle.import-sent";

    static final ProcessVariable<Long> IMPORT_ID = ProcessVariable.longNumber("importId");
    static final ProcessVariable<String> IMPORTER = ProcessVariable.text("importer");
    static final ProcessVariable<Boolean> SEVERAL_SHEETS = ProcessVariable.flag("severalSheets");
    static final ProcessVariable<String> WHAT_NEXT = ProcessVariable.text("whatNext");
    static final ProcessVariable<Boolean> ROWS_LEFT = ProcessVariable.flag("rowsLeft");
    static final ProcessVariable<Boolean> SOMEBODY_WAITS = ProcessVariable.flag("somebodyWaits");

    private PortfolioImportModel() {}
}

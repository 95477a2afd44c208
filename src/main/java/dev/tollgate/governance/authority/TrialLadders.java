package dev.tollgate.governance.authority;

import dev.tollgate.workflow.trial.TrialTable;
import java.util.Optional;

/** Ladders of authority on their own, deployed or not, for very many questions. For one thread. */
public final class TrialLadders {

    private final TrialTable table;
    private final String version;

    TrialLadders(TrialTable table, String version) {
        this.table = table;
        this.version = version;
    }

    /** Who would decide; empty where no row of the table applies. */
    public Optional<Authority> find(AuthorityQuestion question) {
        return table.ask(AuthorityTable.facts(question)).map(row -> AuthorityTable.read(row, version));
    }

    public int rows() {
        return table.rows();
    }
}

package dev.tollgate.governance;

import dev.tollgate.governance.events.DecisionRecorded;
import dev.tollgate.workflow.NudgedRounds;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The one thread of a node that adds to the chain, as soon as a decision is committed; no decision waits for it. */
@Component
class ChainWorker extends NudgedRounds {

    /** For what another node left behind when it died. */
    private static final int PAUSE_SECONDS = 30;

    private static final int FAREWELL_SECONDS = 10;

    private final ChainKeeper keeper;

    ChainWorker(ChainKeeper keeper) {
        super("decision-chain", 1, PAUSE_SECONDS, FAREWELL_SECONDS);
        this.keeper = keeper;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(DecisionRecorded news) {
        nudge();
    }

    @Override
    protected void round() {
        keeper.chain();
    }
}

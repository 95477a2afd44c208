package dev.tollgate.governance;

import dev.tollgate.proof.Canonical;
import dev.tollgate.proof.Link;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives decisions that are committed their place in the chain, in short transactions of its own. A decision never waits
 * for another one; two nodes never make the same link.
 */
@Component
class ChainKeeper {

    private static final int AT_A_TIME = 200;

    private final ChainStore store;
    private final TransactionTemplate transaction;

    ChainKeeper(ChainStore store, PlatformTransactionManager transactions) {
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Gives every waiting decision its place. */
    void chain() {
        while (store.anythingWaits() && Boolean.TRUE.equals(transaction.execute(status -> chainSome()))) {
            // Some more may wait.
        }
    }

    /** The same, also for records that somebody kept from waiting. */
    void chainForgotten() {
        transaction.executeWithoutResult(status -> {
            store.lock();
            store.queueForgotten();
        });
        chain();
    }

    private boolean chainSome() {
        store.lock();
        List<ChainStore.Waiting> waiting = store.waiting(AT_A_TIME);
        Link last = store.head().orElse(new Link(0, "", "", "", Link.NONE));
        List<Link> links = new ArrayList<>();
        for (ChainStore.Waiting next : waiting) {
            last = last.next(next.id(), Canonical.sha256(Canonical.json(next.content())));
            links.add(last);
        }
        if (links.isEmpty()) {
            return false;
        }
        store.append(links);
        store.settle(waiting);
        return links.size() == AT_A_TIME;
    }
}

package dev.tollgate.governance;

import dev.tollgate.governance.events.DecisionRecorded;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The one thread of a node that adds to the chain, as soon as a decision is committed; no decision waits for it. */
@Component
class ChainWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(ChainWorker.class);

    /** For what another node left behind when it died. */
    private static final int ROUND_SECONDS = 30;

    private static final int LONGEST_FAREWELL = 10;

    private final ChainKeeper keeper;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> rounds;

    ChainWorker(ChainKeeper keeper) {
        this.keeper = keeper;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    synchronized void nudge(DecisionRecorded news) {
        if (thread != null && nudged.compareAndSet(false, true)) {
            try {
                thread.execute(this::chain);
            } catch (RejectedExecutionException stopping) {
                log.debug("The decision is chained at the next start.", stopping);
            }
        }
    }

    private void chain() {
        nudged.set(false);
        try {
            keeper.chain();
        } catch (RuntimeException e) {
            log.error("Decisions could not be added to the chain; the next round tries again.", e);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, "decision-chain");
            worker.setDaemon(true);
            return worker;
        });
        rounds = started.scheduleWithFixedDelay(this::chain, 1, ROUND_SECONDS, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopping;
        synchronized (this) {
            stopping = thread;
            thread = null;
        }
        if (stopping == null) {
            return;
        }
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(LONGEST_FAREWELL, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null && !rounds.isDone();
    }
}

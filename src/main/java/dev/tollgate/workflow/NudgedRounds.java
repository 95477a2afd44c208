package dev.tollgate.workflow;

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

/**
 * The one thread of a node that does a work in rounds: when it is nudged, and every so often for what another node left
 * behind. A round that fails is logged, and the next one tries again.
 */
public abstract class NudgedRounds implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(NudgedRounds.class);

    private final String name;
    private final int firstSeconds;
    private final int pauseSeconds;
    private final int farewellSeconds;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> rounds;

    /**
     * @param name of the thread
     * @param firstSeconds until the first round, without a nudge
     * @param pauseSeconds between rounds
     * @param farewellSeconds for which a stop waits until the round under way is done
     */
    protected NudgedRounds(String name, int firstSeconds, int pauseSeconds, int farewellSeconds) {
        this.name = name;
        this.firstSeconds = firstSeconds;
        this.pauseSeconds = pauseSeconds;
        this.farewellSeconds = farewellSeconds;
    }

    /** Does all that there is to do. */
    protected abstract void round();

    /** There is something to do; many nudges at once make one round. */
    protected final synchronized void nudge() {
        if (thread != null && nudged.compareAndSet(false, true)) {
            try {
                thread.execute(this::guardedRound);
            } catch (RejectedExecutionException stopping) {
                log.debug("What is left of {} is done after the next start.", name, stopping);
            }
        }
    }

    private void guardedRound() {
        nudged.set(false);
        try {
            round();
        } catch (RuntimeException e) {
            log.error("A round of {} failed; the next one tries again.", name, e);
        }
    }

    @Override
    public final synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, name);
            worker.setDaemon(true);
            return worker;
        });
        rounds = started.scheduleWithFixedDelay(this::guardedRound, firstSeconds, pauseSeconds, TimeUnit.SECONDS);
        thread = started;
    }

    @Override
    public final void stop() {
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
            if (!stopping.awaitTermination(farewellSeconds, TimeUnit.SECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public final synchronized boolean isRunning() {
        return rounds != null && !rounds.isDone();
    }
}

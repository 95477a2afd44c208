package dev.tollgate.notification;

import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The one thread that sends mail: no request and no job ever waits for a mail server. */
@Component
@ConditionalOnProperty(name = "tollgate.mail.sending", matchIfMissing = true)
class OutboxWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorker.class);

    private static final int LONGEST_FAREWELL = 15;

    private final Digests digests;
    private final OutboxSender sender;
    private final int pollSeconds;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private @Nullable ScheduledExecutorService thread;
    private @Nullable ScheduledFuture<?> rounds;

    OutboxWorker(Digests digests, OutboxSender sender, @Value("${tollgate.mail.poll-seconds}") int pollSeconds) {
        this.digests = digests;
        this.sender = sender;
        this.pollSeconds = pollSeconds;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    synchronized void nudge(Outbox.MailPut news) {
        if (thread != null && nudged.compareAndSet(false, true)) {
            try {
                thread.execute(this::deliver);
            } catch (RejectedExecutionException stopping) {
                log.debug("The mail waits for the next start.", stopping);
            }
        }
    }

    private void deliver() {
        nudged.set(false);
        try {
            digests.collectDue();
            sender.deliverDue();
        } catch (RuntimeException e) {
            log.error("Mails could not be sent; the next round tries again.", e);
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService started = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread worker = new Thread(task, "outbox");
            worker.setDaemon(true);
            return worker;
        });
        rounds = started.scheduleWithFixedDelay(this::deliver, pollSeconds, pollSeconds, TimeUnit.SECONDS);
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

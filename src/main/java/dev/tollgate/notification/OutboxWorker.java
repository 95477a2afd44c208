package dev.tollgate.notification;

import dev.tollgate.workflow.NudgedRounds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** The one thread that sends mail: no request and no job ever waits for a mail server. */
@Component
@ConditionalOnProperty(name = "tollgate.mail.sending", matchIfMissing = true)
class OutboxWorker extends NudgedRounds {

    private static final int FAREWELL_SECONDS = 15;

    private final Digests digests;
    private final OutboxSender sender;

    OutboxWorker(Digests digests, OutboxSender sender, @Value("${tollgate.mail.poll-seconds}") int pollSeconds) {
        super("outbox", pollSeconds, pollSeconds, FAREWELL_SECONDS);
        this.digests = digests;
        this.sender = sender;
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(Outbox.MailPut news) {
        nudge();
    }

    @Override
    protected void round() {
        digests.collectDue();
        sender.deliverDue();
    }
}

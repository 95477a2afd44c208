package dev.tollgate.notification;

import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes mails in the transaction of what they tell; they leave when it is committed, and only then. */
@Service
@Transactional
public class Outbox {

    /** A mail was put in; the worker need not wait for its next round. */
    record MailPut() {}

    private static final int USUAL_LIST = 20;
    private static final int LONGEST_LIST = 500;

    private final OutboxStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final @Nullable String server;
    private final AtomicLong withoutAddress = new AtomicLong();

    Outbox(
            OutboxStore store,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${spring.mail.host:}") String host,
            @Value("${spring.mail.port:25}") int port) {
        this.store = store;
        this.events = events;
        this.clock = clock;
        this.server = host.isBlank() ? null : host + ":" + port;
    }

    /** Puts a mail into the outbox; nothing happens where one of the same key was put in before. */
    public void put(NewMail mail) {
        if (store.insert(mail, clock.instant())) {
            events.publishEvent(new MailPut());
        }
    }

    /** Somebody should be told and has no mail address. */
    void noteWithoutAddress() {
        withoutAddress.incrementAndGet();
    }

    /** How many mails wait. */
    @Transactional(readOnly = true)
    public long pending() {
        return store.count("PENDING");
    }

    /** Tries the mails again that were given up; answers how many. */
    public int retryFailed() {
        int again = store.retryFailed(clock.instant());
        if (again > 0) {
            events.publishEvent(new MailPut());
        }
        return again;
    }

    /** How the outbox stands, with the latest troubles. */
    @Transactional(readOnly = true)
    public Backlog backlog() {
        return backlog(0, USUAL_LIST);
    }

    /**
     * How the outbox stands, for whoever runs Tollgate.
     *
     * @param page of the troubles, from 0
     * @param size 1 to 500
     */
    @Transactional(readOnly = true)
    public Backlog backlog(int page, int size) {
        if (page < 0 || size < 1 || size > LONGEST_LIST) {
            throw new RuleBroken("size", "Pages are counted from 0 and hold 1 to 500 mails; ask for such a page.");
        }
        return new Backlog(
                server,
                Objects.requireNonNullElse(server, "").isEmpty()
                        ? "No mail server is set, so mails stay here; set SPRING_MAIL_HOST."
                        : "",
                store.count("PENDING"),
                store.oldestPending(),
                store.count("FAILED"),
                withoutAddress.get(),
                store.troubles(size, (long) page * size));
    }
}

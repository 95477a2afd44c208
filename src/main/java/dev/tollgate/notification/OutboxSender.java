package dev.tollgate.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Delivers what is due. Several nodes may do so at once: each takes its own letters. A node that dies after handing a
 * letter over and before noting it leads to a second delivery under the same Message-ID.
 */
@Component
class OutboxSender {

    static final int BATCH = 50;

    /** Until then, nobody else touches a letter that a node has taken. */
    static final Duration LEASE = Duration.ofMinutes(10);

    static final Duration GIVES_UP_AFTER = Duration.ofDays(7);

    private static final Logger log = LoggerFactory.getLogger(OutboxSender.class);

    /** More than the timeouts of one letter can add up to. */
    private static final Duration LONGEST_LETTER = Duration.ofMinutes(2);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;
    private static final int LONGEST_REASON = 500;

    private final OutboxStore store;
    private final Post post;
    private final Clock clock;

    OutboxSender(OutboxStore store, Post post, Clock clock) {
        this.store = store;
        this.post = post;
        this.clock = clock;
    }

    /** Delivers until nothing is due or the mail server cannot be reached. Answers how many letters left. */
    int deliverDue() {
        int sent = 0;
        boolean reached = post.isOpen();
        while (reached) {
            Instant leaseEnd = clock.instant().plus(LEASE);
            List<Letter> letters = store.claim(clock.instant(), leaseEnd, BATCH);
            if (letters.isEmpty()) {
                return sent;
            }
            Notes notes = new Notes(leaseEnd.minus(LONGEST_LETTER));
            reached = post.carry(letters, notes);
            sent += notes.sent;
            notes.complain();
        }
        return sent;
    }

    /** 30 seconds, then twice as long each time, an hour at most. */
    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }

    /** Writes down at once what became of each letter. */
    private final class Notes implements Post.Receipt {

        private final Instant timeLeftUntil;
        private int sent;
        private int failures;
        private String latestReason = "";

        Notes(Instant timeLeftUntil) {
            this.timeLeftUntil = timeLeftUntil;
        }

        @Override
        public void sent(Letter letter) {
            store.markSent(letter, clock.instant());
            sent++;
        }

        @Override
        public void failed(Letter letter, String reason) {
            Instant now = clock.instant();
            boolean tooOld = letter.createdAt().plus(GIVES_UP_AFTER).isBefore(now);
            failures++;
            latestReason = reason;
            store.markTried(
                    letter,
                    tooOld ? "FAILED" : "PENDING",
                    now.plus(pauseAfter(letter.attempts())),
                    reason.substring(0, Math.min(reason.length(), LONGEST_REASON)));
        }

        /** Once for all, as a dead mail server concerns every letter. */
        void complain() {
            if (failures > 0) {
                log.warn("{} mails could not be delivered and wait for another try: {}", failures, latestReason);
            }
        }

        @Override
        public boolean goesOn() {
            return clock.instant().isBefore(timeLeftUntil);
        }
    }
}

package dev.tollgate.notification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the outbox stands.
 *
 * @param mailServer where mail goes; none where no mail server is set
 * @param note what to do about it, for whoever runs Tollgate; empty where all is well
 * @param pending mails that still wait
 * @param oldestPending when the oldest of them was written
 * @param failed mails that were given up
 * @param withoutAddress people who could not be told since the start of this node, as they have no mail address
 * @param troubles the mails that were tried in vain, latest first; one page of them
 */
public record Backlog(
        @Nullable String mailServer,
        String note,
        long pending,
        @Nullable Instant oldestPending,
        long failed,
        long withoutAddress,
        List<Trouble> troubles) {

    /** A mail that was tried in vain. */
    public record Trouble(long id, String to, String subject, String state, int attempts, String reason) {}
}

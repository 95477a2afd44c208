package dev.tollgate.governance.simulation;

import dev.tollgate.governance.latency.Pace;
import dev.tollgate.vocabulary.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who would decide instead, if the ladders of authority were changed.
 *
 * @param table the file that was tried
 * @param deployed the table that holds now
 * @param moves the changes from one decider to another, the most frequent first
 * @param decisions those that somebody else would decide, running ones first; one page of them
 * @param paces how long each seat and body has taken
 */
public record AuthorityReport(
        String table,
        String deployed,
        Count past,
        Count running,
        Count projects,
        List<Move> moves,
        List<Moved> decisions,
        List<Pace> paces) {

    /** What was looked at. */
    public enum Group {
        PAST,
        RUNNING,
        /** The next gate of every project that has a value, as if it were asked today. */
        PROJECT
    }

    /**
     * @param looked how many there are
     * @param moved how many of them somebody else would decide
     * @param up how many of those go higher on the same ladder
     * @param down how many go lower on the same ladder
     */
    public record Count(long looked, long moved, long up, long down) {}

    /**
     * @param steps how many ranks higher on the same ladder, negative for lower; none between ladders
     * @param longer how much longer the new decider has taken, negative for shorter; none where one of them has decided
     *     nothing yet
     */
    public record Move(
            Group group,
            Decider from,
            Decider to,
            @Nullable Integer steps,
            long decisions,
            @Nullable Longer longer) {}

    /** A seat or a body. */
    public record Decider(String key, String title) {}

    /** Seconds, by the clock on the wall and in office hours. */
    public record Longer(long medianSeconds, long p90Seconds, long medianOfficeSeconds, long p90OfficeSeconds) {}

    /** One decision that somebody else would take. */
    public record Moved(
            Group group,
            String key,
            String project,
            String kind,
            @Nullable Money amount,
            @Nullable Instant decidedAt,
            Decider from,
            Decider to) {}
}

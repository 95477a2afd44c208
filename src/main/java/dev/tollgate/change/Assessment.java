package dev.tollgate.change;

import org.jspecify.annotations.Nullable;

/**
 * What a change means beside money and dates, and what would have to be done.
 *
 * @param actions what would have to be done
 * @param size 1 (small) to 5 (large); none before it was assessed
 * @param risk 1 (low) to 5 (high)
 * @param mergeInto the request into which this one should be merged
 */
public record Assessment(
        String actions,
        @Nullable Integer size,
        @Nullable Integer risk,
        String quality,
        String benefits,
        String riskNote,
        @Nullable String mergeInto) {

    static final Assessment NONE = new Assessment("", null, null, "", "", "", null);

    /** Whether it says nothing about quality, benefits or risk. */
    boolean saysNothing() {
        return quality.isBlank() && benefits.isBlank() && riskNote.isBlank();
    }
}

package dev.tollgate.notification;

import dev.tollgate.vocabulary.RuleBroken;
import java.time.DayOfWeek;
import java.util.Set;
import java.util.TreeSet;

/**
 * How somebody wants to be told.
 *
 * @param hour of the day, 0 to 23, in the organisation's time zone; of no account for mail at once
 * @param weekday of a weekly mail
 * @param muted the kinds of news of which the person does not want to hear
 */
public record Preference(Delivery delivery, int hour, DayOfWeek weekday, Set<String> muted) {

    /** Of those who never said. */
    static final Preference USUAL = new Preference(Delivery.AT_ONCE, 8, DayOfWeek.MONDAY, Set.of());

    private static final int LAST_HOUR = 23;

    public Preference {
        if (hour < 0 || hour > LAST_HOUR) {
            throw new RuleBroken("hour", "An hour of the day lies between 0 and 23; choose one of them.");
        }
        muted = new TreeSet<>(muted);
    }

    /** Without kinds that were known once: a wording can be taken away. */
    Preference mutingOnly(Set<String> known) {
        Set<String> fewer = new TreeSet<>(muted);
        fewer.retainAll(known);
        return new Preference(delivery, hour, weekday, fewer);
    }

    Preference muting(String kind) {
        Set<String> more = new TreeSet<>(muted);
        more.add(kind);
        return new Preference(delivery, hour, weekday, more);
    }
}

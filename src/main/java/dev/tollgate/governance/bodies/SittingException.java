package dev.tollgate.governance.bodies;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the cadence does not hold.
 *
 * @param startsAt when the body sits that day; none where that day's sitting is cancelled
 * @param minutes how long; none for as long as usual
 */
public record SittingException(
        LocalDate day,
        @Nullable LocalTime startsAt,
        @Nullable Integer minutes,
        String note) {}

package dev.tollgate.support;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Runs with the system's clock until it is set; from then on it stands still where it was put. */
final class MutableClock extends Clock {

    private volatile @Nullable Instant standingAt;

    void standAt(Instant instant) {
        standingAt = instant;
    }

    void run() {
        standingAt = null;
    }

    /** Milliseconds, as the engine's clock has no finer grain. */
    @Override
    public Instant instant() {
        Instant fixed = standingAt;
        return fixed != null ? fixed : Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        MutableClock time = this;
        return new Clock() {

            @Override
            public Instant instant() {
                return time.instant();
            }

            @Override
            public ZoneId getZone() {
                return zone;
            }

            @Override
            public Clock withZone(ZoneId other) {
                return time.withZone(other);
            }
        };
    }
}

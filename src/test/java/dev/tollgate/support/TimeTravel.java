package dev.tollgate.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * Moves the application's clock and the engine's together. After the first move time stands still between moves; after
 * each test it runs again.
 */
public final class TimeTravel {

    private final MutableClock clock = new MutableClock();

    Clock clock() {
        return clock;
    }

    public Instant now() {
        return clock.instant();
    }

    public void forward(Duration duration) {
        to(now().plus(duration));
    }

    public void to(Instant instant) {
        Instant target = instant.truncatedTo(ChronoUnit.MILLIS);
        clock.standAt(target);
        ClockUtil.setCurrentTime(Date.from(target));
    }

    public void comeBack() {
        clock.run();
        ClockUtil.reset();
    }
}

package dev.tollgate.governance.bodies;

import dev.tollgate.people.WorkingCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When bodies sit: by their cadence on working days, less what is cancelled, plus what is extra. */
@Component
class Sittings {

    /** More than any body lets pass between two sittings. */
    private static final int YEARS_AHEAD = 3;

    private static final Duration LONGEST = Duration.ofDays(1);
    private static final Duration EARLY = Duration.ofSeconds(5);

    private final WorkingCalendar calendar;

    Sittings(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The first that begins after a moment; empty where the body has no sittings ahead. */
    Optional<Sitting> next(Body body, Instant after) {
        return from(body, after).findFirst();
    }

    /** The one that is being held; empty between sittings. A timer may be a moment early. */
    Optional<Sitting> running(Body body, Instant now) {
        return from(body, now.minus(LONGEST))
                .takeWhile(sitting -> !sitting.startsAt().isAfter(now.plus(EARLY)))
                .filter(sitting -> sitting.endsAt().isAfter(now))
                .findFirst();
    }

    /** Those that begin after a moment, the next first. */
    Stream<Sitting> from(Body body, Instant after) {
        ZoneId zone = zoneOf(body);
        LocalDate today = after.atZone(zone).toLocalDate();
        LocalDate horizon = today.plusYears(YEARS_AHEAD);
        return Stream.concat(regular(body, today, horizon, zone), exceptional(body, today, zone))
                .filter(sitting -> sitting.startsAt().isAfter(after))
                .sorted(Comparator.comparing(Sitting::startsAt));
    }

    private Stream<Sitting> regular(Body body, LocalDate today, LocalDate horizon, ZoneId zone) {
        Cadence cadence = body.cadence();
        if (cadence == null) {
            return Stream.empty();
        }
        Set<LocalDate> exceptions =
                body.exceptions().stream().map(SittingException::day).collect(Collectors.toSet());
        return cadence.from(today)
                .takeWhile(day -> !day.isAfter(horizon))
                .filter(day -> !exceptions.contains(day) && calendar.isWorkingDay(day))
                .map(day -> sitting(body, day, cadence.at(), null, zone));
    }

    private Stream<Sitting> exceptional(Body body, LocalDate today, ZoneId zone) {
        List<SittingException> ahead = body.exceptions().stream()
                .filter(exception -> !exception.day().isBefore(today))
                .toList();
        return ahead.stream().flatMap(exception -> {
            LocalTime at = exception.startsAt();
            return at == null
                    ? Stream.empty()
                    : Stream.of(sitting(body, exception.day(), at, exception.minutes(), zone));
        });
    }

    private Sitting sitting(Body body, LocalDate day, LocalTime at, @Nullable Integer minutes, ZoneId zone) {
        Instant starts = day.atTime(at).atZone(zone).toInstant();
        return new Sitting(
                body.id(),
                starts,
                starts.plusSeconds(60L * (minutes == null ? body.minutes() : minutes)),
                calendar.after(starts, -body.papersDays()));
    }

    private ZoneId zoneOf(Body body) {
        return body.zone().isEmpty() ? calendar.zone() : ZoneId.of(body.zone());
    }
}

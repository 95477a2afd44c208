package dev.tollgate.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T23:30:00Z"), ZoneId.of("UTC"));

    private final WorkingCalendar melbourne =
            new WorkingCalendar(CLOCK, ZoneId.of("Australia/Melbourne"), "au-vic", "09:00", "18:00");
    private final WorkingCalendar weekendsOnly = new WorkingCalendar(CLOCK, ZoneId.of("UTC"), "", "09:00", "17:30");

    @ParameterizedTest
    @CsvSource({
        // a Friday, and the weekend is left out
        "2026-11-20T10:00:00Z, 1, 2026-11-23T17:30:00Z",
        "2026-11-20T10:00:00Z, 5, 2026-11-27T17:30:00Z",
        // on a Saturday the next working day is the first
        "2026-11-21T10:00:00Z, 0, 2026-11-23T17:30:00Z",
        "2026-11-21T10:00:00Z, 1, 2026-11-23T17:30:00Z",
        // backwards
        "2026-11-23T10:00:00Z, -1, 2026-11-20T17:30:00Z"
    })
    void weekendsDoNotCount(Instant from, int days, Instant expected) {
        assertThat(weekendsOnly.after(from, days)).isEqualTo(expected);
    }

    @Test
    void holidaysOfTheRegionDoNotCount() {
        // Melbourne Cup Day, the first Tuesday of November, is a holiday in Victoria alone.
        assertThat(melbourne.isWorkingDay(LocalDate.of(2026, 11, 3))).isFalse();
        assertThat(melbourne.after(Instant.parse("2026-11-02T01:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-11-04T07:00:00Z"));
    }

    @Test
    void theDayIsThatOfTheZone() {
        assertThat(melbourne.today()).isEqualTo(LocalDate.of(2026, 11, 25));
        assertThat(weekendsOnly.today()).isEqualTo(LocalDate.of(2026, 11, 24));
    }
}

package dev.tollgate.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceCalendarTest {

    private final PlaceCalendar brussels = CalendarFixture.at("Europe/Brussels", "be");
    private final PlaceCalendar melbourne = CalendarFixture.at("Australia/Melbourne", "au-vic");

    @ParameterizedTest
    @CsvSource({
        // the same six o'clock in the evening is another moment before and after the clocks change
        "Europe/Brussels, be, 2026-03-27T10:00:00Z, 0, 2026-03-27T17:00:00Z",
        "Europe/Brussels, be, 2026-03-27T10:00:00Z, 1, 2026-03-30T16:00:00Z",
        "Europe/Brussels, be, 2026-10-23T10:00:00Z, 0, 2026-10-23T16:00:00Z",
        "Europe/Brussels, be, 2026-10-23T10:00:00Z, 1, 2026-10-26T17:00:00Z",
        "Australia/Melbourne, au-vic, 2026-10-02T00:00:00Z, 1, 2026-10-05T07:00:00Z",
        // new year, and a year that begins with a holiday on a Friday
        "Europe/Brussels, be, 2026-12-31T10:00:00Z, 1, 2027-01-04T17:00:00Z",
        "Europe/Brussels, be, 2027-01-04T10:00:00Z, -1, 2026-12-31T17:00:00Z",
        // already tomorrow in Melbourne: Monday there
        "Australia/Melbourne, au-vic, 2026-11-22T20:00:00Z, 1, 2026-11-24T07:00:00Z",
        "UTC, '', 2026-11-22T20:00:00Z, 1, 2026-11-23T18:00:00Z"
    })
    void dueDatesFollowTheClocksOfThePlace(String zone, String region, Instant from, int days, Instant due) {
        assertThat(CalendarFixture.at(zone, region).after(from, days)).isEqualTo(due);
    }

    @Test
    void regionsHaveTheirOwnHolidays() {
        LocalDate nationalDay = LocalDate.of(2026, 7, 21);
        LocalDate cupDay = LocalDate.of(2026, 11, 3);
        LocalDate corpusChristi = LocalDate.of(2026, 6, 4);

        assertThat(brussels.isWorkingDay(nationalDay)).isFalse();
        assertThat(melbourne.isWorkingDay(nationalDay)).isTrue();
        assertThat(melbourne.isWorkingDay(cupDay)).isFalse();
        assertThat(CalendarFixture.at("Australia/Sydney", "au-nsw").isWorkingDay(cupDay))
                .isTrue();
        assertThat(CalendarFixture.at("Europe/Berlin", "de-by").isWorkingDay(corpusChristi))
                .isFalse();
        assertThat(CalendarFixture.at("Europe/Berlin", "de-be").isWorkingDay(corpusChristi))
                .isTrue();
    }

    @Test
    void placesThatDoNotExistAreRefusedInASentence() {
        assertThatThrownBy(() -> Place.of("Mars/Olympus", "be"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Mars/Olympus");
        assertThatThrownBy(() -> Place.of("UTC", "xx")).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Place.of("UTC", "au-atlantis"))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("au-atlantis");
        assertThat(Place.of(" Europe/Brussels ", " BE ")).isEqualTo(new Place(ZoneId.of("Europe/Brussels"), "be"));
    }

    @Test
    void officeTimeIsCountedByTheDayWhateverTheClocksDo() {
        // given the two weekends on which the clocks change, from noon on Friday to noon on Monday
        Duration spring = brussels.officeTime(at("2026-03-27T12:00"), at("2026-03-30T12:00"));
        Duration autumn = brussels.officeTime(at("2026-10-23T12:00"), at("2026-10-26T12:00"));

        // then six hours on Friday and three on Monday
        assertThat(spring).isEqualTo(Duration.ofHours(9)).isEqualTo(autumn);
        assertThat(brussels.officeTime(at("2026-03-30T12:00"), at("2026-03-27T12:00")))
                .isEqualTo(Duration.ZERO);
    }

    @Test
    void absencesAreNoWorkingDays() {
        PlaceCalendar away = CalendarFixture.at(
                "Europe/Brussels",
                "be",
                day -> new Absence(new PersonId("ann"), LocalDate.of(2026, 11, 26), LocalDate.of(2026, 12, 1))
                        .covers(day));

        assertThat(away.after(Instant.parse("2026-11-25T10:00:00Z"), 1))
                .isEqualTo(Instant.parse("2026-12-02T17:00:00Z"));
        assertThat(away.after(Instant.parse("2026-12-02T10:00:00Z"), -1))
                .isEqualTo(Instant.parse("2026-11-25T17:00:00Z"));
    }

    @Test
    void whoIsNeverThereDoesNotHoldUpTheEngine() {
        PlaceCalendar never = CalendarFixture.at("UTC", "", day -> true);

        assertThat(never.after(Instant.parse("2026-11-25T10:00:00Z"), 1))
                .isAfter(Instant.parse("2029-01-01T00:00:00Z"));
    }

    @RepeatedTest(200)
    void goingForthAndBackEndsWhereItBegan(RepetitionInfo run) {
        // given
        Random random = new Random(run.getCurrentRepetition());
        PlaceCalendar calendar = random.nextBoolean() ? brussels : melbourne;
        Instant from = Instant.parse("2025-01-01T00:00:00Z").plusSeconds(random.nextInt(94_000_000));
        int days = random.nextInt(40);

        // when
        Instant start = calendar.after(from, 0);
        Instant due = calendar.after(start, days);

        // then
        assertThat(calendar.after(due, -days)).isEqualTo(start);
        assertThat(calendar.isWorkingDay(calendar.dayOf(due))).isTrue();
        assertThat(due.atZone(calendar.zone()).getHour()).isEqualTo(18);
        assertThat(calendar.after(start, days + 1)).isAfter(due);
        assertThat(calendar.officeTime(start, due)).isEqualTo(Duration.ofHours(9L * days));
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Brussels")).toInstant();
    }
}

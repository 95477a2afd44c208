package dev.tollgate.governance.bodies;

import dev.tollgate.vocabulary.RuleBroken;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When a body sits regularly: every so many weeks on the weekday of its first sitting, or every so many months on the
 * same weekday of the month (the second Tuesday).
 *
 * @param first the first sitting
 */
public record Cadence(Unit unit, int every, LocalDate first, LocalTime at) {

    /** What is counted. */
    public enum Unit {
        WEEKS,
        MONTHS
    }

    public Cadence {
        if (every < 1 || every > 52) {
            throw new RuleBroken("every", "A body sits every 1 to 52 weeks or months.");
        }
    }

    /** The days of its sittings from a day on, without end. */
    Stream<LocalDate> from(LocalDate day) {
        return unit == Unit.WEEKS ? weekly(day) : monthly(day);
    }

    private Stream<LocalDate> weekly(LocalDate day) {
        long apart = 7L * every;
        long since = Math.max(0, ChronoUnit.DAYS.between(first, day));
        return Stream.iterate((since + apart - 1) / apart, step -> step + 1).map(step -> first.plusDays(step * apart));
    }

    /** A month without a fifth Tuesday has no sitting on it. */
    private Stream<LocalDate> monthly(LocalDate day) {
        YearMonth start = YearMonth.from(first);
        long since = Math.max(0, ChronoUnit.MONTHS.between(start, YearMonth.from(day)));
        return Stream.iterate(since / every, step -> step + 1)
                .map(step -> start.plusMonths(step * every))
                .flatMap(month -> inMonth(month).stream())
                .filter(found -> !found.isBefore(day) && !found.isBefore(first));
    }

    private Optional<LocalDate> inMonth(YearMonth month) {
        LocalDate found = month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(ordinal(), first.getDayOfWeek()));
        return YearMonth.from(found).equals(month) ? Optional.of(found) : Optional.empty();
    }

    private int ordinal() {
        return (first.getDayOfMonth() - 1) / 7 + 1;
    }

    /** {@code every 2 weeks on Tuesday at 10:00}. */
    public String words() {
        String weekday = first.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String rhythm = every == 1
                ? "every " + (unit == Unit.WEEKS ? "week" : "month")
                : "every " + every + " " + unit.name().toLowerCase(Locale.ROOT);
        String on = unit == Unit.WEEKS ? weekday : "the " + ordinalWord() + " " + weekday;
        return rhythm + " on " + on + " at " + at;
    }

    private String ordinalWord() {
        return switch (ordinal()) {
            case 1 -> "first";
            case 2 -> "second";
            case 3 -> "third";
            case 4 -> "fourth";
            default -> "fifth";
        };
    }
}

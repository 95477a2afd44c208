package dev.tollgate.governance.latency;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.people.CalendarFixture;
import dev.tollgate.people.PlaceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SplitTest {

    private static final List<RunningClock> CLOCKS =
            List.of(RunningClock.WORK, RunningClock.EVIDENCE, RunningClock.DECISION);

    private static final Instant NINE = Instant.parse("2026-11-25T09:00:00Z");

    @Test
    void everyMomentBelongsToOneClock() {
        // given evidence that is gathered for 4 hours, work on it that overlaps by 1, a vote that overlaps by 1
        List<Spell> spells = List.of(
                new Spell(RunningClock.EVIDENCE, NINE, hours(4)),
                new Spell(RunningClock.WORK, hours(3), hours(6)),
                new Spell(RunningClock.DECISION, hours(5), null));

        // when
        Split split = Split.of(NINE, hours(8), spells, Duration::between);

        // then the decision comes before the work, and the work before the evidence
        assertThat(split).isEqualTo(new Split(Duration.ofHours(2), Duration.ofHours(3), Duration.ofHours(3)));
    }

    @Test
    void whileNobodyHasATaskItWaitsForSomethingToBecomeKnown() {
        Split split =
                Split.of(NINE, hours(3), List.of(new Spell(RunningClock.WORK, hours(1), hours(2))), Duration::between);

        assertThat(split).isEqualTo(new Split(Duration.ofHours(1), Duration.ofHours(2), Duration.ZERO));
    }

    @RepeatedTest(300)
    void thePartsAreTheWholeWhateverHappens(RepetitionInfo run) {
        // given tasks that begin, end, overlap, lie outside or never end, over a change of the clocks and a new year
        Random random = new Random(run.getCurrentRepetition());
        PlaceCalendar melbourne = CalendarFixture.at("Australia/Melbourne", "au-vic");
        Instant from = Instant.parse("2026-03-20T00:00:00Z").plusMillis(random.nextInt());
        Instant to = from.plusMillis(random.nextLong(Duration.ofDays(400).toMillis()));
        List<Spell> spells = new ArrayList<>();
        for (int count = random.nextInt(30); count > 0; count--) {
            Instant begin = from.plusMillis(random.nextLong(-1_000_000_000L, 35_000_000_000L));
            Instant end = random.nextInt(6) == 0 ? null : begin.plusMillis(random.nextLong(3_000_000_000L));
            spells.add(new Spell(CLOCKS.get(random.nextInt(CLOCKS.size())), begin, end));
        }

        // when
        Split elapsed = Split.of(from, to, spells, Duration::between);
        Split office = Split.of(from, to, spells, melbourne::officeTime);

        // then
        assertThat(elapsed.whole()).isEqualTo(Duration.between(from, to));
        assertThat(office.whole()).isEqualTo(melbourne.officeTime(from, to));
        assertThat(List.of(elapsed.work(), elapsed.evidence(), elapsed.decision(), office.work(), office.decision()))
                .allSatisfy(part -> assertThat(part).isGreaterThanOrEqualTo(Duration.ZERO));
        assertThat(office.work()).isLessThanOrEqualTo(elapsed.work());
    }

    private static Instant hours(int count) {
        return NINE.plus(Duration.ofHours(count));
    }
}

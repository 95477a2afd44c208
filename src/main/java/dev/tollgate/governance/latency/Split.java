package dev.tollgate.governance.latency;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** The time of one decision in three parts, which are the whole. */
public record Split(Duration work, Duration evidence, Duration decision) {

    public Duration whole() {
        return work.plus(evidence).plus(decision);
    }

    /**
     * Cuts the time between two moments at every beginning and end of a task, and gives each piece to one clock.
     *
     * @param measure how much of a piece counts: all of it, or office hours only
     */
    static Split of(Instant from, Instant to, List<Spell> spells, BiFunction<Instant, Instant, Duration> measure) {
        TreeSet<Instant> cuts = new TreeSet<>();
        cuts.add(from);
        cuts.add(to);
        for (Spell spell : spells) {
            cut(cuts, spell.from(), from, to);
            if (spell.until() != null) {
                cut(cuts, spell.until(), from, to);
            }
        }
        Map<RunningClock, Duration> parts = new EnumMap<>(RunningClock.class);
        Instant begin = cuts.first();
        for (Instant end : cuts.tailSet(begin, false)) {
            Instant piece = begin;
            parts.merge(running(spells, piece), measure.apply(piece, end), Duration::plus);
            begin = end;
        }
        return new Split(
                parts.getOrDefault(RunningClock.WORK, Duration.ZERO),
                parts.getOrDefault(RunningClock.EVIDENCE, Duration.ZERO),
                parts.getOrDefault(RunningClock.DECISION, Duration.ZERO));
    }

    private static void cut(TreeSet<Instant> cuts, Instant at, Instant from, Instant to) {
        if (at.isAfter(from) && at.isBefore(to)) {
            cuts.add(at);
        }
    }

    private static RunningClock running(List<Spell> spells, Instant moment) {
        return spells.stream()
                .filter(spell -> spell.covers(moment))
                .map(Spell::clock)
                .min(Enum::compareTo)
                .orElse(RunningClock.EVIDENCE);
    }
}

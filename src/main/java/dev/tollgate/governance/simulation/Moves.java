package dev.tollgate.governance.simulation;

import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.latency.Pace;
import dev.tollgate.governance.simulation.AuthorityReport.Count;
import dev.tollgate.governance.simulation.AuthorityReport.Decider;
import dev.tollgate.governance.simulation.AuthorityReport.Group;
import dev.tollgate.governance.simulation.AuthorityReport.Longer;
import dev.tollgate.governance.simulation.AuthorityReport.Move;
import dev.tollgate.governance.simulation.AuthorityReport.Moved;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Counts who would decide instead of whom. */
final class Moves {

    /** Nobody: no row of the changed table applies. */
    static final Decider NOBODY = new Decider("nobody", "Nobody: no row of the table applies");

    private final Map<Group, long[]> counts = new EnumMap<>(Group.class);
    private final Map<Kind, Long> moves = new LinkedHashMap<>();
    private final Map<Group, List<Moved>> listed = new EnumMap<>(Group.class);
    private final int skip;
    private final int most;
    private long seen;

    Moves(int skip, int most) {
        this.skip = skip;
        this.most = most;
    }

    /** Who decided, or decides under the table that holds now. */
    record Before(Decider decider, String ladder, int rank) {}

    private record Kind(
            Group group, Decider from, Decider to, @Nullable Integer steps) {}

    void add(Group group, Before before, @Nullable Authority after, Supplier<Moved> told) {
        long[] count = counts.computeIfAbsent(group, fresh -> new long[4]);
        count[0]++;
        Decider to = after == null ? NOBODY : new Decider(after.decider(), after.title());
        if (to.key().equals(before.decider().key())) {
            return;
        }
        Integer steps = after != null && after.ladder().equals(before.ladder()) ? after.rank() - before.rank() : null;
        count[1]++;
        count[2] += steps != null && steps > 0 ? 1 : 0;
        count[3] += steps != null && steps < 0 ? 1 : 0;
        moves.merge(new Kind(group, before.decider(), to, steps), 1L, Long::sum);
        seen++;
        if (seen > skip && seen <= (long) skip + most) {
            listed.computeIfAbsent(group, fresh -> new ArrayList<>()).add(told.get());
        }
    }

    Count count(Group group) {
        long[] count = counts.computeIfAbsent(group, fresh -> new long[4]);
        return new Count(count[0], count[1], count[2], count[3]);
    }

    List<Move> moves(List<Pace> paces) {
        Map<String, Pace> byDecider = paces.stream().collect(Collectors.toMap(Pace::decider, pace -> pace));
        return moves.entrySet().stream()
                .map(entry -> new Move(
                        entry.getKey().group(),
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getKey().steps(),
                        entry.getValue(),
                        longer(
                                byDecider.get(entry.getKey().from().key()),
                                byDecider.get(entry.getKey().to().key()))))
                .sorted(Comparator.comparing(Move::group)
                        .thenComparing(Comparator.comparingLong(Move::decisions).reversed()))
                .toList();
    }

    List<Moved> listed() {
        return listed.values().stream().flatMap(List::stream).toList();
    }

    private static @Nullable Longer longer(@Nullable Pace from, @Nullable Pace to) {
        if (from == null || to == null || from.decisions() == 0 || to.decisions() == 0) {
            return null;
        }
        return new Longer(
                to.elapsed().medianSeconds() - from.elapsed().medianSeconds(),
                to.elapsed().p90Seconds() - from.elapsed().p90Seconds(),
                to.office().medianSeconds() - from.office().medianSeconds(),
                to.office().p90Seconds() - from.office().p90Seconds());
    }
}

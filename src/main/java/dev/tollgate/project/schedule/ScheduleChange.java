package dev.tollgate.project.schedule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What differs from one schedule to another, row by row in the order of the new one, those that are gone last.
 *
 * @param rows only those that differ
 */
public record ScheduleChange(List<Row> rows) {

    /** In which way a row differs. */
    public enum Kind {
        ADDED,
        REMOVED,
        RENAMED,
        MOVED,
        RE_ESTIMATED,
        RE_LINKED,
        PROGRESSED
    }

    /**
     * @param before the row as it was; none where it is new
     * @param after the row as it is; none where it is gone
     */
    public record Row(
            Set<Kind> kinds,
            @Nullable ScheduleTask before,
            @Nullable ScheduleTask after) {

        public Row {
            kinds = Set.copyOf(kinds);
        }

        /** The row as it is, or as it last was. */
        public ScheduleTask task() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    public ScheduleChange {
        rows = List.copyOf(rows);
    }

    /** Whether the two say the same. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** How many rows differ in this way. */
    public long count(Kind kind) {
        return rows.stream().filter(row -> row.kinds().contains(kind)).count();
    }

    /** Rows are the same where they have the same uid, which planning tools keep when rows are moved or renamed. */
    public static ScheduleChange between(@Nullable Schedule before, Schedule after) {
        Map<Integer, ScheduleTask> old = before == null ? Map.of() : byUid(before);
        Map<Integer, Set<TaskLink>> oldLinks = before == null ? Map.of() : into(before);
        Map<Integer, Set<TaskLink>> newLinks = into(after);
        List<Row> rows = new ArrayList<>();
        for (ScheduleTask is : after.tasks()) {
            ScheduleTask was = old.get(is.uid());
            if (was == null) {
                rows.add(new Row(Set.of(Kind.ADDED), null, is));
            } else {
                boolean relinked =
                        !oldLinks.getOrDefault(is.uid(), Set.of()).equals(newLinks.getOrDefault(is.uid(), Set.of()));
                Set<Kind> kinds = kinds(was, is, relinked);
                if (!kinds.isEmpty()) {
                    rows.add(new Row(kinds, was, is));
                }
            }
        }
        Map<Integer, ScheduleTask> present = byUid(after);
        old.values().stream()
                .filter(was -> !present.containsKey(was.uid()))
                .forEach(was -> rows.add(new Row(Set.of(Kind.REMOVED), was, null)));
        return new ScheduleChange(rows);
    }

    private static Set<Kind> kinds(ScheduleTask was, ScheduleTask is, boolean relinked) {
        Map<Kind, Boolean> differs = new LinkedHashMap<>();
        differs.put(Kind.RENAMED, !was.name().equals(is.name()) || !was.wbs().equals(is.wbs()));
        differs.put(Kind.MOVED, !Objects.equals(was.start(), is.start()) || !Objects.equals(was.finish(), is.finish()));
        differs.put(
                Kind.RE_ESTIMATED,
                !Objects.equals(was.minutes(), is.minutes())
                        || cost(was).compareTo(cost(is)) != 0
                        || was.kind() != is.kind());
        differs.put(Kind.RE_LINKED, relinked);
        differs.put(Kind.PROGRESSED, was.percent().compareTo(is.percent()) != 0);
        return differs.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Some tools write a cost of zero, others leave it out; neither tells the two apart. */
    private static BigDecimal cost(ScheduleTask task) {
        return task.cost() == null ? BigDecimal.ZERO : task.cost();
    }

    private static Map<Integer, ScheduleTask> byUid(Schedule schedule) {
        Map<Integer, ScheduleTask> rows = new LinkedHashMap<>();
        schedule.tasks().forEach(task -> rows.put(task.uid(), task));
        return rows;
    }

    private static Map<Integer, Set<TaskLink>> into(Schedule schedule) {
        return schedule.links().stream().collect(Collectors.groupingBy(TaskLink::to, Collectors.toSet()));
    }
}

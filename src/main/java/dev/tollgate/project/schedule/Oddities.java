package dev.tollgate.project.schedule;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is odd about a schedule and yet no reason to refuse it; every sentence names the row. */
final class Oddities {

    private static final int MOST_NAMED = 10;

    private Oddities() {}

    static List<String> of(List<ScheduleTask> rows, List<TaskLink> links) {
        List<String> found = new ArrayList<>();
        for (ScheduleTask row : rows) {
            if (row.start() == null || row.finish() == null) {
                found.add(inRow(row, "it has no start or no finish"));
            } else if (row.finish().isBefore(row.start())) {
                found.add(inRow(row, "it finishes before it starts"));
            }
            if (row.name().isEmpty()) {
                found.add(inRow(row, "it has no name"));
            }
        }
        List<ScheduleTask> circle = inCircles(rows, links);
        if (!circle.isEmpty()) {
            found.add("Rows "
                    + circle.stream()
                            .limit(MOST_NAMED)
                            .map(row -> row.row() + " (" + row.name() + ")")
                            .collect(Collectors.joining(", "))
                    + (circle.size() > MOST_NAMED ? ", …" : "")
                    + ": they depend on each other in a circle.");
        }
        return found;
    }

    static String inRow(ScheduleTask row, String what) {
        return "Row " + row.row() + " (" + row.name() + "): " + what + ".";
    }

    /** What is left when again and again all rows are taken away that wait for none, and all for which none waits. */
    private static List<ScheduleTask> inCircles(List<ScheduleTask> rows, List<TaskLink> links) {
        Map<Integer, ScheduleTask> left = new HashMap<>();
        rows.forEach(row -> left.put(row.uid(), row));
        strip(left, links, true);
        strip(left, links, false);
        return rows.stream().filter(row -> left.containsKey(row.uid())).toList();
    }

    private static void strip(Map<Integer, ScheduleTask> left, List<TaskLink> links, boolean forward) {
        Map<Integer, Integer> waitsFor = new HashMap<>();
        Map<Integer, List<Integer>> next = new HashMap<>();
        left.keySet().forEach(uid -> waitsFor.put(uid, 0));
        for (TaskLink link : links) {
            int from = forward ? link.from() : link.to();
            int to = forward ? link.to() : link.from();
            if (left.containsKey(from) && left.containsKey(to)) {
                waitsFor.merge(to, 1, Integer::sum);
                next.computeIfAbsent(from, uid -> new ArrayList<>()).add(to);
            }
        }
        Deque<Integer> free = new ArrayDeque<>();
        waitsFor.forEach((uid, count) -> {
            if (count == 0) {
                free.add(uid);
            }
        });
        while (!free.isEmpty()) {
            int uid = free.remove();
            left.remove(uid);
            for (int to : next.getOrDefault(uid, List.of())) {
                if (waitsFor.merge(to, -1, Integer::sum) == 0) {
                    free.add(to);
                }
            }
        }
    }
}

package dev.tollgate.lifecycle.web;

import dev.tollgate.project.schedule.ScheduleChange;
import dev.tollgate.project.schedule.ScheduleChange.Kind;
import dev.tollgate.project.schedule.ScheduleTask;
import dev.tollgate.project.schedule.Schedules.Preview;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a plan file changes, as JSON.
 *
 * @param base the version with which it was compared, 0 where there was none
 * @param applied whether it was taken over; a file that changes nothing never is
 */
record PlanChangeView(
        String title,
        int rows,
        int base,
        boolean applied,
        Map<Kind, Long> counts,
        List<String> warnings,
        List<Row> differences) {

    record Row(
            int uid,
            List<Kind> kinds,
            @Nullable ScheduleTask before,
            @Nullable ScheduleTask after) {

        static Row of(ScheduleChange.Row row) {
            return new Row(row.task().uid(), row.kinds().stream().sorted().toList(), row.before(), row.after());
        }
    }

    static PlanChangeView of(Preview preview, boolean applied) {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            counts.put(kind, preview.change().count(kind));
        }
        return new PlanChangeView(
                preview.schedule().title(),
                preview.schedule().tasks().size(),
                preview.base(),
                applied,
                counts,
                preview.schedule().warnings(),
                preview.change().rows().stream().map(Row::of).toList());
    }
}

package dev.tollgate.lifecycle.web;

import dev.tollgate.project.schedule.ScheduleTask;
import dev.tollgate.project.schedule.ScheduleVersion;
import dev.tollgate.project.schedule.TaskLink;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as JSON; moments are the author's wall clock, in no time zone.
 *
 * @param baseline the number of the baseline beside which it is shown; none where none was agreed on a schedule
 */
record ScheduleView(
        int version,
        String title,
        @Nullable String currency,
        String fileName,
        String by,
        Instant at,
        @Nullable Integer baseline,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish,
        List<String> warnings,
        List<Row> tasks,
        List<TaskLink> links) {

    /**
     * @param agreed the row in the schedule on which the baseline was agreed; none where it is new
     * @param movedDays calendar days by which the finish lies later than agreed, negative where it lies earlier
     */
    record Row(
            ScheduleTask task,
            @Nullable ScheduleTask agreed,
            @Nullable Long movedDays) {

        static Row of(ScheduleTask task, @Nullable ScheduleTask agreed) {
            LocalDateTime was = agreed == null ? null : agreed.finish();
            LocalDateTime is = task.finish();
            return new Row(
                    task,
                    agreed,
                    was == null || is == null ? null : ChronoUnit.DAYS.between(was.toLocalDate(), is.toLocalDate()));
        }
    }

    static ScheduleView of(ScheduleVersion current, @Nullable ScheduleVersion agreed) {
        Map<Integer, ScheduleTask> before = agreed == null
                ? Map.of()
                : agreed.schedule().tasks().stream().collect(Collectors.toMap(ScheduleTask::uid, Function.identity()));
        var schedule = current.schedule();
        return new ScheduleView(
                current.number(),
                schedule.title(),
                schedule.currency(),
                current.fileName(),
                current.by().value(),
                current.at(),
                agreed == null ? null : agreed.baseline(),
                schedule.start().orElse(null),
                schedule.finish().orElse(null),
                schedule.warnings(),
                schedule.tasks().stream()
                        .map(task -> Row.of(task, before.get(task.uid())))
                        .toList(),
                schedule.links());
    }
}

package dev.tollgate.project.schedule;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a plan file says.
 *
 * @param title the project's name in the file
 * @param currency ISO 4217 where the file names it
 * @param minutesPerDay how much working time the author counts as a day
 * @param warnings oddities, each naming its row
 */
public record Schedule(
        String title,
        @Nullable String currency,
        long minutesPerDay,
        List<ScheduleTask> tasks,
        List<TaskLink> links,
        List<String> warnings) {

    public Schedule {
        tasks = List.copyOf(tasks);
        links = List.copyOf(links);
        warnings = List.copyOf(warnings);
    }

    /** The earliest start of all rows. */
    public Optional<LocalDateTime> start() {
        return tasks.stream().map(ScheduleTask::start).filter(Objects::nonNull).min(Comparator.naturalOrder());
    }

    /** The latest finish of all rows. */
    public Optional<LocalDateTime> finish() {
        return tasks.stream().map(ScheduleTask::finish).filter(Objects::nonNull).max(Comparator.naturalOrder());
    }
}

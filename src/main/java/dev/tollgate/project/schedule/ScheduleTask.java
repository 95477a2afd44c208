package dev.tollgate.project.schedule;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a schedule.
 *
 * @param uid names the row within its schedule and stays when rows move
 * @param row the number that the author sees, from 1
 * @param start the author's wall clock; none where the row is not scheduled
 * @param minutes working time from start to finish; none where it is not given
 * @param percent how much of it is done, 0 to 100
 * @param cost in the schedule's currency; none where it is not given
 * @param critical whether it lies on the critical path, by the tool that scheduled it
 * @param slackMinutes working time by which it can slip without moving the finish; none where it is not given
 * @param resources who works on it, by name
 */
public record ScheduleTask(
        int uid,
        int row,
        int level,
        String wbs,
        String name,
        Kind kind,
        @Nullable LocalDateTime start,
        @Nullable LocalDateTime finish,
        @Nullable Long minutes,
        BigDecimal percent,
        @Nullable BigDecimal cost,
        boolean critical,
        @Nullable Long slackMinutes,
        List<String> resources) {

    /** What a row is. */
    public enum Kind {
        /** A heading: the sum of the rows below it, no work of its own. */
        SUMMARY,
        TASK,
        MILESTONE
    }

    public ScheduleTask {
        resources = List.copyOf(resources);
    }
}

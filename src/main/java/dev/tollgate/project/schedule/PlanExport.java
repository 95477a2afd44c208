package dev.tollgate.project.schedule;

import dev.tollgate.project.schedule.ScheduleTask.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Resource;
import org.mpxj.Task;
import org.mpxj.TimeUnit;
import org.mpxj.mspdi.MSPDIWriter;

/** Writes a schedule as Microsoft Project XML, which planning tools open; read again it says the same. */
final class PlanExport {

    private PlanExport() {}

    static byte[] mspdi(Schedule schedule) {
        ProjectFile file = new ProjectFile();
        file.getProjectProperties().setProjectTitle(schedule.title());
        file.getProjectProperties().setCurrencyCode(schedule.currency());
        file.getProjectProperties().setMinutesPerDay((int) schedule.minutesPerDay());
        schedule.start().ifPresent(start -> file.getProjectProperties().setStartDate(start));
        file.addDefaultBaseCalendar();
        Map<Integer, Task> written = new HashMap<>();
        Map<String, Resource> people = new HashMap<>();
        Deque<Task> headings = new ArrayDeque<>();
        for (ScheduleTask row : schedule.tasks()) {
            while (headings.size() >= row.level()) {
                headings.pop();
            }
            Task task = headings.isEmpty() ? file.addTask() : headings.element().addTask();
            fill(task, row);
            row.resources()
                    .forEach(name -> task.addResourceAssignment(people.computeIfAbsent(name, known -> {
                        Resource resource = file.addResource();
                        resource.setName(known);
                        return resource;
                    })));
            headings.push(task);
            written.put(row.uid(), task);
        }
        for (TaskLink link : schedule.links()) {
            Task from = written.get(link.from());
            Task to = written.get(link.to());
            if (from != null && to != null) {
                to.addPredecessor(new Relation.Builder()
                        .predecessorTask(from)
                        .type(type(link.type()))
                        .lag(duration(link.lagMinutes())));
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new MSPDIWriter().write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory does not fail", e);
        }
        return bytes.toByteArray();
    }

    private static void fill(Task task, ScheduleTask row) {
        task.setUniqueID(row.uid());
        task.setID(row.row());
        task.setName(row.name());
        task.setWBS(row.wbs());
        task.setOutlineLevel(row.level());
        task.setMilestone(row.kind() == Kind.MILESTONE);
        task.setSummary(row.kind() == Kind.SUMMARY);
        task.setStart(row.start());
        task.setFinish(row.finish());
        task.setDuration(duration(row.minutes()));
        task.setTotalSlack(duration(row.slackMinutes()));
        task.setCritical(row.critical());
        task.setPercentageComplete(row.percent());
        task.setCost(row.cost());
    }

    private static @Nullable Duration duration(@Nullable Long minutes) {
        return minutes == null ? null : Duration.getInstance(minutes, TimeUnit.MINUTES);
    }

    private static RelationType type(TaskLink.Type type) {
        return switch (type) {
            case FINISH_TO_START -> RelationType.FINISH_START;
            case START_TO_START -> RelationType.START_START;
            case FINISH_TO_FINISH -> RelationType.FINISH_FINISH;
            case START_TO_FINISH -> RelationType.START_FINISH;
        };
    }
}

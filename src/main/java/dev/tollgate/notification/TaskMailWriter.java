package dev.tollgate.notification;

import dev.tollgate.notification.Audience.Listener;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.events.OpenTask;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes what one person is told about a task. */
@Component
class TaskMailWriter {

    private static final String NEXT = "Next:";

    private static final Map<String, String> HEADLINES = Map.of("reminder", "Due soon: ", "overdue", "Overdue: ");

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Notices notices;
    private final Audience audience;
    private final Projects projects;
    private final WorkingCalendar calendar;

    TaskMailWriter(Notices notices, Audience audience, Projects projects, WorkingCalendar calendar) {
        this.notices = notices;
        this.audience = audience;
        this.projects = projects;
        this.calendar = calendar;
    }

    /**
     * @param kind {@code waits}, {@code reminder} or {@code overdue}
     * @param occasion tells apart mails of the same kind about the same task to the same person
     */
    void put(String kind, String occasion, OpenTask task, Listener listener) {
        Optional<Project> project = project(task);
        Notice notice = notice(kind, occasion, task, listener, project);
        // A portfolio of hundreds would flood the group that takes it over.
        if (task.assignee() == null && project.filter(Project::imported).isPresent()) {
            notices.tellAmongMany(notice);
        } else {
            notices.tell(notice);
        }
    }

    private Notice notice(String kind, String occasion, OpenTask task, Listener listener, Optional<Project> project) {
        String about = project.map(found -> found.id() + " " + found.name()).orElse("");
        return new Notice(
                kind + ":" + task.taskId() + ":" + listener.person().id() + occasion,
                listener.duty() ? "task-" + kind : NewsKinds.OVERDUE_OF_OTHERS,
                listener.duty(),
                listener.person(),
                HEADLINES.getOrDefault(kind, "") + task.name() + (about.isEmpty() ? "" : " – " + about),
                notices.tasklist() + "?task=" + task.taskId(),
                task.taskId(),
                task.due(),
                "task-" + kind,
                Map.of(
                        "task", task.name(),
                        "project", about,
                        "asks", asks(task.asks()),
                        "waits", kind.equals("overdue") ? audience.waitsOn(task) : "",
                        "due", moment(task.due()),
                        "why", listener.why()));
    }

    private Optional<Project> project(OpenTask task) {
        return ProjectId.rootIn(task.businessKey()).flatMap(projects::find);
    }

    private String moment(@Nullable Instant due) {
        return due == null
                ? ""
                : MOMENT.format(due.atZone(calendar.zone())) + " ("
                        + calendar.zone().getId() + ")";
    }

    /** What happens afterwards is for the task itself to say. */
    private static String asks(@Nullable String text) {
        if (text == null) {
            return "";
        }
        int next = text.lastIndexOf(NEXT);
        return (next < 0 ? text : text.substring(0, next)).strip().replaceAll("\\s+", " ");
    }
}

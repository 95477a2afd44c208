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
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes the mail about a task to one person and puts it into the outbox. */
@Component
class TaskMailWriter {

    private static final String NEXT = "Next:";

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEEE d MMMM uuuu, HH:mm", Locale.ENGLISH);

    private final Outbox outbox;
    private final MailTemplates templates;
    private final Audience audience;
    private final Projects projects;
    private final WorkingCalendar calendar;
    private final String tasklist;

    TaskMailWriter(
            Outbox outbox,
            MailTemplates templates,
            Audience audience,
            Projects projects,
            WorkingCalendar calendar,
            @Value("${tollgate.base-url}") String baseUrl) {
        this.outbox = outbox;
        this.templates = templates;
        this.audience = audience;
        this.projects = projects;
        this.calendar = calendar;
        this.tasklist = baseUrl.replaceAll("/+$", "") + "/camunda/app/tasklist/default/#/";
    }

    /**
     * @param kind {@code waits}, {@code reminder} or {@code overdue}
     * @param occasion tells apart mails of the same kind about the same task to the same person
     */
    void put(String kind, String occasion, OpenTask task, Listener listener) {
        String address = listener.person().email();
        if (address == null) {
            outbox.noteWithoutAddress();
            return;
        }
        Optional<Project> project = project(task);
        // A portfolio of hundreds would flood the group that takes it over.
        boolean oneOfMany =
                task.assignee() == null && project.filter(Project::imported).isPresent();
        String person = listener.person().id().value();
        if (oneOfMany) {
            put(
                    "imported-" + kind,
                    kind + ":imported:" + calendar.today() + ":" + person,
                    address,
                    Map.of(
                            "name", listener.person().name(),
                            "link", tasklist,
                            "why", listener.why()));
        } else {
            put(
                    "task-" + kind,
                    kind + ":" + task.taskId() + ":" + person + occasion,
                    address,
                    Map.of(
                            "name", listener.person().name(),
                            "task", task.name(),
                            "project",
                                    project.map(found -> found.id() + " " + found.name())
                                            .orElse(""),
                            "asks", asks(task.asks()),
                            "waits", kind.equals("overdue") ? audience.waitsOn(task) : "",
                            "due", moment(task.due()),
                            "link", tasklist + "?task=" + task.taskId(),
                            "why", listener.why()));
        }
    }

    private void put(String template, String key, String address, Map<String, String> values) {
        MailTemplates.Wording wording = templates.fill(template, values);
        outbox.put(new NewMail(key, address, wording.subject(), wording.text(), wording.html()));
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

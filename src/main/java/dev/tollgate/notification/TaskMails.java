package dev.tollgate.notification;

import dev.tollgate.notification.Audience.Listener;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.events.OpenTask;
import dev.tollgate.workflow.events.TaskOpened;
import dev.tollgate.workflow.events.TaskOverdue;
import dev.tollgate.workflow.events.TaskReassigned;
import dev.tollgate.workflow.events.TaskReminderDue;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Tells people of their tasks: when one opens or comes to them, when it is due soon, and when it is late. */
@Component
class TaskMails {

    private final Audience audience;
    private final TaskMailWriter writer;
    private final CurrentPerson current;

    TaskMails(Audience audience, TaskMailWriter writer, CurrentPerson current) {
        this.audience = audience;
        this.writer = writer;
        this.current = current;
    }

    @EventListener
    void tell(TaskOpened opened) {
        OpenedHere.add(opened.task().taskId());
        audience.of(opened.task()).stream()
                .filter(listener -> !startedForThemselves(opened.task(), listener))
                .forEach(listener -> writer.put("waits", "", opened.task(), listener));
    }

    /** The engine also calls the first assignment of a new task a reassignment; that one was told already. */
    @EventListener
    void tell(TaskReassigned reassigned) {
        OpenTask task = reassigned.task();
        if (OpenedHere.contains(task.taskId())) {
            return;
        }
        String moment = task.assignee() == null ? "" : ":" + reassigned.at().toEpochMilli();
        audience.of(task).stream()
                .filter(listener -> !tookIt(listener, task.assignee()))
                .forEach(listener -> writer.put("waits", moment, task, listener));
    }

    @EventListener
    void tell(TaskReminderDue reminder) {
        audience.of(reminder.task())
                .forEach(listener -> writer.put("reminder", due(reminder.task()), reminder.task(), listener));
    }

    @EventListener
    void tell(TaskOverdue overdue) {
        audience.ofOverdue(overdue.task())
                .forEach(listener -> writer.put("overdue", due(overdue.task()), overdue.task(), listener));
    }

    /** Whoever opens their own settings sees the task at once. */
    private boolean startedForThemselves(OpenTask task, Listener listener) {
        return ProjectId.rootIn(task.businessKey()).isEmpty() && tookIt(listener, task.assignee());
    }

    /** Whoever takes a task knows of it. */
    private boolean tookIt(Listener listener, @Nullable String assignee) {
        String id = listener.person().id().value();
        return id.equals(assignee)
                && current.find().filter(person -> person.value().equals(id)).isPresent();
    }

    /** A due date that was moved is worth another mail. */
    private static String due(OpenTask task) {
        return task.due() == null ? "" : ":" + task.due().getEpochSecond();
    }

    /** The tasks that were opened in this transaction. */
    private static final class OpenedHere implements TransactionSynchronization {

        private static final Object KEY = OpenedHere.class;

        private final Set<String> tasks = new HashSet<>();

        static void add(String task) {
            if (!TransactionSynchronizationManager.isSynchronizationActive()) {
                return;
            }
            OpenedHere opened = find();
            if (opened == null) {
                opened = new OpenedHere();
                TransactionSynchronizationManager.bindResource(KEY, opened);
                TransactionSynchronizationManager.registerSynchronization(opened);
            }
            opened.tasks.add(task);
        }

        static boolean contains(String task) {
            OpenedHere opened = find();
            return opened != null && opened.tasks.contains(task);
        }

        private static @Nullable OpenedHere find() {
            return (OpenedHere) TransactionSynchronizationManager.getResource(KEY);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(KEY);
        }
    }
}

package dev.tollgate.workflow.web;

import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what somebody must know to do a task. Who may not see the task learns nothing, not even that it exists. */
@Component
class TaskSheets {

    private static final Logger log = LoggerFactory.getLogger(TaskSheets.class);

    private static final String NEXT = "Next:";

    private final TaskService tasks;
    private final TaskContexts contexts;
    private final ObjectProvider<TaskFactsProvider> providers;
    private final Clock clock;

    TaskSheets(TaskService tasks, TaskContexts contexts, ObjectProvider<TaskFactsProvider> providers, Clock clock) {
        this.tasks = tasks;
        this.contexts = contexts;
        this.providers = providers;
        this.clock = clock;
    }

    TaskSheet of(String taskId) {
        // The engine answers only what the person who asks may see.
        Task task = tasks.createTaskQuery().taskId(taskId).singleResult();
        if (task == null) {
            throw new NotFound("There is no such task for you; it may be done already.");
        }
        TaskContext context = contexts.of(task);
        String text = task.getDescription() == null ? "" : task.getDescription().strip();
        int next = text.lastIndexOf(NEXT);
        Instant due = task.getDueDate() == null ? null : task.getDueDate().toInstant();
        return new TaskSheet(
                taskId,
                String.valueOf(task.getName()),
                context.project() == null ? null : context.project().value(),
                (next < 0 ? text : text.substring(0, next)).strip(),
                next < 0 ? "" : asSentence(text.substring(next + NEXT.length()).strip()),
                due,
                isPast(due),
                sections(context));
    }

    private boolean isPast(@Nullable Instant due) {
        return due != null && due.isBefore(clock.instant());
    }

    private List<FactSection> sections(TaskContext task) {
        List<FactSection> sections = new ArrayList<>();
        providers
                .orderedStream()
                .filter(provider -> provider.appliesTo(task))
                .forEach(provider -> sections.addAll(factsOf(provider, task)));
        return sections;
    }

    /** One room that cannot answer does not hide what the others say. */
    private static List<FactSection> factsOf(TaskFactsProvider provider, TaskContext task) {
        try {
            return provider.factsFor(task);
        } catch (RuntimeException e) {
            log.error("Facts of task {} ({}) are missing.", task.taskId(), task.taskKey(), e);
            return List.of(new FactSection.Facts(
                    "Missing",
                    List.of(FactSection.Fact.of("Some facts", "cannot be shown just now; reload the page"))));
        }
    }

    private static String asSentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}

package dev.tollgate.support;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

/** Does people's tasks in their names, as Tasklist would: with their roles, under the engine's authorisations. */
public final class Work {

    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;

    Work(TaskService tasks, FormService forms, IdentityService identities) {
        this.tasks = tasks;
        this.forms = forms;
        this.identities = identities;
    }

    /** The open tasks of a project and all that belongs to it. */
    public List<Task> open(String projectId) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKeyLike(projectId + "%")
                .list();
    }

    /** The ids of the boxes at which people of this project must act, in order of name. */
    public List<String> waitingAt(String projectId) {
        return open(projectId).stream().map(Task::getTaskDefinitionKey).sorted().toList();
    }

    /** The one open task at this box; with an assignee, theirs. */
    public Task task(String projectId, String taskKey, @Nullable String assignee) {
        List<Task> found = open(projectId).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .filter(task -> assignee == null || assignee.equals(task.getAssignee()))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError("Expected one " + taskKey + " of " + assignee + " in " + projectId + " but found "
                    + found.size() + "; people must act at " + waitingAt(projectId));
        }
        return found.get(0);
    }

    /** Completes the one open task at this box. */
    public void complete(String person, String projectId, String taskKey, Map<String, ?> answers) {
        completeTask(person, task(projectId, taskKey, null), answers);
    }

    /** Completes this person's own task at a box where several have one. */
    public void completeOwn(String person, String projectId, String taskKey, Map<String, ?> answers) {
        completeTask(person, task(projectId, taskKey, person), answers);
    }

    /** Completes this task. */
    public void completeTask(String person, Task task, Map<String, ?> answers) {
        as(person, () -> {
            tasks.complete(task.getId(), new HashMap<String, Object>(answers));
            return task;
        });
    }

    /** Takes this task. */
    public void claim(String person, Task task) {
        as(person, () -> {
            tasks.claim(task.getId(), person);
            return task;
        });
    }

    /** Starts a process by its start form and gives the business key that it got. */
    public String start(String person, String processDefinitionId, Map<String, ?> answers) {
        return as(
                person,
                () -> forms.submitStartForm(processDefinitionId, new HashMap<String, Object>(answers))
                        .getBusinessKey());
    }

    /** The groups of which any member may do this task. */
    public List<String> groupsOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null)
                .toList();
    }

    private <T> T as(String person, Supplier<T> deed) {
        List<String> roles = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, roles);
        try {
            return deed.get();
        } finally {
            identities.clearAuthentication();
        }
    }
}

package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.DecidingTask;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.TaskNews;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** Brings the open tasks of a holder into line with the mandates that hold now. */
@Component
class OpenOffers {

    private final DecisionTasks decisions;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final TaskNews news;

    OpenOffers(DecisionTasks decisions, TaskService tasks, AuthorizationService authorizations, TaskNews news) {
        this.decisions = decisions;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.news = news;
    }

    /**
     * Whoever became a deputy is offered the tasks; who no longer is one loses them, and what they had taken goes back to
     * the holder.
     *
     * @param why for the trail of what goes back
     */
    void refresh(PersonId holder, String why) {
        for (DecidingTask seat : decisions.of(holder)) {
            Task task = tasks.createTaskQuery().taskId(seat.taskId()).singleResult();
            if (task != null) {
                refresh(seat, task, why);
            }
        }
    }

    private void refresh(DecidingTask seat, Task task, String why) {
        List<PersonId> deputies = decisions.deputies(seat);
        boolean returns = seat.isByDeputy() && !deputies.contains(seat.acting());
        if (returns) {
            decisions.giveBack(seat, why);
        }
        boolean offered = offerTo(task.getId(), seat.holder(), deputies);
        boolean unclaimed = task.getAssignee() == null;
        boolean untouched = seat.holder().value().equals(task.getAssignee());
        if (deputies.isEmpty() && (returns || unclaimed)) {
            tasks.setAssignee(task.getId(), seat.holder().value());
        } else if (!deputies.isEmpty() && (returns || untouched)) {
            tasks.setAssignee(task.getId(), null);
        } else if (offered) {
            news.candidatesChanged(task.getId());
        }
    }

    /** Answers whether anybody came or went. */
    private boolean offerTo(String task, PersonId holder, List<PersonId> deputies) {
        List<String> wanted = deputies.isEmpty()
                ? List.of()
                : Stream.concat(Stream.of(holder), deputies.stream())
                        .map(PersonId::value)
                        .toList();
        List<String> offered = tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()) && link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .toList();
        wanted.stream()
                .filter(person -> !offered.contains(person))
                .forEach(person -> tasks.addCandidateUser(task, person));
        offered.stream().filter(person -> !wanted.contains(person)).forEach(person -> {
            tasks.deleteCandidateUser(task, person);
            forget(task, person, holder);
        });
        return !Set.copyOf(wanted).equals(Set.copyOf(offered));
    }

    /** The engine leaves a former candidate the right to see the task. */
    private void forget(String task, String person, PersonId holder) {
        if (!person.equals(holder.value())) {
            authorizations
                    .createAuthorizationQuery()
                    .resourceType(Resources.TASK)
                    .resourceId(task)
                    .userIdIn(person)
                    .list()
                    .forEach(right -> authorizations.deleteAuthorization(right.getId()));
        }
    }
}

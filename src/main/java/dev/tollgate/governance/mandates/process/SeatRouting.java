package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.governance.events.TaskFollowedSeat;
import dev.tollgate.governance.mandates.DecidingTask;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.TaskNews;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Asks the model of every open task of a project again whose it is, and gives it to them where it was with somebody who
 * left, or with nobody. What somebody else has taken stays with them.
 */
@Component
class SeatRouting {

    private final ObjectProvider<ProcessEngine> engine;
    private final TaskService tasks;
    private final IdentityService identities;
    private final DecisionTasks decisions;
    private final OpenOffers offers;
    private final Consultations consultations;
    private final Seats seats;
    private final Projects projects;
    private final TaskNews news;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SeatRouting(
            ObjectProvider<ProcessEngine> engine,
            TaskService tasks,
            IdentityService identities,
            DecisionTasks decisions,
            OpenOffers offers,
            Consultations consultations,
            Seats seats,
            Projects projects,
            TaskNews news,
            ApplicationEventPublisher events,
            Clock clock) {
        this.engine = engine;
        this.tasks = tasks;
        this.identities = identities;
        this.decisions = decisions;
        this.offers = offers;
        this.consultations = consultations;
        this.seats = seats;
        this.projects = projects;
        this.news = news;
        this.events = events;
        this.clock = clock;
    }

    /** @param leavers the seat that each of them left */
    void follow(ProjectId project, Map<PersonId, String> leavers) {
        leavers.forEach((leaver, seat) -> seats.holder(project, seat)
                .filter(successor -> Seat.ofKey(seat).single())
                .ifPresent(successor -> consultations.follow(project, seat, leaver, successor)));
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            open(project).forEach(task -> route(project, task, leavers));
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    private Stream<Task> open(ProjectId project) {
        return Stream.concat(
                tasks.createTaskQuery().processInstanceBusinessKey(project.value()).list().stream(),
                tasks.createTaskQuery().processInstanceBusinessKeyLike(project.value() + ".%").list().stream());
    }

    private void route(ProjectId project, Task task, Map<PersonId, String> leavers) {
        TaskPeople wanted = accordingToTheModel(task.getId());
        Optional<DecidingTask> decision = decisions.find(task.getId());
        String had = decision.map(found -> found.holder().value()).orElse(task.getAssignee());
        Set<String> left = leavers.keySet().stream().map(PersonId::value).collect(Collectors.toSet());
        boolean others = decision.isEmpty() && candidates(task.getId(), wanted, left);
        boolean waitedForNobody = had == null && wanted.assignee() != null;
        boolean ofALeaver = had != null && left.contains(had) && !had.equals(wanted.assignee());
        if (!waitedForNobody && !ofALeaver) {
            if (others) {
                news.candidatesChanged(task.getId());
            }
            return;
        }
        String successor = wanted.assignee();
        groups(task.getId(), wanted.candidateGroups());
        if (decision.isPresent() && successor != null) {
            decisions.handOver(decision.get(), new PersonId(successor));
            tasks.setAssignee(task.getId(), successor);
            offers.refresh(new PersonId(successor), "The seat changed hands.");
        } else {
            tasks.setAssignee(task.getId(), successor);
        }
        tell(project, task, had, successor, leavers);
    }

    private void tell(
            ProjectId project,
            Task task,
            @Nullable String had,
            @Nullable String successor,
            Map<PersonId, String> leavers) {
        String seat = had == null ? "" : leavers.getOrDefault(new PersonId(had), "");
        projects.note(
                project,
                "task-rerouted",
                task.getName() + ": from " + (had == null ? "the PMO" : had) + " to "
                        + (successor == null ? "the PMO" : successor)
                        + (seat.isEmpty()
                                ? ""
                                : ", with the seat " + Seat.ofKey(seat).title()));
        if (had != null) {
            events.publishEvent(new TaskFollowedSeat(
                    project,
                    task.getId(),
                    task.getName(),
                    seat,
                    new PersonId(had),
                    successor == null ? null : new PersonId(successor),
                    clock.instant()));
        }
    }

    private TaskPeople accordingToTheModel(String taskId) {
        return ((ProcessEngineConfigurationImpl) engine.getObject().getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command ->
                        TaskPeople.accordingToTheModel(command.getTaskManager().findTaskById(taskId)));
    }

    /** Who left is no candidate any more, and who came is one; answers whether there was anybody. */
    private boolean candidates(String task, TaskPeople wanted, Set<String> left) {
        Set<String> present = linked(task, IdentityLink::getUserId);
        List<String> gone = present.stream()
                .filter(person ->
                        left.contains(person) && !wanted.candidateUsers().contains(person))
                .toList();
        List<String> come = wanted.candidateUsers().stream()
                .filter(person -> !present.contains(person))
                .toList();
        gone.forEach(person -> tasks.deleteCandidateUser(task, person));
        come.forEach(person -> tasks.addCandidateUser(task, person));
        return !gone.isEmpty() || !come.isEmpty();
    }

    /** The PMO stands in for a vacant seat, and no longer where it is taken. */
    private void groups(String task, Set<String> wanted) {
        Set<String> present = linked(task, IdentityLink::getGroupId);
        sync(present, wanted, tasks::deleteCandidateGroup, task);
        sync(wanted, present, tasks::addCandidateGroup, task);
    }

    private static void sync(Set<String> from, Set<String> without, BiConsumer<String, String> deed, String task) {
        List.copyOf(from).stream().filter(id -> !without.contains(id)).forEach(id -> deed.accept(task, id));
    }

    private Set<String> linked(String task, Function<IdentityLink, @Nullable String> of) {
        return tasks.getIdentityLinksForTask(task).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .flatMap(link -> Stream.ofNullable(of.apply(link)))
                .collect(Collectors.toSet());
    }
}

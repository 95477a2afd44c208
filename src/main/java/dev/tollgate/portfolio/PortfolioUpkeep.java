package dev.tollgate.portfolio;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.events.GateDecided;
import dev.tollgate.gate.events.GateMoved;
import dev.tollgate.gate.events.GateOpened;
import dev.tollgate.project.Projects;
import dev.tollgate.project.events.PhaseEntered;
import dev.tollgate.project.events.ProjectChanged;
import dev.tollgate.project.events.ProjectEnded;
import dev.tollgate.project.events.ProjectRegistered;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.events.OpenTask;
import dev.tollgate.workflow.events.TaskChanged;
import dev.tollgate.workflow.events.TaskEnded;
import dev.tollgate.workflow.events.TaskOpened;
import dev.tollgate.workflow.events.TaskReassigned;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Keeps the rows of the lists in the transactions in which things happen, written once, just before the end of each;
 * why not after it is told in {@code src/docs/adr/0016-read-models-in-the-same-transaction.md}.
 */
@Component
class PortfolioUpkeep {

    private final PortfolioStore store;
    private final Projects projects;
    private final GateReviews gates;

    PortfolioUpkeep(PortfolioStore store, Projects projects, GateReviews gates) {
        this.store = store;
        this.projects = projects;
        this.gates = gates;
    }

    @EventListener
    void on(ProjectRegistered event) {
        changes().projects.add(event.project());
    }

    @EventListener
    void on(ProjectChanged event) {
        changes().projects.add(event.project());
    }

    @EventListener
    void on(PhaseEntered event) {
        changes().projects.add(event.project());
    }

    @EventListener
    void on(ProjectEnded event) {
        changes().projects.add(event.project());
    }

    @EventListener
    void on(GateOpened event) {
        changes().gates.add(event.key());
    }

    @EventListener
    void on(GateMoved event) {
        changes().gates.add(event.key());
    }

    @EventListener
    void on(GateDecided event) {
        changes().gates.add(event.key());
    }

    @EventListener
    void on(TaskOpened event) {
        Changes changes = changes();
        changes.newTasks.add(event.task().taskId());
        changes.tasks.put(event.task().taskId(), Optional.of(event.task()));
    }

    @EventListener
    void on(TaskReassigned event) {
        changes().tasks.put(event.task().taskId(), Optional.of(event.task()));
    }

    @EventListener
    void on(TaskChanged event) {
        changes().tasks.put(event.task().taskId(), Optional.of(event.task()));
    }

    @EventListener
    void on(TaskEnded event) {
        changes().tasks.put(event.taskId(), Optional.empty());
    }

    private Changes changes() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changes.class::isInstance)
                .map(Changes.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private Changes begin() {
        Changes changes = new Changes();
        TransactionSynchronizationManager.registerSynchronization(changes);
        return changes;
    }

    /** What one transaction changes; sorted, so that two transactions never wait for each other. */
    private final class Changes implements TransactionSynchronization {

        private final SortedSet<ProjectId> projects = new TreeSet<>();
        private final SortedSet<String> gates = new TreeSet<>();

        /** As they stand at last; none for those that ended. */
        private final SortedMap<String, Optional<OpenTask>> tasks = new TreeMap<>();

        private final Set<String> newTasks = new HashSet<>();

        @Override
        public void beforeCommit(boolean readOnly) {
            store.close(tasks.keySet().stream()
                    .filter(task -> !newTasks.contains(task))
                    .toList());
            store.open(tasks.values().stream().flatMap(Optional::stream).toList());
            if (!projects.isEmpty()) {
                store.save(PortfolioUpkeep.this.projects.all(projects));
            }
            if (!gates.isEmpty()) {
                store.saveGates(PortfolioUpkeep.this.gates.standings(gates));
            }
        }
    }
}

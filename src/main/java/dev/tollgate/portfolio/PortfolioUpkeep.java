package dev.tollgate.portfolio;

import dev.tollgate.project.Projects;
import dev.tollgate.project.events.PhaseEntered;
import dev.tollgate.project.events.ProjectChanged;
import dev.tollgate.project.events.ProjectEnded;
import dev.tollgate.project.events.ProjectRegistered;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.events.TaskEnded;
import dev.tollgate.workflow.events.TaskOpened;
import dev.tollgate.workflow.events.TaskReassigned;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the rows of the list in the transactions in which things happen. */
@Component
class PortfolioUpkeep {

    private final PortfolioStore store;
    private final Projects projects;

    PortfolioUpkeep(PortfolioStore store, Projects projects) {
        this.store = store;
        this.projects = projects;
    }

    @EventListener
    void on(ProjectRegistered event) {
        changed(event.project());
    }

    @EventListener
    void on(ProjectChanged event) {
        changed(event.project());
    }

    @EventListener
    void on(PhaseEntered event) {
        changed(event.project());
    }

    @EventListener
    void on(ProjectEnded event) {
        changed(event.project());
    }

    @EventListener
    void on(TaskOpened event) {
        store.open(List.of(event.task()));
    }

    @EventListener
    void on(TaskReassigned event) {
        store.close(event.task().taskId());
        store.open(List.of(event.task()));
    }

    @EventListener
    void on(TaskEnded event) {
        store.close(event.taskId());
    }

    /** A project that changes several times, or many projects that change, are written once, just before the end. */
    private void changed(ProjectId project) {
        TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Changed.class::isInstance)
                .map(Changed.class::cast)
                .findFirst()
                .orElseGet(this::begin)
                .add(project);
    }

    private Changed begin() {
        Changed changed = new Changed();
        TransactionSynchronizationManager.registerSynchronization(changed);
        return changed;
    }

    private final class Changed implements TransactionSynchronization {

        private final Set<ProjectId> ids = new LinkedHashSet<>();

        void add(ProjectId project) {
            ids.add(project);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            store.save(projects.all(ids));
        }
    }
}

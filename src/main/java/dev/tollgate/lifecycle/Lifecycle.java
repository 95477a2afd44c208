package dev.tollgate.lifecycle;

import dev.tollgate.project.NewProject;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Begins, takes up and stops the lives of projects. */
@Service
@Transactional
public class Lifecycle {

    private final Projects projects;
    private final LifecycleProcess process;

    Lifecycle(Projects projects, LifecycleProcess process) {
        this.projects = projects;
        this.process = process;
    }

    /** Registers an idea and sends it to the PMO for screening. */
    public ProjectId begin(NewProject idea) {
        ProjectId project = projects.register(idea);
        process.start(project, LifecyclePosition.SCREENING);
        return project;
    }

    /** Takes up registered projects in the middle of their lives; one that is over ends in the register too. */
    public void takeUp(Map<ProjectId, LifecyclePosition> positions) {
        Map<ProjectId, Phase> phases = positions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, place -> place.getValue().phase()));
        projects.placeAll(phases);
        process.startAll(positions);
        endAll(positions, LifecyclePosition.CLOSED, ProjectState.CLOSED, "Imported as finished.");
        endAll(positions, LifecyclePosition.KILLED, ProjectState.KILLED, "Imported as given up.");
    }

    private void endAll(
            Map<ProjectId, LifecyclePosition> positions, LifecyclePosition at, ProjectState ending, String reason) {
        projects.endAll(
                positions.entrySet().stream()
                        .filter(place -> place.getValue() == at)
                        .collect(Collectors.toMap(Map.Entry::getKey, place -> ending)),
                reason);
    }

    /**
     * Stops a running project, whatever it is doing.
     *
     * @throws Conflict where it is over already
     */
    public void withdraw(ProjectId project, String reason) {
        if (!process.withdraw(project, reason)) {
            throw new Conflict("Project " + project + " is over already; there is nothing to withdraw.");
        }
    }
}

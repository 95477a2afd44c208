package dev.tollgate.lifecycle.process;

import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * The project enters the phase that begins at this box: the register knows, and so do the documents that the phase must
 * leave behind. At closing it is fixed whether the project ends as planned or killed.
 */
@Component("enterPhase")
class EnterPhase implements ExecutionListener {

    private final Projects projects;
    private final ProjectWork work;
    private final LifecycleTables tables;

    EnterPhase(Projects projects, ProjectWork work, LifecycleTables tables) {
        this.projects = projects;
        this.work = work;
        this.tables = tables;
    }

    @Override
    public void notify(DelegateExecution execution) {
        Phase phase = ProjectLifecycleModel.PHASE_OF.get(execution.getCurrentActivityId());
        if (phase == null) {
            throw new IllegalStateException("No phase begins at " + execution.getCurrentActivityId() + ".");
        }
        ProjectId project = new ProjectId(ProjectLifecycleModel.PROJECT_ID.require(execution));
        projects.enterPhase(project, phase);
        requireArtefacts(project, phase);
        if (phase == Phase.CLOSING) {
            ProjectLifecycleModel.ENDING.set(execution, endingOf(execution));
        }
    }

    private void requireArtefacts(ProjectId project, Phase phase) {
        Tier tier = projects.get(project).tier();
        if (tier != null) {
            work.requireArtefacts(project, phase, tables.requiredArtefacts(phase, tier));
        }
    }

    private static String endingOf(DelegateExecution execution) {
        boolean rejected = "REJECTED".equals(ProjectLifecycleModel.INITIATION_RESULT.get(execution));
        boolean killed = GateOutcome.KILL.name().equals(ProjectLifecycleModel.GATE_OUTCOME.get(execution));
        return rejected || killed ? "KILLED" : "CLOSED";
    }
}

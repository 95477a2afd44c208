package dev.tollgate.workflow;

import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.ProjectId;
import org.camunda.bpm.engine.delegate.BpmnError;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** One automatic box of a model: one verb on one door. An obstacle becomes a BPMN error of the same code. */
public abstract class ServiceTaskDelegate implements JavaDelegate {

    /** The project to which the running process belongs. */
    public static final ProcessVariable<String> PROJECT_ID = ProcessVariable.text("projectId");

    @Override
    public final void execute(DelegateExecution execution) {
        try {
            run(execution);
        } catch (BusinessObstacle obstacle) {
            throw new BpmnError(obstacle.code(), obstacle.getMessage(), obstacle);
        }
    }

    protected abstract void run(DelegateExecution execution);

    protected static ProjectId projectOf(DelegateExecution execution) {
        return new ProjectId(PROJECT_ID.require(execution));
    }
}

package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.StartListener;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Registers the idea of the start form under a new number, which becomes the business key of its lifecycle. */
@Component("registerIdea")
class RegisterIdea extends StartListener {

    private final Projects projects;

    RegisterIdea(Projects projects) {
        this.projects = projects;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        ProjectId project = projects.register(IdeaForm.read(answers, answers.person()));
        execution.setProcessBusinessKey(project.value());
        // What was answered is in the register now; the process keeps nothing but the number.
        execution.removeVariables(IdeaForm.FIELDS);
        ProjectLifecycleModel.PROJECT_ID.set(execution, project.value());
    }
}

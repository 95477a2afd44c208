package dev.tollgate.governance.process;

import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ServiceTaskDelegate;
import dev.tollgate.workflow.StartListener;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Where the PMO starts governance set-up by itself: which project it is for, and under which key it runs. */
@Component("beginGovernanceSetup")
class BeginGovernanceSetup extends StartListener {

    private static final String FIELD = "projectId";

    private final Projects projects;

    BeginGovernanceSetup(Projects projects) {
        this.projects = projects;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        Optional<ProjectId> project = runningProject(answers);
        answers.check();
        project.filter(any -> execution.getSuperExecution() == null).ifPresent(id -> {
            String key = id.child("GOV");
            refuseSecond(key, answers, execution);
            execution.setProcessBusinessKey(key);
            ServiceTaskDelegate.PROJECT_ID.set(execution, id.value());
        });
    }

    private Optional<ProjectId> runningProject(FormAnswers answers) {
        String text = answers.required(FIELD, "Project number").toUpperCase(Locale.ROOT);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            ProjectId id = new ProjectId(text);
            if (projects.find(id).filter(Project::isRunning).isPresent()) {
                return Optional.of(id);
            }
            answers.wrong(FIELD, "There is no running project " + id + "; look up its number in the portfolio.");
        } catch (RuleBroken notANumber) {
            answers.wrong(FIELD, "\"" + text + "\" is no project number; it looks like PRJ-2026-014.");
        }
        return Optional.empty();
    }

    private static void refuseSecond(String key, FormAnswers answers, DelegateExecution execution) {
        long running = execution
                .getProcessEngineServices()
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processDefinitionKey(GovernanceSetupModel.PROCESS)
                .processInstanceBusinessKey(key)
                .count();
        if (running > 0) {
            answers.wrong(FIELD, "Governance of this project is being set up already; finish the open tasks first.");
            answers.check();
        }
    }
}

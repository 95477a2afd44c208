package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The sponsor approves the charter, returns it or ends the project. */
@Component("recordInitiationDecision")
class RecordInitiationDecision extends CompleteListener {

    private final Projects projects;
    private final LifecycleDecisions decisions;

    RecordInitiationDecision(Projects projects, LifecycleDecisions decisions) {
        this.projects = projects;
        this.decisions = decisions;
    }

    enum Decision {
        APPROVED,
        RETURNED,
        REJECTED
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Decision> decision = answers.choice("decision", "Your decision", Decision.class);
        String reason = answers.text("reason");
        if (decision.isPresent() && decision.get() != Decision.APPROVED && reason.isEmpty()) {
            answers.wrong("reason", "Give a reason; the project manager reads it.");
        }
        answers.check();
        Decision taken = decision.orElseThrow();
        ProjectLifecycleModel.INITIATION_RESULT.set(task, taken.name());
        ProjectId project = projectOf(task);
        if (taken == Decision.RETURNED) {
            projects.note(project, "charter-returned", reason);
        } else {
            decisions.record(task, project, "initiation", taken.name(), reason, answers.person(), List.of());
        }
    }
}

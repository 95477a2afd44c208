package dev.tollgate.lifecycle.process;

import dev.tollgate.documents.Documents;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The summary of the business case goes into the diary; the document itself must have been filed. */
@Component("recordBusinessCase")
class RecordBusinessCase extends CompleteListener {

    private final Projects projects;
    private final Documents documents;

    RecordBusinessCase(Projects projects, Documents documents) {
        this.projects = projects;
        this.documents = documents;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String summary = answers.required("summary", "Why is it worth it");
        String options = answers.required("options", "Which options were considered");
        String recommendation = answers.required("recommendation", "Your recommendation");
        ProjectId project = projectOf(task);
        if (documents.latest(project, "artefact:business-case").isEmpty()) {
            answers.wrong("summary", "The business case is not uploaded yet; upload it above the form.");
        }
        answers.check();
        projects.note(
                project,
                "business-case",
                summary + "\n\nOptions: " + options + "\n\nRecommendation: " + recommendation);
    }
}

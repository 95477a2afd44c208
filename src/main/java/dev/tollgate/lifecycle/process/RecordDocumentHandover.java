package dev.tollgate.lifecycle.process;

import dev.tollgate.documents.Documents;
import dev.tollgate.people.Directory;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Who keeps the documents and the open actions from now on. */
@Component("recordDocumentHandover")
class RecordDocumentHandover extends CompleteListener {

    private final Projects projects;
    private final ProjectWork work;
    private final Documents documents;
    private final Directory directory;

    RecordDocumentHandover(Projects projects, ProjectWork work, Documents documents, Directory directory) {
        this.projects = projects;
        this.work = work;
        this.documents = documents;
        this.directory = directory;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        ProjectId project = projectOf(task);
        List<PersonId> keeper = answers.people("receivedBy");
        if (keeper.isEmpty() || directory.find(keeper.get(0)).isEmpty()) {
            answers.wrong("receivedBy", "Choose from the list who keeps the documents from now on.");
        }
        if (projects.get(project).tier() != null && "CLOSED".equals(ProjectLifecycleModel.ENDING.get(task))) {
            work.requiredArtefacts(project, Phase.CLOSING).stream()
                    .filter(artefact ->
                            documents.latest(project, artefact.slot()).isEmpty())
                    .forEach(artefact -> answers.wrong(
                            "receivedBy", "\"" + artefact.title() + "\" is missing; upload it above the form."));
        }
        answers.check();
        String actions = answers.text("openActions");
        projects.note(
                project,
                "documents-handed-over",
                "To " + directory.get(keeper.get(0)).name()
                        + (actions.isEmpty() ? "; no open actions" : "; open actions: " + actions));
    }
}

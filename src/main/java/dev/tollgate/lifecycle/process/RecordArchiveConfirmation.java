package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Projects;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ProcessVariable;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The PMO says whether the file of the project is complete. */
@Component("recordArchiveConfirmation")
class RecordArchiveConfirmation extends CompleteListener {

    static final ProcessVariable<Boolean> FILE_COMPLETE = ProcessVariable.flag("fileComplete");

    private final Projects projects;

    RecordArchiveConfirmation(Projects projects) {
        this.projects = projects;
    }

    enum Complete {
        YES,
        NO
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        Optional<Complete> complete = answers.choice("complete", "Is the file complete", Complete.class);
        String note = answers.text("note");
        if (complete.filter(Complete.NO::equals).isPresent() && note.isEmpty()) {
            answers.wrong("note", "Say what is missing; the project manager reads it.");
        }
        answers.check();
        boolean yes = complete.orElseThrow() == Complete.YES;
        FILE_COMPLETE.set(task, yes);
        projects.note(projectOf(task), yes ? "archive-confirmed" : "archive-refused", note);
    }
}

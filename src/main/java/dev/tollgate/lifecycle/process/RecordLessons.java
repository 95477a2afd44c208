package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Lesson;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the next project should know. */
@Component("recordLessons")
class RecordLessons extends CompleteListener {

    private final ProjectWork work;

    RecordLessons(ProjectWork work) {
        this.work = work;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        List<Lesson> lessons = new ArrayList<>();
        for (AnswerReader row : answers.rows("lessons", "Lesson")) {
            String text = row.required("lesson", "Lesson");
            row.choice("kind", "Kind", Lesson.Kind.class).ifPresent(kind -> lessons.add(new Lesson(kind, text)));
        }
        if (answers.rows("lessons", "Lesson").isEmpty()) {
            answers.wrong("lessons", "Write down at least one lesson; add it with the button below the list.");
        }
        answers.check();
        work.saveLessons(projectOf(task), lessons);
    }
}

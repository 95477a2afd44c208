package dev.tollgate.workflow;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Keeps what arrived from the test's form; refuses a title that says so. */
@Component("recordTraps")
class RecordTraps extends CompleteListener {

    private final Map<String, Answers> received = new ConcurrentHashMap<>();

    record Answers(
            String person,
            String title,
            Optional<LocalDate> finish,
            Optional<BigDecimal> budget,
            Optional<Integer> count,
            String decision,
            List<String> sponsor,
            boolean agreed,
            List<String> criteria,
            List<String> remarks) {}

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        List<AnswerReader> rows = answers.rows("criteria", "Criterion");
        Answers given = new Answers(
                answers.person().value(),
                answers.required("title", "Title"),
                answers.date("finish", "Finish"),
                answers.amount("budget", "Budget"),
                answers.number("count", "Count", 0, 1000),
                answers.text("decision"),
                answers.texts("sponsor"),
                answers.flag("agreed"),
                rows.stream().map(row -> row.text("key")).toList(),
                rows.stream().map(row -> row.text("remark")).toList());
        if (given.title().contains("refuse me")) {
            answers.wrong("title", "The title is taken; choose another one.");
        }
        answers.check();
        received.put(task.getId(), given);
    }

    boolean has(String taskId) {
        return received.containsKey(taskId);
    }

    Answers of(String taskId) {
        Answers answers = received.get(taskId);
        if (answers == null) {
            throw new AssertionError("No answers arrived for task " + taskId + ".");
        }
        return answers;
    }
}

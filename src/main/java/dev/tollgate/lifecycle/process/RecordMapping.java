package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ColumnQuestion;
import dev.tollgate.lifecycle.imports.ImportField;
import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** How the columns of the file map to our fields, and how its dates and amounts read. */
@Component("recordMapping")
class RecordMapping extends CompleteListener {

    private final ImportSteps imports;

    RecordMapping(ImportSteps imports) {
        this.imports = imports;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        long importId = ImportTask.importOf(task);
        List<AnswerReader> lines = answers.rows("columns", "Column");
        Map<String, AnswerReader> lineOfField = new HashMap<>();
        Map<String, String> mapping = mapping(lines, lineOfField);
        constant(answers, "currency", "currency", mapping);
        constant(answers, "unit", "unit", mapping);
        constant(answers, "decimalMark", "decimalMark", mapping);
        answers.check();
        for (ColumnQuestion question : questions(importId, mapping)) {
            AnswerReader line = lineOfField.get(question.field().key());
            if (question.field() == ImportField.VALUE) {
                answers.wrong("decimalMark", ask(question, "say below which mark stands before its decimals"));
            } else if (line != null) {
                line.wrong("dates", ask(question, "say beside it whether day or month comes first"));
            }
        }
        answers.check();
        imports.map(importId, mapping, answers.text("saveAs"), answers.person());
    }

    private static Map<String, String> mapping(List<AnswerReader> lines, Map<String, AnswerReader> lineOfField) {
        Map<String, String> mapping = new LinkedHashMap<>();
        for (AnswerReader line : lines) {
            String field = line.text("field");
            if (field.isEmpty()) {
                continue;
            }
            if (mapping.putIfAbsent(field, line.text("column")) != null) {
                line.wrong("field", "Two columns are mapped to the same field (" + field + "); keep one.");
            }
            lineOfField.put(field, line);
            if (!line.text("dates").isEmpty()) {
                mapping.put("dateOrder." + field, "=" + line.text("dates"));
            }
        }
        return mapping;
    }

    private static void constant(FormAnswers answers, String key, String field, Map<String, String> mapping) {
        String value = answers.text(key);
        if (!value.isEmpty() && mapping.putIfAbsent(field, "=" + value) != null) {
            answers.wrong(key, "A column tells the " + key + " already; leave this empty or do not map the column.");
        }
    }

    private List<ColumnQuestion> questions(long importId, Map<String, String> mapping) {
        try {
            return imports.questions(importId, mapping);
        } catch (RuleBroken unusable) {
            throw new RuleBroken("columns", String.valueOf(unusable.getMessage()));
        }
    }

    private static String ask(ColumnQuestion question, String remedy) {
        return "Column \"" + question.column() + "\": \"" + question.sample()
                + "\" can be read in two ways, and nothing in the column tells which; " + remedy + ".";
    }
}

package dev.tollgate.workflow.trial;

import dev.tollgate.workflow.check.Finding;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Input;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** Reads a table cell by cell and notes what is wrong by row and column. */
final class TableReader {

    private final String file;
    private final DecisionTable table;
    private final TrialTables.Shape shape;
    private final List<Finding> findings;

    TableReader(String file, DecisionTable table, TrialTables.Shape shape, List<Finding> findings) {
        this.file = file;
        this.table = table;
        this.shape = shape;
        this.findings = findings;
    }

    TrialTable compile(FeelEngine feel) {
        List<Input> inputs = List.copyOf(table.getInputs());
        List<Output> outputs = List.copyOf(table.getOutputs());
        List<Rule> rules = List.copyOf(table.getRules());
        checkHeads(inputs, outputs);
        List<List<PlainTest>> cells = new ArrayList<>();
        inputs.forEach(input -> cells.add(new ArrayList<>()));
        List<Map<String, Object>> answers = new ArrayList<>();
        for (int row = 0; row < rules.size(); row++) {
            List<InputEntry> tests = List.copyOf(rules.get(row).getInputEntries());
            for (int column = 0; column < inputs.size(); column++) {
                String text = column < tests.size() ? words(tests.get(column).getText()) : "";
                cells.get(column).add(test(text, row, inputs.get(column)));
            }
            answers.add(answer(rules.get(row), row, outputs));
        }
        List<Column> columns = new ArrayList<>();
        for (int column = 0; column < inputs.size(); column++) {
            columns.add(new Column(factOf(inputs.get(column)), cells.get(column), feel));
        }
        return new TrialTable(columns, answers, table.getHitPolicy() == HitPolicy.UNIQUE);
    }

    private void checkHeads(List<Input> inputs, List<Output> outputs) {
        for (Input input : inputs) {
            if (!shape.facts().contains(factOf(input))) {
                note(
                        "column " + title(input),
                        "it asks for \"" + factOf(input) + "\"",
                        "ask for one of " + String.join(", ", new TreeSet<>(shape.facts())));
            }
        }
        Set<String> given = outputs.stream().map(Output::getName).collect(Collectors.toSet());
        shape.answers().stream()
                .filter(answer -> !given.contains(answer))
                .sorted()
                .forEach(answer -> note(
                        "outputs",
                        "there is no output \"" + answer + "\"",
                        "begin with the table that is deployed, and keep its outputs"));
    }

    private PlainTest test(String text, int row, Input input) {
        if (!PlainTest.isPlain(text)) {
            note(
                    place(row, title(input)),
                    "\"" + text + "\" is no comparison with fixed values",
                    "write it such as <= 50000, ]10000..50000], \"gate\",\"change\", >= date(\"2026-01-01\"), or leave"
                            + " it empty");
            return PlainTest.of("");
        }
        try {
            return PlainTest.of(text);
        } catch (DateTimeException e) {
            note(place(row, title(input)), "there is no such day in " + text, "write it such as date(\"2026-01-31\")");
            return PlainTest.of("");
        }
    }

    private Map<String, Object> answer(Rule rule, int row, List<Output> outputs) {
        List<OutputEntry> entries = List.copyOf(rule.getOutputEntries());
        Map<String, Object> answer = new HashMap<>();
        for (int column = 0; column < outputs.size(); column++) {
            String text = column < entries.size() ? words(entries.get(column).getText()) : "";
            String output = outputs.get(column).getName();
            if (!PlainTest.isValue(text)) {
                note(
                        place(row, title(outputs.get(column))),
                        text.isEmpty() ? "it is empty" : "\"" + text + "\" is no fixed value",
                        "write a text in quotes, or a number");
            } else {
                try {
                    answer.put(output, PlainTest.value(text));
                } catch (DateTimeException e) {
                    note(place(row, title(outputs.get(column))), "there is no such day", "correct it");
                }
            }
        }
        return answer;
    }

    private void note(String where, String problem, String remedy) {
        findings.add(new Finding(file, where, problem, remedy));
    }

    private static String place(int row, String column) {
        return "row " + (row + 1) + ", column " + column;
    }

    private static String factOf(Input input) {
        return input.getInputExpression() == null
                ? ""
                : words(input.getInputExpression().getText());
    }

    private static String title(Input input) {
        String label = input.getLabel();
        return label == null || label.isBlank() ? factOf(input) : label;
    }

    private static String title(Output output) {
        String label = output.getLabel();
        return label == null || label.isBlank() ? output.getName() : label;
    }

    private static String words(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }
}

package dev.tollgate.governance.process;

import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.governance.RaciRole;
import dev.tollgate.governance.RaciRow;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The form brings the roles of each activity; which activities there are, and which are gate decisions, it may not change. */
@Component("recordRaciMatrix")
class RecordRaciMatrix extends CompleteListener {

    private static final String ROWS = "rows";

    private final RaciMatrix matrix;

    RecordRaciMatrix(RaciMatrix matrix) {
        this.matrix = matrix;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        ProjectId project = projectOf(task);
        Set<String> known = matrix.roles(project).stream().map(RaciRole::code).collect(Collectors.toSet());
        Map<String, RaciRow> missing = new LinkedHashMap<>();
        matrix.draft(project).forEach(row -> missing.put(row.activity(), row));
        List<RaciRow> rows = new ArrayList<>();
        for (AnswerReader line : answers.rows(ROWS, "Row")) {
            RaciRow row = missing.remove(line.text("activity"));
            if (row == null) {
                line.wrong("activity", "This activity does not belong to the matrix; reload the form.");
            } else {
                rows.add(filled(row, line, known));
            }
        }
        if (!missing.isEmpty()) {
            answers.wrong(
                    ROWS,
                    "These rows are missing: " + String.join(", ", missing.keySet())
                            + ". Reload the form and fill them in.");
        }
        answers.check();
        matrix.save(project, rows);
        GovernanceSetupModel.SEATS_TO_CHANGE.set(task.getExecution(), answers.flag("changeSeats"));
    }

    private static RaciRow filled(RaciRow row, AnswerReader line, Set<String> known) {
        return new RaciRow(
                row.key(),
                row.activity(),
                row.gateDecision(),
                codes(line, "responsible", row, known),
                codes(line, "accountable", row, known),
                codes(line, "supports", row, known),
                codes(line, "consulted", row, known),
                codes(line, "informed", row, known));
    }

    private static List<String> codes(AnswerReader line, String field, RaciRow row, Set<String> known) {
        List<String> codes = RoleCodes.read(line.text(field));
        codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> line.wrong(
                        field,
                        row.activity() + ": \"" + code + "\" is no role; use "
                                + known.stream().sorted().collect(Collectors.joining(", "))
                                + ", separated by commas."));
        return codes;
    }
}

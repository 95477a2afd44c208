package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Issue;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.FormAnswers;
import java.util.ArrayList;
import java.util.List;

/** The list of issues in a form. */
final class IssueList {

    private IssueList() {}

    static List<Issue> read(FormAnswers answers) {
        List<Issue> issues = new ArrayList<>();
        for (AnswerReader row : answers.rows("issues", "Issue")) {
            String title = row.required("title", "What it is");
            if (title.length() > 200) {
                row.wrong("title", "shorten it to 200 characters.");
            }
            row.choice("severity", "Severity", Issue.Severity.class)
                    .ifPresent(severity -> issues.add(new Issue(title, severity, row.flag("open"))));
        }
        return issues;
    }
}

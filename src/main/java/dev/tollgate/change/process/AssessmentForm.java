package dev.tollgate.change.process;

import dev.tollgate.change.Assessment;
import dev.tollgate.workflow.FormAnswers;

/** The questions about what a change means and what would have to be done. */
final class AssessmentForm {

    private AssessmentForm() {}

    static Assessment meaning(FormAnswers answers) {
        return new Assessment(
                "",
                null,
                answers.number("risk", "Risk", 1, 5).orElse(null),
                answers.text("quality"),
                answers.text("benefits"),
                answers.text("riskNote"),
                null);
    }

    static Assessment complete(FormAnswers answers) {
        Assessment meaning = meaning(answers);
        Integer size = answers.number("size", "Size", 1, 5).orElse(null);
        if (answers.text("size").isEmpty()) {
            answers.mustBeGiven("size", "Size");
        }
        String target = answers.text("mergeInto");
        return new Assessment(
                answers.required("actions", "What would have to be done"),
                size,
                meaning.risk(),
                meaning.quality(),
                meaning.benefits(),
                meaning.riskNote(),
                target.isEmpty() ? null : target);
    }
}

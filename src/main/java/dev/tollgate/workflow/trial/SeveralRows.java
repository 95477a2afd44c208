package dev.tollgate.workflow.trial;

import dev.tollgate.vocabulary.RuleBroken;

/** Two rows of a table fit the same case, though its hit policy says that only one may. */
public final class SeveralRows extends RuleBroken {

    private static final long serialVersionUID = 1L;

    SeveralRows(int one, int other) {
        super(
                "file",
                "The rows " + one + " and " + other + " both fit the same decision, though the hit policy is UNIQUE;"
                        + " part them, or let the first row decide (FIRST).");
    }
}

package dev.tollgate.project;

import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.ProjectId;

/** The baseline on which somebody relied was superseded in between. */
public class BaselineMoved extends BusinessObstacle {

    /** The BPMN error's code. */
    public static final String CODE = "baseline-moved";

    private static final long serialVersionUID = 1L;

    BaselineMoved(ProjectId project, int expected, int current) {
        super(
                CODE,
                "Baseline " + expected + " of " + project + " no longer holds; baseline " + current
                        + " took its place.");
    }
}

package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;

/** A criterion that can be found out without asking anybody. */
interface ComputedCheck {

    /** @param sentence what was found */
    record Finding(boolean met, String sentence) {}

    /** The name by which the table {@code gate-criteria} asks for it. */
    String key();

    Finding check(ProjectId project, GateKind gate);
}

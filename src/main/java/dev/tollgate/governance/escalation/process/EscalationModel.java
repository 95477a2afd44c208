package dev.tollgate.governance.escalation.process;

import dev.tollgate.workflow.ProcessVariable;

/** What the models {@code escalation} and {@code exception-report} and the code that serves them have in common. */
final class EscalationModel {

    static final String ESCALATION = "escalation";
    static final String EXCEPTION_REPORT = "exception-report";

    /** At this box an issue begins that was not raised by the start form. */
    static final String SET_CLOCK = "set-clock";

    static final ProcessVariable<String> ISSUE_KEY = ProcessVariable.text("issueKey");

    /** When the issue goes one level up by itself; ISO 8601. */
    static final ProcessVariable<String> ANSWER_BY = ProcessVariable.text("answerBy");

    static final ProcessVariable<Boolean> RESOLVED = ProcessVariable.flag("resolved");

    static final ProcessVariable<String> MATTER_KEY = ProcessVariable.text("matterKey");

    /** Whether a body decides by vote, and which. */
    static final ProcessVariable<Boolean> BY_BODY = ProcessVariable.flag("byBody");

    static final ProcessVariable<String> BODY_ID = ProcessVariable.text("bodyId");

    /** What a body decided. */
    static final ProcessVariable<String> DECISION = ProcessVariable.text("decision");

    private EscalationModel() {}
}

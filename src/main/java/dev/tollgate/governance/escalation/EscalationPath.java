package dev.tollgate.governance.escalation;

import dev.tollgate.project.Issue;
import dev.tollgate.vocabulary.Tier;

/** Who answers issues at which level, as the process owner has laid it down; table {@code escalation-path}. */
public interface EscalationPath {

    EscalationLevel at(Tier tier, Issue.Severity severity, int level);
}

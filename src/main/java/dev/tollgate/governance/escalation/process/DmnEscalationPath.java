package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.escalation.EscalationLevel;
import dev.tollgate.governance.escalation.EscalationPath;
import dev.tollgate.project.Issue;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code escalation-path}. */
@Component
class DmnEscalationPath implements EscalationPath {

    private final DecisionTables tables;

    DmnEscalationPath(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public EscalationLevel at(Tier tier, Issue.Severity severity, int level) {
        var answer =
                tables.ask("escalation-path", Map.of("tier", tier.name(), "severity", severity.name(), "level", level));
        var row = answer.first();
        return new EscalationLevel(
                String.valueOf(row.get("answerer")),
                EscalationLevel.Kind.valueOf(String.valueOf(row.get("kind"))),
                String.valueOf(row.get("title")),
                row.get("workingDays") instanceof Number days ? days.intValue() : 1,
                Boolean.TRUE.equals(row.get("last")),
                answer.version());
    }
}

package dev.tollgate.governance.consultation.process;

import dev.tollgate.governance.consultation.ConsultationTables;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.DecisionTables;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code consultation-window}. */
@Component
class CamundaConsultationTables implements ConsultationTables {

    private final DecisionTables tables;

    CamundaConsultationTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public int workingDays(String kind, Tier tier) {
        Object days = tables.ask("consultation-window", Map.of("kind", kind, "tier", tier.name()))
                .first()
                .get("workingDays");
        if (days instanceof Number number) {
            return number.intValue();
        }
        throw new IllegalStateException("The table consultation-window gives no working days for " + kind + ".");
    }
}

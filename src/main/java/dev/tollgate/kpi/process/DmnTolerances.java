package dev.tollgate.kpi.process;

import dev.tollgate.kpi.Dimension;
import dev.tollgate.kpi.ForecastLevel;
import dev.tollgate.kpi.ToleranceTable;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.DecisionTables;
import java.math.BigDecimal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the decision table {@code tolerances}. */
@Component
class DmnTolerances implements ToleranceTable {

    private final DecisionTables tables;

    DmnTolerances(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public BigDecimal limit(Tier tier, ForecastLevel level, Dimension dimension) {
        Object limit = tables.ask(
                        "tolerances", Map.of("tier", tier.name(), "level", level.name(), "dimension", dimension.name()))
                .first()
                .get("tolerance");
        return new BigDecimal(String.valueOf(limit));
    }
}

package dev.tollgate.change.process;

import dev.tollgate.change.ChangeTables;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.DecisionTables;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision tables of the bundle {@code bpmn/change}. */
@Component
class CamundaChangeTables implements ChangeTables {

    private final DecisionTables tables;

    CamundaChangeTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Emergency emergency(Tier tier, int percent, long daysMoved, boolean scopeMoved) {
        var answer = tables.ask(
                "emergency-authority",
                Map.of("tier", tier.name(), "percent", percent, "daysMoved", daysMoved, "scopeMoved", scopeMoved));
        Map<String, @Nullable Object> row = answer.first();
        Object seat = row.get("seat");
        return new Emergency(seat == null ? "" : seat.toString().strip(), number(row, "window"), answer.version());
    }

    @Override
    public Weight weight(long daysMoved, boolean scopeMoved) {
        var answer = tables.ask("change-weight", Map.of("daysMoved", daysMoved, "scopeMoved", scopeMoved));
        return new Weight(number(answer.first(), "percent"), answer.version());
    }

    private static int number(Map<String, @Nullable Object> row, String output) {
        return row.get(output) instanceof Number value ? value.intValue() : 0;
    }
}

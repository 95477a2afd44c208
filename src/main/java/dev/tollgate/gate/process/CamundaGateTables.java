package dev.tollgate.gate.process;

import dev.tollgate.gate.Criterion;
import dev.tollgate.gate.EvidenceType;
import dev.tollgate.gate.GateTables;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.DecisionTables;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the decision tables of the bundle {@code bpmn/gate}. */
@Component
class CamundaGateTables implements GateTables {

    private final DecisionTables tables;

    CamundaGateTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Criteria criteria(GateKind gate, Tier tier) {
        var answer = tables.ask("gate-criteria", Map.of("gate", gate.name(), "tier", tier.name()));
        return new Criteria(
                answer.rows().stream().map(CamundaGateTables::criterion).toList(), answer.version());
    }

    @Override
    public Authority waiverAuthority(Tier tier, Criterion criterion) {
        var answer = tables.ask(
                "waiver-authority",
                Map.of(
                        "tier", tier.name(),
                        "obligation", criterion.must() ? "MUST" : "SHOULD",
                        "critical", criterion.critical()));
        return new Authority(text(answer.first(), "seat"), number(answer.first(), "longestDays"), answer.version());
    }

    @Override
    public Voting voting(Tier tier, GateKind gate) {
        var answer = tables.ask("gate-voting", Map.of("tier", tier.name(), "gate", gate.name()));
        Map<String, @Nullable Object> row = answer.first();
        return new Voting(text(row, "ruleSet"), number(row, "holdDays"), answer.version());
    }

    private static Criterion criterion(Map<String, @Nullable Object> row) {
        return new Criterion(
                text(row, "key"),
                text(row, "title"),
                text(row, "obligation").equals("MUST"),
                EvidenceType.valueOf(text(row, "evidence")),
                text(row, "source"),
                Boolean.TRUE.equals(row.get("critical")),
                number(row, "weight"));
    }

    private static String text(Map<String, @Nullable Object> row, String output) {
        Object value = row.get(output);
        return value == null ? "" : value.toString().strip();
    }

    private static int number(Map<String, @Nullable Object> row, String output) {
        return row.get(output) instanceof Number value ? value.intValue() : 0;
    }
}

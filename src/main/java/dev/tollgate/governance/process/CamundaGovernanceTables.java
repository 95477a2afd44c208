package dev.tollgate.governance.process;

import dev.tollgate.governance.GovernanceTables;
import dev.tollgate.governance.RaciRole;
import dev.tollgate.governance.RaciRow;
import dev.tollgate.governance.Seat;
import dev.tollgate.vocabulary.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Asks the decision tables of the bundle {@code bpmn/governance} in their latest version. */
@Component
class CamundaGovernanceTables implements GovernanceTables {

    private final DecisionService decisions;
    private final IdentityService identities;

    CamundaGovernanceTables(DecisionService decisions, IdentityService identities) {
        this.decisions = decisions;
        this.identities = identities;
    }

    @Override
    public Map<Seat, Integer> mandatorySeats(Tier tier) {
        Map<Seat, Integer> minimum = new EnumMap<>(Seat.class);
        for (DmnDecisionRuleResult rule : ask("mandatory-seats", tier)) {
            Number least = rule.getEntry("minimum");
            minimum.merge(Seat.ofKey(text(rule, "seat")), least.intValue(), Integer::max);
        }
        return minimum;
    }

    @Override
    public List<RaciRow> raciTemplate(Tier tier) {
        return ask("raci-template", tier).getResultList().stream()
                .map(Entries::new)
                .map(entries -> new RaciRow(
                        entries.text("key"),
                        entries.text("activity"),
                        Boolean.TRUE.equals(entries.values().get("gateDecision")),
                        entries.codes("responsible"),
                        entries.codes("accountable"),
                        entries.codes("supports"),
                        entries.codes("consulted"),
                        entries.codes("informed")))
                .toList();
    }

    @Override
    public List<RaciRole> raciRoles(Tier tier) {
        return ask("raci-roles", tier).getResultList().stream()
                .map(Entries::new)
                .map(entries -> new RaciRole(
                        entries.text("code"),
                        entries.text("title"),
                        Seat.ofKey(entries.text("seat")),
                        entries.text("standIn")))
                .toList();
    }

    /** The rules of governance are no secret; whoever asks need not hold the right to run decisions. */
    private DmnDecisionTableResult ask(String table, Tier tier) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return decisions
                    .evaluateDecisionTableByKey(table)
                    .variables(Map.of("tier", tier.name()))
                    .evaluate();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    private static String text(DmnDecisionRuleResult rule, String output) {
        return new Entries(rule.getEntryMap()).text(output);
    }

    /** What one rule answers. */
    private record Entries(Map<String, Object> values) {

        String text(String output) {
            Object value = values.get(output);
            return value == null ? "" : value.toString().strip();
        }

        List<String> codes(String output) {
            return RoleCodes.read(text(output));
        }
    }
}

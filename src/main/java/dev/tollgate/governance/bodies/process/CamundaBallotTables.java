package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.Ballot.Procedure;
import dev.tollgate.governance.BallotRules;
import dev.tollgate.governance.Majority;
import dev.tollgate.governance.Quorum;
import dev.tollgate.governance.bodies.BallotTables;
import dev.tollgate.workflow.DecisionTables;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table {@code ballot-rules} in its latest version. */
@Component
class CamundaBallotTables implements BallotTables {

    private final DecisionTables tables;

    CamundaBallotTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Terms terms(String ruleSet, Procedure procedure, String kind) {
        var answer =
                tables.ask("ballot-rules", Map.of("ruleSet", ruleSet, "procedure", procedure.name(), "kind", kind));
        Map<String, @Nullable Object> row = answer.first();
        return new Terms(
                new BallotRules(
                        Quorum.parse(text(row, "quorum")),
                        Majority.parse(text(row, "majority")),
                        BallotRules.Base.valueOf(text(row, "base")),
                        BallotRules.Chair.valueOf(text(row, "chair")),
                        BallotRules.Casting.valueOf(text(row, "castingVote")),
                        number(row, "referrals"),
                        Boolean.TRUE.equals(row.get("objectionRefers")),
                        Boolean.TRUE.equals(row.get("earlyClosing")),
                        text(row, "otherwise")),
                number(row, "votingDays"),
                text(row, "withoutDecision"),
                answer.version());
    }

    private static String text(Map<String, @Nullable Object> row, String output) {
        Object value = row.get(output);
        return value == null ? "" : value.toString().strip();
    }

    private static int number(Map<String, @Nullable Object> row, String output) {
        return row.get(output) instanceof Number value ? value.intValue() : 0;
    }
}

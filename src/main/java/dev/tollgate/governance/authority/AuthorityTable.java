package dev.tollgate.governance.authority;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.workflow.trial.TrialTables;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words of the table {@code decision-authority}: what it is asked and what it answers. */
final class AuthorityTable {

    static final String NAME = "decision-authority";

    /** What a changed table must still be able to do. */
    static final TrialTables.Shape SHAPE = new TrialTables.Shape(
            NAME,
            Set.of("programme", "currency", "kind", "tier", "risk", "amount", "on"),
            Set.of("ladder", "level", "rank", "deciderKind", "decider", "title"));

    private AuthorityTable() {}

    static Map<String, @Nullable Object> facts(AuthorityQuestion question) {
        Money amount = question.amount();
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put("programme", question.programme());
        facts.put("currency", amount == null ? null : amount.currency().getCurrencyCode());
        facts.put("kind", question.kind());
        facts.put("tier", question.tier().name());
        facts.put("risk", question.risk());
        facts.put("amount", amount == null ? null : amount.amount());
        facts.put("on", question.on());
        return facts;
    }

    static Authority read(Map<String, @Nullable Object> row, String version) {
        return new Authority(
                text(row, "ladder"),
                text(row, "level"),
                row.get("rank") instanceof Number rank ? rank.intValue() : 0,
                Authority.Kind.valueOf(text(row, "deciderKind")),
                text(row, "decider"),
                text(row, "title"),
                version);
    }

    private static String text(Map<String, @Nullable Object> row, String output) {
        Object value = row.get(output);
        return value == null ? "" : value.toString().strip();
    }
}

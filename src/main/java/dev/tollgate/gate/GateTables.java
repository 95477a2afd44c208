package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Tier;
import java.util.List;

/** What process owners decide about gates in tables. */
public interface GateTables {

    /** @param version which table answered: {@code gate-criteria v3} */
    record Criteria(List<Criterion> criteria, String version) {}

    /**
     * Who alone may waive a criterion.
     *
     * @param longestDays for how many days at most
     */
    record Authority(String seat, int longestDays, String version) {}

    /**
     * How a committee votes.
     *
     * @param ruleSet of the table {@code ballot-rules}
     * @param holdDays working days until a Hold is looked at again
     */
    record Voting(String ruleSet, int holdDays, String version) {}

    Criteria criteria(GateKind gate, Tier tier);

    Authority waiverAuthority(Tier tier, Criterion criterion);

    Voting voting(Tier tier, GateKind gate);
}

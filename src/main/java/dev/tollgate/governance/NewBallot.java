package dev.tollgate.governance;

import dev.tollgate.governance.Ballot.Procedure;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A question put to the vote.
 *
 * @param key the ballot's business key, for example {@code PRJ-2026-014.G2.B1}
 * @param matter the business key of what is decided
 * @param body who decides
 * @param options what may be chosen, the strictest first
 * @param electors who may vote, once each, in the order of their seats
 * @param recused those of them who have no vote from the start, and why
 * @param ruleTable which table said by which rules: {@code ballot-rules v3}
 * @param closesAt after this moment no vote is taken
 */
public record NewBallot(
        String key,
        String matter,
        String body,
        ProjectId project,
        String question,
        List<String> options,
        List<Elector> electors,
        Map<PersonId, String> recused,
        BallotRules rules,
        String ruleTable,
        Procedure procedure,
        Instant closesAt) {

    public NewBallot {
        options = List.copyOf(options);
        electors = List.copyOf(electors);
        recused = Map.copyOf(recused);
        if (options.size() < 2 || new HashSet<>(options).size() != options.size()) {
            throw new RuleBroken("options", "A ballot needs at least two options, each of them once.");
        }
        if (options.contains(Ballot.ABSTAIN) || options.contains(Ballot.REFER)) {
            throw new RuleBroken("options", "To abstain and to refer are no options; everybody may vote so anyway.");
        }
        if (electors.isEmpty()
                || electors.stream().map(Elector::person).distinct().count() != electors.size()) {
            throw new RuleBroken("voters", "A ballot needs at least one voter, and each of them once.");
        }
        if (electors.stream().filter(Elector::chair).count() > 1) {
            throw new RuleBroken("chair", "Only one of the voters chairs.");
        }
        String otherwise = rules.otherwise();
        if (!otherwise.isEmpty() && !otherwise.equals(BallotRules.NEXT_SITTING) && !options.contains(otherwise)) {
            throw new RuleBroken(
                    "otherwise",
                    "The rules of \"" + body + "\" fall back on " + otherwise + ", which is not among "
                            + String.join(", ", options) + "; correct the table ballot-rules.");
        }
    }
}

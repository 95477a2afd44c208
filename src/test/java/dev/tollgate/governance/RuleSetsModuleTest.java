package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.Ballot.Procedure;
import dev.tollgate.governance.bodies.BallotTables;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * The rule sets of real committees, as they stand in the table ballot-rules. Each seat is written with its vote: {@code C}
 * the chair, {@code D} the deputy chair, {@code w} a working group's, {@code n} a national or regional one, {@code m} any
 * other; {@code +} for, {@code -} against, {@code 0} abstains, {@code >} refers, {@code x} recused, {@code .} did not vote.
 */
@TollgateTest
class RuleSetsModuleTest {

    @Autowired
    BallotTables tables;

    @ParameterizedTest(name = "{0} {1}: {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # HL7 TSC: the chair and at least 8, of them 3 of working groups and 1 national or regional
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n+ m+ m+ m+ m+       | APPROVE
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n+ m+ m+ m+ m.       | 8 of 9 voted; the quorum is 9.
            hl7-tsc | WRITTEN | C. w+ w+ w+ n+ m+ m+ m+ m+ m+    | The chair did not vote.
            hl7-tsc | WRITTEN | C+ w+ w+ w. n+ m+ m+ m+ m+ m+    | 2 of working-group voted; the quorum is 3 of them.
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n. m+ m+ m+ m+ m+    | 0 of national-or-regional voted; the quorum is 1 of them.
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n0 m+ m+ m0 m+       | APPROVE
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n+ m+ m+ m- m+       | The matter was referred to the next sitting.
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n+ m+ m+ m> m+       | The matter was referred to the next sitting.
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n+ m+ m+ m+ m+ mx    | APPROVE
            hl7-tsc | WRITTEN | C+ w+ w+ w+ n+ m+ m+ m+ mx       | APPROVE
            hl7-tsc | SITTING | C+ w+ w+ w+ n+ m- m- m- m-       | APPROVE
            hl7-tsc | SITTING | C+ w+ w+ w- n- m- m- m- m+       | REJECT
            # Australian act: 5 are a quorum; chair, else vice-chair, else elected; deliberative and casting vote
            australian-act | SITTING | C+ m+ m- m- m0            | REJECT
            australian-act | SITTING | C+ m+ m+ m- m- m-         | APPROVE
            australian-act | SITTING | C- m+ m+ m+ m- m-         | REJECT
            australian-act | SITTING | C. D+ m+ m+ m- m- m-      | APPROVE
            australian-act | SITTING | C. D. m+ m+ m+ m- m- m-   | APPROVE
            australian-act | SITTING | C. D. m- m+ m+ m+ m- m-   | REJECT
            australian-act | SITTING | C+ m+ m+ m+ m. m. m.      | 4 of 7 voted; the quorum is 5.
            australian-act | SITTING | C+ m+ m+ m+               | 4 of 4 voted; the quorum is 5.
            # Leyland Town Board: one vote each, only if attending; majority; may speak, not vote
            town-board | SITTING | m+ m+ m- m. m.                | APPROVE
            town-board | SITTING | m+ m- m. m.                   | 2 of 4 voted; the quorum is more than 1/2.
            town-board | SITTING | m+ m+ m- m-                   | REJECT
            town-board | SITTING | m+ m+ m- mx                   | APPROVE
            town-board | SITTING | m+ m- m. mx                   | REJECT
            town-board | WRITTEN | m+ m+ m+ m. m.                | APPROVE
            # SRIPMC: a majority of voting members; consensus first, else a majority of those participating
            consensus-first | SITTING | m+ m+ m+ m. m.           | APPROVE
            consensus-first | SITTING | m+ m+ m. m.              | 2 of 4 voted; the quorum is more than 1/2.
            consensus-first | SITTING | m+ m+ m0 m- m.           | REJECT
            consensus-first | SITTING | m+ m+ m+ m- m-           | APPROVE
            # ServiceNow: anyone, all, all responded and anyone, per cent of users, number of users; unmet is undecided
            anyone | WRITTEN | m+ m. m.                          | APPROVE
            anyone | WRITTEN | m- m+ m.                          | APPROVE
            anyone | WRITTEN | m0 m. m.                          | Nobody voted for any of the options.
            all | WRITTEN | m+ m+ m+                             | APPROVE
            all | WRITTEN | m+ m+ m.                             | No option has its majority (unanimity).
            all | WRITTEN | m+ m+ mx                             | APPROVE
            all-responded-anyone | WRITTEN | m+ m0 m0            | APPROVE
            all-responded-anyone | WRITTEN | m+ m+ m.            | 2 of 3 voted; the quorum is 100 percent.
            percent-of-users | WRITTEN | m+ m+ m+ m- m.          | APPROVE
            percent-of-users | WRITTEN | m+ m+ m. m. m.          | No option has its majority (60 percent).
            number-of-users | WRITTEN | m+ m+ m+ m- m- m-        | APPROVE
            number-of-users | WRITTEN | m+ m+ m. m. m-           | No option has its majority (3).
            # Consent, and a qualified majority of all seats
            consent | WRITTEN | m. m. m.                         | APPROVE
            consent | WRITTEN | m+ m- m.                         | The matter was referred to the next sitting.
            consent | SITTING | m+ m- m.                         | REJECT
            qualified | SITTING | C+ m+ m+ m. m- m+              | APPROVE
            qualified | SITTING | C+ m+ m+ m. m- m.              | REJECT
            # The usual one: half with the chair or the deputy chair, a majority of the votes cast
            committee | WRITTEN | C+ m- m- m.                    | REJECT
            committee | WRITTEN | C. D+ m+ m.                    | APPROVE
            committee | WRITTEN | C. D. m+ m+                    | Neither the chair nor the deputy chair voted.
            committee | WRITTEN | C+ m> m>                       | The matter was referred to the next sitting.
            """)
    void the_rule_sets_count_as_the_committees_do(String ruleSet, Procedure procedure, String seats, String expected) {
        // given
        List<Elector> electors = new ArrayList<>();
        Map<PersonId, String> votes = new HashMap<>();
        Set<PersonId> recused = new HashSet<>();
        for (String seat : seats.split(" +", -1)) {
            var person = new PersonId("person-" + electors.size());
            electors.add(elector(person, seat.charAt(0)));
            switch (seat.charAt(1)) {
                case '+' -> votes.put(person, "APPROVE");
                case '-' -> votes.put(person, "REJECT");
                case '0' -> votes.put(person, Ballot.ABSTAIN);
                case '>' -> votes.put(person, Ballot.REFER);
                case 'x' -> recused.add(person);
                default -> assertThat(seat.charAt(1)).isEqualTo('.');
            }
        }
        BallotRules rules = tables.terms(ruleSet, procedure, "change").rules();

        // when
        var outcome = new BallotCount(rules, List.of("REJECT", "APPROVE"), electors, votes, recused).outcome();

        // then
        assertThat(outcome.option().isEmpty() ? outcome.why() : outcome.option())
                .isEqualTo(expected);
    }

    private static Elector elector(PersonId person, char seat) {
        String constituency = switch (seat) {
            case 'w' -> "working-group";
            case 'n' -> "national-or-regional";
            default -> "";
        };
        return new Elector(person, "seat", seat == 'C', seat == 'D', constituency);
    }
}

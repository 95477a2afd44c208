package dev.tollgate.gate;

import static dev.tollgate.vocabulary.GateOutcome.CONDITIONAL_GO;
import static dev.tollgate.vocabulary.GateOutcome.GO;
import static dev.tollgate.vocabulary.GateOutcome.HOLD;
import static dev.tollgate.vocabulary.GateOutcome.KILL;
import static dev.tollgate.vocabulary.GateOutcome.RECYCLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.GateOutcome;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VoteCountTest {

    @Test
    void a_tie_goes_to_the_stricter_side() {
        assertThat(VoteCount.outcome(List.of(GO, HOLD))).isEqualTo(HOLD);
        assertThat(VoteCount.outcome(List.of(GO, GO, KILL, KILL))).isEqualTo(KILL);
        assertThat(VoteCount.outcome(List.of(GO, CONDITIONAL_GO, HOLD, RECYCLE)))
                .isEqualTo(HOLD);
    }

    @Test
    void a_few_strict_votes_do_not_carry_a_mild_majority() {
        assertThat(VoteCount.outcome(List.of(GO, GO, GO, KILL, KILL))).isEqualTo(GO);
        assertThat(VoteCount.outcome(List.of(GO, CONDITIONAL_GO, KILL))).isEqualTo(CONDITIONAL_GO);
    }

    @Test
    void no_vote_is_a_hold() {
        assertThat(VoteCount.outcome(List.of())).isEqualTo(HOLD);
    }

    /** The median from the strict side, said in the plainest way: sort the votes and take the one in the middle. */
    @Test
    void every_combination_of_up_to_five_votes_gives_the_vote_in_the_middle() {
        int tried = 0;
        for (int voters = 1; voters <= 5; voters++) {
            for (List<GateOutcome> votes : combinations(voters)) {
                List<GateOutcome> strictestFirst = new ArrayList<>(votes);
                strictestFirst.sort((one, other) -> other.compareTo(one));
                GateOutcome middle = strictestFirst.get((voters - 1) / 2);
                assertThat(VoteCount.outcome(votes)).as("%s", votes).isEqualTo(middle);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(5 + 25 + 125 + 625 + 3125);
    }

    private static List<List<GateOutcome>> combinations(int voters) {
        List<List<GateOutcome>> found = List.of(List.of());
        for (int voter = 0; voter < voters; voter++) {
            List<List<GateOutcome>> longer = new ArrayList<>();
            for (List<GateOutcome> before : found) {
                for (GateOutcome vote : GateOutcome.values()) {
                    List<GateOutcome> votes = new ArrayList<>(before);
                    votes.add(vote);
                    longer.add(votes);
                }
            }
            found = longer;
        }
        return found;
    }
}

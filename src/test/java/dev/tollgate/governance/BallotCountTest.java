package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.BallotCount.Outcome;
import dev.tollgate.governance.BallotCount.Result;
import dev.tollgate.governance.BallotRules.Base;
import dev.tollgate.governance.BallotRules.Casting;
import dev.tollgate.governance.BallotRules.Chair;
import dev.tollgate.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Every combination of votes of up to five seats, against the rules said once more in the plainest way. */
class BallotCountTest {

    private static final List<String> TWO = List.of("NO", "YES");
    private static final List<String> THREE = List.of("NO", "LATER", "YES");
    private static final List<String> GATE = List.of("KILL", "RECYCLE", "HOLD", "CONDITIONAL_GO", "GO");
    private static final String SILENT = "";
    private static final String RECUSED = "RECUSED";
    private static final List<BallotRules> RULE_SETS = ruleSets();

    private static List<BallotRules> ruleSets() {
        List<BallotRules> all = new ArrayList<>();
        for (String quorum : List.of("none", "50 percent", "more than 1/2", "3", "3; 1 north", "2/3; 2 south")) {
            for (String majority : List.of("more than 1/2", "2/3", "unanimity", "consent", "2")) {
                for (Base base : Base.values()) {
                    for (Casting casting : Casting.values()) {
                        Chair chair = List.of(Chair.values()).get(all.size() % Chair.values().length);
                        all.add(new BallotRules(
                                Quorum.parse(quorum),
                                Majority.parse(majority),
                                base,
                                chair,
                                casting,
                                all.size() % 3,
                                all.size() % 7 == 0,
                                true,
                                all.size() % 4 == 0 ? BallotRules.NEXT_SITTING : all.size() % 4 == 1 ? "LATER" : ""));
                    }
                }
            }
        }
        return all;
    }

    @Test
    void every_combination_of_up_to_four_seats_and_three_options_counts_as_the_plain_rules_say() {
        for (int seats = 1; seats <= 4; seats++) {
            for (List<String> votes : combinations(seats, votesOf(THREE))) {
                RULE_SETS.forEach(rules -> compare(rules, THREE, votes));
            }
        }
    }

    @Test
    void every_combination_of_five_seats_counts_as_the_plain_rules_say() {
        List<List<String>> all = combinations(5, votesOf(TWO));
        for (List<String> votes : all) {
            RULE_SETS.forEach(rules -> compare(rules, TWO, votes));
        }
        assertThat(all).hasSize(6 * 6 * 6 * 6 * 6);
    }

    private static void compare(BallotRules rules, List<String> options, List<String> votes) {
        Outcome outcome = count(rules, options, votes).outcome();
        Result result = Plain.result(rules, options, votes);
        String option = Plain.option(rules, options, votes);
        if (outcome.result() != result || !outcome.option().equals(option)) {
            assertThat(outcome).as("%s %s", rules, votes).isEqualTo(new Outcome(result, option, ""));
        }
    }

    /** Voting ends early only where no answer, abstention, referral, recusal or silence of the others changes anything. */
    @Test
    void what_ends_early_would_have_ended_the_same_whatever_the_others_had_done() {
        int early = 0;
        for (List<String> votes : combinations(4, votesOf(TWO))) {
            for (BallotRules rules : RULE_SETS) {
                BallotCount count = count(rules, TWO, votes);
                if (votes.contains(SILENT) && count.isSettled()) {
                    compareWithEveryEnding(rules, votes, count.outcome());
                    early++;
                }
            }
        }
        assertThat(early).isGreaterThan(1000);
    }

    private static void compareWithEveryEnding(BallotRules rules, List<String> votes, Outcome now) {
        List<Integer> awaited = IntStream.range(0, votes.size())
                .filter(seat -> votes.get(seat).equals(SILENT))
                .boxed()
                .toList();
        for (List<String> rest : combinations(awaited.size(), votesOf(TWO))) {
            List<String> all = new ArrayList<>(votes);
            IntStream.range(0, awaited.size()).forEach(i -> all.set(awaited.get(i), rest.get(i)));
            Outcome then = count(rules, TWO, all).outcome();
            if (then.result() != now.result() || !then.option().equals(now.option())) {
                assertThat(then).as("%s %s then %s", rules, votes, all).isEqualTo(now);
            }
        }
    }

    @Test
    void early_closing_happens_where_the_rules_allow_it_and_only_there() {
        var early = rules("none", "more than 1/2", Base.SEATS, true);
        var late = rules("none", "more than 1/2", Base.SEATS, false);

        assertThat(count(early, TWO, List.of("YES", "YES", SILENT)).isSettled()).isTrue();
        assertThat(count(early, TWO, List.of("YES", SILENT, SILENT)).isSettled())
                .isFalse();
        assertThat(count(late, TWO, List.of("YES", "YES", SILENT)).isSettled()).isFalse();
        assertThat(count(late, TWO, List.of("YES", "YES", RECUSED)).isSettled()).isTrue();
    }

    /** The median from the strict side: sort the votes and take the one in the middle. */
    @Test
    void every_combination_of_up_to_five_votes_at_a_gate_gives_the_vote_in_the_middle() {
        var rules = BallotRules.majorityOfVotesCast(0, false);
        int tried = 0;
        for (int voters = 1; voters <= 5; voters++) {
            for (List<String> votes : combinations(voters, GATE)) {
                List<Integer> strictestFirst =
                        votes.stream().map(GATE::indexOf).sorted().toList();
                String middle = GATE.get(strictestFirst.get((voters - 1) / 2));
                assertThat(count(rules, GATE, votes).outcome().option())
                        .as("%s", votes)
                        .isEqualTo(middle);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(5 + 25 + 125 + 625 + 3125);
    }

    private static BallotRules rules(String quorum, String majority, Base base, boolean early) {
        return new BallotRules(
                Quorum.parse(quorum),
                Majority.parse(majority),
                base,
                Chair.NOT_NEEDED,
                Casting.NONE,
                0,
                false,
                early,
                "");
    }

    private static List<String> votesOf(List<String> options) {
        List<String> votes = new ArrayList<>(options);
        votes.addAll(List.of(Ballot.ABSTAIN, Ballot.REFER, SILENT, RECUSED));
        return votes;
    }

    /** The first seat chairs, the second is its deputy; seats one and three are of the north, the others of the south. */
    private static BallotCount count(BallotRules rules, List<String> options, List<String> votes) {
        List<Elector> electors = IntStream.range(0, votes.size())
                .mapToObj(seat ->
                        new Elector(person(seat), "seat-" + seat, seat == 0, seat == 1, Plain.constituency(seat)))
                .toList();
        Map<PersonId, String> cast = new HashMap<>();
        Set<PersonId> recused = new HashSet<>();
        for (int seat = 0; seat < votes.size(); seat++) {
            if (votes.get(seat).equals(RECUSED)) {
                recused.add(person(seat));
            } else if (!votes.get(seat).equals(SILENT)) {
                cast.put(person(seat), votes.get(seat));
            }
        }
        return new BallotCount(rules, options, electors, cast, recused);
    }

    private static PersonId person(int seat) {
        return new PersonId("person-" + seat);
    }

    private static List<List<String>> combinations(int seats, List<String> votes) {
        List<List<String>> found = List.of(List.of());
        for (int seat = 0; seat < seats; seat++) {
            List<List<String>> longer = new ArrayList<>();
            for (List<String> before : found) {
                for (String vote : votes) {
                    List<String> one = new ArrayList<>(before);
                    one.add(vote);
                    longer.add(one);
                }
            }
            found = longer;
        }
        return found;
    }

    /** The rules once more, without any of the code that is tested: plain loops over a list of votes by seat. */
    private static final class Plain {

        static String constituency(int seat) {
            return seat % 2 == 0 ? "north" : "south";
        }

        static Result result(BallotRules rules, List<String> options, List<String> votes) {
            if (!quorate(rules, votes)) {
                return Result.NO_QUORUM;
            }
            if (refers(rules, options, votes)) {
                return Result.REFERRED;
            }
            return decision(rules, options, votes).isEmpty() ? Result.UNDECIDED : Result.DECIDED;
        }

        static String option(BallotRules rules, List<String> options, List<String> votes) {
            return result(rules, options, votes) == Result.DECIDED ? decision(rules, options, votes) : "";
        }

        private static boolean quorate(BallotRules rules, List<String> votes) {
            int entitled = 0;
            int present = 0;
            for (String vote : votes) {
                entitled += vote.equals(RECUSED) ? 0 : 1;
                present += vote.equals(RECUSED) || vote.equals(SILENT) ? 0 : 1;
            }
            if (entitled == 0) {
                return false;
            }
            boolean enough = switch (rules.quorum().toString().split(";", -1)[0].strip()) {
                case "50 percent" -> 2 * present >= entitled;
                case "more than 1/2" -> 2 * present > entitled;
                case "2/3" -> 3 * present >= 2 * entitled;
                case "3" -> present >= (votes.size() >= 3 ? Math.min(3, entitled) : 3);
                default -> true;
            };
            if (rules.quorum().toString().contains("1 north")) {
                enough &= enoughOf("north", 1, votes);
            }
            if (rules.quorum().toString().contains("2 south")) {
                enough &= enoughOf("south", 2, votes);
            }
            boolean led = switch (rules.chair()) {
                case NOT_NEEDED -> true;
                case CHAIR -> isPresent(votes, 0);
                case DEPUTY -> isPresent(votes, 0) || isPresent(votes, 1);
                case ELECTED -> present > 0;
            };
            return enough && led && (present > 0 || rules.majority().toString().equals("consent"));
        }

        private static boolean enoughOf(String where, int least, List<String> votes) {
            int seats = 0;
            int entitled = 0;
            int present = 0;
            for (int seat = 0; seat < votes.size(); seat++) {
                if (constituency(seat).equals(where)) {
                    seats++;
                    entitled += votes.get(seat).equals(RECUSED) ? 0 : 1;
                    present += isPresent(votes, seat) ? 1 : 0;
                }
            }
            return present >= (seats >= least ? Math.min(least, entitled) : least);
        }

        private static boolean refers(BallotRules rules, List<String> options, List<String> votes) {
            long refer = votes.stream().filter(Ballot.REFER::equals).count();
            boolean objection = votes.stream()
                    .anyMatch(vote -> options.contains(vote) && options.indexOf(vote) < options.size() - 1);
            return (rules.referrals() > 0 && refer >= rules.referrals()) || (rules.objectionRefers() && objection);
        }

        private static String decision(BallotRules rules, List<String> options, List<String> votes) {
            if (rules.majority().toString().equals("consent")) {
                for (String option : options) {
                    if (votes.contains(option)) {
                        return option;
                    }
                }
                return options.get(options.size() - 1);
            }
            if (votes.stream().noneMatch(options::contains)) {
                return "";
            }
            int usual = Math.max(0, options.indexOf(rules.otherwise()));
            for (int option = options.size() - 1; option > usual; option--) {
                if (carried(rules, options, votes, option, options.size() - 1)) {
                    return options.get(option);
                }
            }
            for (int option = 0; option < usual; option++) {
                if (carried(rules, options, votes, 0, option)) {
                    return options.get(option);
                }
            }
            return rules.otherwise().equals(BallotRules.NEXT_SITTING) && !carried(rules, options, votes, 0, 0)
                    ? ""
                    : options.get(usual);
        }

        /** Whether the options from one to another together have their majority. */
        private static boolean carried(BallotRules rules, List<String> options, List<String> votes, int from, int to) {
            int leader = leader(rules, votes);
            int inFavour = 0;
            int base = 0;
            for (int seat = 0; seat < votes.size(); seat++) {
                String vote = votes.get(seat);
                if (seat == leader && rules.casting() == Casting.CASTING) {
                    continue;
                }
                boolean cast = options.contains(vote);
                boolean counts = switch (rules.base()) {
                    case CAST -> cast;
                    case PRESENT -> isPresent(votes, seat);
                    case SEATS -> !vote.equals(RECUSED);
                };
                base += counts ? 1 : 0;
                inFavour += cast && options.indexOf(vote) >= from && options.indexOf(vote) <= to ? 1 : 0;
            }
            boolean enough = switch (rules.majority().toString()) {
                case "more than 1/2" -> 2 * inFavour > base;
                case "2/3" -> 3 * inFavour >= 2 * base;
                case "2" -> inFavour >= 2;
                default -> inFavour == base;
            };
            boolean leaderInFavour = leader >= 0
                    && options.indexOf(votes.get(leader)) >= from
                    && options.indexOf(votes.get(leader)) <= to;
            boolean equal = rules.majority().toString().equals("more than 1/2") && 2 * inFavour == base;
            return enough || (rules.casting() != Casting.NONE && equal && leaderInFavour);
        }

        private static int leader(BallotRules rules, List<String> votes) {
            if (isPresent(votes, 0)) {
                return 0;
            }
            boolean deputyMay = rules.chair() == Chair.DEPUTY || rules.chair() == Chair.ELECTED;
            if (deputyMay && isPresent(votes, 1)) {
                return 1;
            }
            for (int seat = 0; rules.chair() == Chair.ELECTED && seat < votes.size(); seat++) {
                if (isPresent(votes, seat)) {
                    return seat;
                }
            }
            return -1;
        }

        private static boolean isPresent(List<String> votes, int seat) {
            return seat < votes.size()
                    && !votes.get(seat).equals(SILENT)
                    && !votes.get(seat).equals(RECUSED);
        }
    }
}

package dev.tollgate.governance;

import dev.tollgate.governance.BallotRules.Casting;
import dev.tollgate.governance.BallotRules.Chair;
import dev.tollgate.vocabulary.PersonId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.Stream;

/**
 * Counts votes by the rules of a ballot. Options are a scale, the strictest first: who votes for one supports every
 * stricter one rather than nothing, so that the outcome is the mildest option with enough support.
 */
final class BallotCount {

    private final BallotRules rules;
    private final List<String> options;
    private final List<Elector> electors;
    private final Map<PersonId, String> votes;
    private final Set<PersonId> recused;

    /** What a count comes to. */
    enum Result {
        DECIDED,
        NO_QUORUM,
        REFERRED,
        UNDECIDED
    }

    /**
     * What a count says.
     *
     * @param option the outcome; empty where nothing was decided
     * @param why a sentence where nothing was decided, and where a casting vote made the difference
     */
    record Outcome(Result result, String option, String why) {

        private boolean sameAs(Outcome other) {
            return result == other.result && option.equals(other.option);
        }
    }

    /**
     * @param votes of each voter the last one
     * @param recused those of the electors who have no vote; what they voted before does not count
     */
    BallotCount(
            BallotRules rules,
            List<String> options,
            List<Elector> electors,
            Map<PersonId, String> votes,
            Set<PersonId> recused) {
        this.rules = rules;
        this.options = options;
        this.electors = electors;
        this.recused = recused;
        this.votes = new HashMap<>(votes);
        this.votes.keySet().removeAll(recused);
    }

    Outcome outcome() {
        String missing = whyNotQuorate();
        if (!missing.isEmpty()) {
            return new Outcome(Result.NO_QUORUM, "", missing);
        }
        if (isReferred()) {
            return new Outcome(Result.REFERRED, "", "The matter was referred to the next sitting.");
        }
        if (rules.majority().kind() == Majority.Kind.CONSENT) {
            return decided(options.stream()
                    .filter(votes::containsValue)
                    .findFirst()
                    .orElseGet(() -> options.get(options.size() - 1)));
        }
        return byMajority();
    }

    /** Whether nobody is left whose vote could change the outcome, as far as the rules care. */
    boolean isSettled() {
        List<PersonId> awaited = electors.stream()
                .map(Elector::person)
                .filter(person -> !votes.containsKey(person) && !recused.contains(person))
                .toList();
        if (awaited.isEmpty()) {
            return true;
        }
        Outcome now = outcome();
        return rules.earlyClosing()
                && now.result() != Result.NO_QUORUM
                && now.sameAs(without(awaited))
                && Stream.concat(options.stream(), otherVotes()).allMatch(vote -> now.sameAs(with(awaited, vote)));
    }

    private Stream<String> otherVotes() {
        return rules.referrals() > 0 ? Stream.of(Ballot.ABSTAIN, Ballot.REFER) : Stream.of(Ballot.ABSTAIN);
    }

    private Outcome with(List<PersonId> awaited, String vote) {
        Map<PersonId, String> all = new HashMap<>(votes);
        awaited.forEach(person -> all.put(person, vote));
        return new BallotCount(rules, options, electors, all, recused).outcome();
    }

    private Outcome without(List<PersonId> awaited) {
        Set<PersonId> gone = new HashSet<>(recused);
        gone.addAll(awaited);
        return new BallotCount(rules, options, electors, votes, gone).outcome();
    }

    /** A sentence where too few take part, empty where enough do. */
    private String whyNotQuorate() {
        int entitled = entitled("").size();
        if (entitled == 0) {
            return "Nobody is left who may vote.";
        }
        Share share = rules.quorum().share();
        if (share != null && !share.reachedBy(votes.size(), entitled)) {
            return tooFew(votes.size(), entitled, share.toString());
        }
        int number = reachable(rules.quorum().number(), electors.size(), entitled);
        if (votes.size() < number) {
            return tooFew(votes.size(), entitled, String.valueOf(number));
        }
        for (var part : rules.quorum().composition().entrySet()) {
            int least = reachable(
                    part.getValue(), all(part.getKey()), entitled(part.getKey()).size());
            int there = (int) entitled(part.getKey()).stream()
                    .filter(elector -> votes.containsKey(elector.person()))
                    .count();
            if (there < least) {
                return "%d of %s voted; the quorum is %d of them.".formatted(there, part.getKey(), least);
            }
        }
        if (rules.chair() != Chair.NOT_NEEDED && presiding().isEmpty()) {
            return rules.chair() == Chair.CHAIR
                    ? "The chair did not vote."
                    : "Neither the chair nor the deputy chair voted.";
        }
        return votes.isEmpty() && rules.majority().kind() != Majority.Kind.CONSENT ? "Nobody voted." : "";
    }

    private static String tooFew(int voted, int entitled, String quorum) {
        return "%d of %d voted; the quorum is %s.".formatted(voted, entitled, quorum);
    }

    /** A recusal lowers a number that could not be reached without it; a vacancy does not. */
    private static int reachable(int number, int seats, int entitled) {
        return number <= seats ? Math.min(number, entitled) : number;
    }

    private int all(String constituency) {
        return (int) electors.stream()
                .filter(elector -> elector.constituency().equals(constituency))
                .count();
    }

    private List<Elector> entitled(String constituency) {
        return electors.stream()
                .filter(elector -> !recused.contains(elector.person()))
                .filter(elector ->
                        constituency.isEmpty() || elector.constituency().equals(constituency))
                .toList();
    }

    private boolean isReferred() {
        String mildest = options.get(options.size() - 1);
        return (rules.referrals() > 0 && count(Ballot.REFER) >= rules.referrals())
                || (rules.objectionRefers()
                        && votes.values().stream().anyMatch(vote -> options.contains(vote) && !vote.equals(mildest)));
    }

    private Outcome byMajority() {
        if (votes.values().stream().noneMatch(options::contains)) {
            return new Outcome(Result.UNDECIDED, "", "Nobody voted for any of the options.");
        }
        int fallback = Math.max(options.indexOf(rules.otherwise()), 0);
        for (int option = options.size() - 1; option > fallback; option--) {
            int limit = option;
            if (isEnough(index -> index >= limit)) {
                return decided(options.get(option), index -> index >= limit);
            }
        }
        for (int option = 0; option < fallback; option++) {
            int limit = option;
            if (isEnough(index -> index <= limit)) {
                return decided(options.get(option), index -> index <= limit);
            }
        }
        return rules.otherwise().equals(BallotRules.NEXT_SITTING) ? missed() : decided(options.get(fallback));
    }

    /** With no option to fall back on, the strictest needs its majority too. */
    private Outcome missed() {
        IntPredicate strictest = index -> index == 0;
        return isEnough(strictest)
                ? decided(options.get(0), strictest)
                : new Outcome(Result.UNDECIDED, "", "No option has its majority (" + rules.majority() + ").");
    }

    private boolean isEnough(IntPredicate supports) {
        int support = support(supports);
        return rules.majority().reachedBy(support, base()) || isTiedInFavour(support, supports);
    }

    private boolean isTiedInFavour(int support, IntPredicate supports) {
        return rules.casting() != Casting.NONE
                && rules.majority().isMoreThanHalf()
                && 2 * support == base()
                && presiding()
                        .map(elector -> options.indexOf(votes.getOrDefault(elector.person(), "")))
                        .filter(index -> index >= 0 && supports.test(index))
                        .isPresent();
    }

    private int support(IntPredicate supports) {
        return (int) votes.entrySet().stream()
                .filter(vote -> !isOnlyCasting(vote.getKey()))
                .map(vote -> options.indexOf(vote.getValue()))
                .filter(index -> index >= 0 && supports.test(index))
                .count();
    }

    private int base() {
        return (int)
                switch (rules.base()) {
                    case CAST ->
                        votes.entrySet().stream()
                                .filter(vote -> options.contains(vote.getValue()) && !isOnlyCasting(vote.getKey()))
                                .count();
                    case PRESENT ->
                        votes.keySet().stream()
                                .filter(person -> !isOnlyCasting(person))
                                .count();
                    case SEATS ->
                        entitled("").stream()
                                .filter(elector -> !isOnlyCasting(elector.person()))
                                .count();
                };
    }

    private boolean isOnlyCasting(PersonId person) {
        return rules.casting() == Casting.CASTING
                && presiding()
                        .filter(elector -> elector.person().equals(person))
                        .isPresent();
    }

    private Optional<Elector> presiding() {
        List<Elector> there = entitled("").stream()
                .filter(elector -> votes.containsKey(elector.person()))
                .toList();
        Optional<Elector> chair = there.stream().filter(Elector::chair).findFirst();
        if (chair.isPresent() || rules.chair() == Chair.NOT_NEEDED || rules.chair() == Chair.CHAIR) {
            return chair;
        }
        Optional<Elector> deputy = there.stream().filter(Elector::deputyChair).findFirst();
        return deputy.isPresent() || rules.chair() == Chair.DEPUTY
                ? deputy
                : there.stream().findFirst();
    }

    private int count(String vote) {
        return (int) votes.values().stream().filter(vote::equals).count();
    }

    private static Outcome decided(String option) {
        return new Outcome(Result.DECIDED, option, "");
    }

    private Outcome decided(String option, IntPredicate supports) {
        boolean byCastingVote = !rules.majority().reachedBy(support(supports), base());
        return new Outcome(
                Result.DECIDED, option, byCastingVote ? "The votes were equal; the casting vote decided." : "");
    }
}

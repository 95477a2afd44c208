package dev.tollgate.gate;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.VoteSupplement;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import java.time.Clock;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a vote at a gate says besides its outcome: the condition of a conditional go, the phase of a recycle. */
@Component
class GateVoteSupplement implements VoteSupplement {

    private final ReviewStore reviews;
    private final VoteDetailStore details;
    private final Clock clock;

    GateVoteSupplement(ReviewStore reviews, VoteDetailStore details, Clock clock) {
        this.reviews = reviews;
        this.details = details;
        this.clock = clock;
    }

    static Given given(Vote vote) {
        Vote plain = vote.plain();
        Phase recycleTo = plain.recycleTo();
        return new Given(
                plain.option().name(),
                plain.reason(),
                plain.condition(),
                plain.conditionDays(),
                recycleTo == null ? "" : recycleTo.name());
    }

    @Override
    public boolean concerns(Matter matter) {
        return matter.kind().equals(GateMatters.KIND);
    }

    @Override
    public Map<String, String> places(Matter matter) {
        Map<String, String> phases = new LinkedHashMap<>();
        GateLaw.recycleTargets(reviews.get(matter.key()).gate())
                .forEach(phase -> phases.put(phase.name(), phase.title()));
        return phases;
    }

    @Override
    public List<Problem> problems(Matter matter, Given vote) {
        return vote(vote).additionProblems(reviews.get(matter.key()).gate()).stream()
                .map(problem -> new Problem(
                        problem.field().equals("recycleTo") ? "sendBackTo" : problem.field(), problem.sentence()))
                .toList();
    }

    @Override
    public void keep(String ballotKey, PersonId voter, Given vote) {
        if (GateLaw.isOutcome(vote.option())) {
            Vote plain = vote(vote).plain();
            boolean known = details.latest(ballotKey).stream()
                    .anyMatch(detail -> detail.voter().equals(voter) && detail.says(plain));
            if (!known) {
                details.append(ballotKey, voter, plain, clock.instant());
            }
        }
    }

    private static Vote vote(Given vote) {
        return new Vote(
                GateOutcome.valueOf(vote.option()),
                vote.reason(),
                vote.condition(),
                vote.conditionDays(),
                phase(vote.sendBackTo()));
    }

    private static @Nullable Phase phase(String name) {
        return Arrays.stream(Phase.values())
                .filter(phase -> phase.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}

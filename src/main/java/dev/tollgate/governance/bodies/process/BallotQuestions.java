package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.bodies.CommitteeVotes;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ModelReadable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What models ask about ballots: whether voting may end, and with what forms are filled. Lists are JSON. */
@Component("committee")
@ModelReadable
public class BallotQuestions {

    private final Ballots ballots;
    private final CommitteeVotes votes;
    private final Matters matters;

    BallotQuestions(Ballots ballots, CommitteeVotes votes, Matters matters) {
        this.ballots = ballots;
        this.votes = votes;
        this.matters = matters;
    }

    /** Whether everybody has voted, or the outcome cannot change and the rules allow to end. */
    public boolean settled(String ballotKey) {
        return ballots.tally(ballotKey).settled();
    }

    /** What may be voted, the mildest first, and the ways of not choosing at the end. */
    public SpinJsonNode options(String ballotKey) {
        Ballot ballot = ballots.get(ballotKey);
        Matter matter = matters.get(ballot.matter());
        List<String> mildestFirst = new ArrayList<>(ballot.options());
        Collections.reverse(mildestFirst);
        Map<String, String> titles = new LinkedHashMap<>();
        Stream.concat(mildestFirst.stream(), ballot.otherVotes().stream())
                .forEach(option -> titles.put(option, matters.title(matter, option)));
        titles.put(RecordVote.RECUSE, "Recuse yourself: you have a conflict of interest");
        return choices(titles);
    }

    /** To where a vote may send the project back. */
    public SpinJsonNode places(String matterKey) {
        Matter matter = matters.get(matterKey);
        return choices(
                matters.supplement(matter).map(room -> room.places(matter)).orElse(Map.of()));
    }

    /** The open ballots in which somebody has voted. */
    public SpinJsonNode changeable(String person) {
        Map<String, String> titles = new LinkedHashMap<>();
        votes.changeable(new PersonId(person))
                .forEach(ballot -> titles.put(ballot.key(), ballot.question() + " (" + ballot.matter() + ")"));
        return choices(titles);
    }

    private static SpinJsonNode choices(Map<String, String> titles) {
        return Spin.JSON(titles.entrySet().stream()
                .map(title -> Map.of("value", title.getKey(), "label", title.getValue()))
                .toList());
    }
}

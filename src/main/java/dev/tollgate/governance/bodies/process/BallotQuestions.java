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
        Map<String, String> titles = new LinkedHashMap<>();
        votesAt(ballot).forEach(option -> titles.put(option, matters.title(matter, option)));
        titles.put(RecordVote.RECUSE, "Recuse yourself: you have a conflict of interest");
        return choices(titles);
    }

    /** To where a vote may send the project back. */
    public SpinJsonNode places(String matterKey) {
        Matter matter = matters.get(matterKey);
        return choices(
                matters.supplement(matter).map(room -> room.places(matter)).orElse(Map.of()));
    }

    /** What somebody who has voted may vote instead, at every ballot that still takes votes. */
    public SpinJsonNode changes(String person) {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(RecordChangedVote.LEAVE, "Leave everything as it is");
        for (Ballot ballot : votes.changeable(new PersonId(person))) {
            Matter matter = matters.get(ballot.matter());
            votesAt(ballot)
                    .forEach(option -> titles.put(
                            ballot.key() + "|" + option,
                            matter.question() + " (" + matter.key() + "): " + matters.title(matter, option)));
        }
        return choices(titles);
    }

    /** To where such a vote may send a project back. */
    public SpinJsonNode placesFor(String person) {
        Map<String, String> titles = new LinkedHashMap<>();
        votes.changeable(new PersonId(person)).stream()
                .map(ballot -> matters.get(ballot.matter()))
                .forEach(matter -> matters.supplement(matter).ifPresent(room -> titles.putAll(room.places(matter))));
        return choices(titles);
    }

    private static List<String> votesAt(Ballot ballot) {
        List<String> mildestFirst = new ArrayList<>(ballot.options());
        Collections.reverse(mildestFirst);
        mildestFirst.addAll(ballot.otherVotes());
        return mildestFirst;
    }

    private static SpinJsonNode choices(Map<String, String> titles) {
        return Spin.JSON(titles.entrySet().stream()
                .map(title -> Map.of("value", title.getKey(), "label", title.getValue()))
                .toList());
    }
}

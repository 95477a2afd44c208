package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.Vote;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Votes: while they are being cast how many and one's own, afterwards all of them. */
@Component
class VoteFacts {

    private final GateVotes votes;
    private final CurrentPerson reader;
    private final Wording wording;

    VoteFacts(GateVotes votes, CurrentPerson reader, Wording wording) {
        this.votes = votes;
        this.reader = reader;
        this.wording = wording;
    }

    FactSection own(GateReview review) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of(
                "Votes cast so far",
                votes.votes(review.key()).size() + "; what others voted is shown when the vote is closed"));
        votes.visibleTo(reader.require(), review.key()).stream()
                .findFirst()
                .ifPresent(vote -> facts.add(Fact.of("Your vote so far", words(vote))));
        facts.add(Fact.of("How it is counted", "Strictest first; the outcome is the vote in the middle."));
        return new FactSection.Facts("The vote", facts);
    }

    FactSection counted(GateReview review) {
        Map<PersonId, Vote> detailed = votes.detailed(review.key());
        return new FactSection.Table(
                "How the committee voted",
                List.of("Who", "Vote", "Reason", "Condition or phase", "On"),
                votes.visibleTo(reader.require(), review.key()).stream()
                        .map(vote -> row(vote, detailed.get(vote.voter())))
                        .toList(),
                "Nobody voted.");
    }

    private List<Cell> row(RecordedVote vote, @Nullable Vote detail) {
        return List.of(
                Cell.of(wording.name(vote.voter())),
                Cell.of(GateOutcome.valueOf(vote.option()).title()),
                Cell.of(vote.reason()),
                Cell.of(detail == null ? "" : added(detail)),
                Cell.of(wording.day(vote.at())));
    }

    private static String added(Vote vote) {
        if (vote.recycleTo() != null) {
            return "Back to " + vote.recycleTo().title();
        }
        return vote.condition().isEmpty()
                ? ""
                : vote.condition() + " (within " + vote.conditionDays() + " working days)";
    }

    private static String words(RecordedVote vote) {
        String option = GateOutcome.valueOf(vote.option()).title();
        return vote.reason().isEmpty() ? option : option + ": " + vote.reason();
    }
}

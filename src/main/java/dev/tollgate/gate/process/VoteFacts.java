package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.Vote;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The votes of the committee, once they were counted. */
@Component
class VoteFacts {

    private final GateVotes votes;
    private final Matters matters;
    private final CurrentPerson reader;
    private final Wording wording;

    VoteFacts(GateVotes votes, Matters matters, CurrentPerson reader, Wording wording) {
        this.votes = votes;
        this.matters = matters;
        this.reader = reader;
        this.wording = wording;
    }

    FactSection counted(GateReview review) {
        Map<PersonId, Vote> detailed = votes.detailed(review.key());
        return new FactSection.Table(
                "How the committee voted",
                List.of("Who", "Vote", "Reason", "Condition or phase", "On"),
                votes.visibleTo(reader.require(), review.key()).stream()
                        .map(vote -> row(review, vote, detailed.get(vote.voter())))
                        .toList(),
                "Nobody voted.");
    }

    private List<Cell> row(GateReview review, RecordedVote vote, @Nullable Vote detail) {
        return List.of(
                Cell.of(wording.name(vote.voter())),
                Cell.of(matters.title(matters.get(review.key()), vote.option())),
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
}

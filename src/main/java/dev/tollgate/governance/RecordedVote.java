package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;

/** A vote as it is kept with the decision that it led to. */
public record RecordedVote(PersonId voter, String option, String reason, Instant at) {

    public static RecordedVote of(CountedVote vote) {
        return new RecordedVote(vote.voter(), vote.option(), vote.reason(), vote.at());
    }
}

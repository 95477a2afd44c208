package dev.tollgate.governance.consultation;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round of questions before a decision.
 *
 * @param raciRow the row of the project's matrix that says whom to ask
 * @param closesAt until then people may answer
 * @param closedAt when it ended: with the last answer or with its window; none while it runs
 */
public record Consultation(
        UUID id,
        String matterKey,
        ProjectId project,
        String raciRow,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant closedAt,
        List<Opinion> opinions) {

    public Consultation {
        opinions = List.copyOf(opinions);
    }

    /** Who has said nothing yet. */
    public List<Opinion> outstanding() {
        return opinions.stream().filter(opinion -> !opinion.isGiven()).toList();
    }

    /** Whether the decision has to wait: somebody was not heard and may still answer. */
    public boolean isAwaitedAt(Instant now) {
        return closedAt == null && now.isBefore(closesAt) && !outstanding().isEmpty();
    }
}

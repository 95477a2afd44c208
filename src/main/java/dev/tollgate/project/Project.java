package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A project as the register has it.
 *
 * @param tier none before it was screened
 * @param externalId the number in the portfolio from which it was imported
 * @param rating what that portfolio says of its health
 */
public record Project(
        ProjectId id,
        String name,
        String description,
        String benefit,
        @Nullable Money value,
        Weight weight,
        PersonId proposedBy,
        @Nullable String externalId,
        Owner owner,
        @Nullable Rating rating,
        @Nullable Tier tier,
        Phase phase,
        ProjectState state,
        @Nullable String endReason,
        boolean imported,
        Instant registeredAt) {

    public boolean isRunning() {
        return state == ProjectState.RUNNING;
    }
}

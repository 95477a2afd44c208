package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An idea, or a row of a portfolio.
 *
 * @param value none where nobody knows yet
 * @param externalId the number in the portfolio from which it was imported; none for an idea
 * @param rating what that portfolio said of its health; none for an idea
 */
public record NewProject(
        String name,
        String description,
        String benefit,
        @Nullable Money value,
        Weight weight,
        PersonId proposedBy,
        @Nullable String externalId,
        Owner owner,
        @Nullable Rating rating) {

    /** Without a rating. */
    public NewProject(
            String name,
            String description,
            String benefit,
            @Nullable Money value,
            Weight weight,
            PersonId proposedBy,
            @Nullable String externalId,
            Owner owner) {
        this(name, description, benefit, value, weight, proposedBy, externalId, owner, null);
    }

    public static NewProject idea(
            String name, String description, String benefit, Optional<Money> value, Weight weight, PersonId proposer) {
        return new NewProject(name, description, benefit, value.orElse(null), weight, proposer, null, Owner.UNKNOWN);
    }
}

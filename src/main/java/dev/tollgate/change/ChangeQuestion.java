package dev.tollgate.change;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Which change requests of a project somebody wants to see; what is not given is not asked.
 *
 * @param page from 0
 */
public record ChangeQuestion(
        @Nullable ChangeState state,
        @Nullable ChangeCategory category,
        @Nullable PersonId requestedBy,
        int page,
        int size) {

    private static final int LARGEST = 200;

    public ChangeQuestion {
        if (page < 0) {
            throw new RuleBroken("page", "The page must not be less than 0.");
        }
        if (size < 1 || size > LARGEST) {
            throw new RuleBroken("size", "The size must be from 1 to " + LARGEST + ".");
        }
    }
}

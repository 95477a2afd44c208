package dev.tollgate.change;

import dev.tollgate.vocabulary.RuleBroken;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to change, and why.
 *
 * @param notChanging what happens if nothing changes
 * @param emergency whether somebody should act before it is decided
 * @param priority 1 (can wait) to 5 (at once)
 * @param targetOn by when it is wanted
 */
public record Cause(
        ChangeCategory category,
        String title,
        String description,
        String notChanging,
        boolean emergency,
        int priority,
        @Nullable LocalDate targetOn) {

    private static final int LONGEST_TITLE = 200;

    public Cause {
        if (title.isBlank() || title.length() > LONGEST_TITLE) {
            throw new RuleBroken("title", "Give the change a title of at most " + LONGEST_TITLE + " characters.");
        }
        if (description.isBlank()) {
            throw new RuleBroken("description", "Say what should change.");
        }
        if (notChanging.isBlank()) {
            throw new RuleBroken("notChanging", "Say what happens if nothing changes.");
        }
        if (priority < 1 || priority > 5) {
            throw new RuleBroken("priority", "The priority must be a whole number from 1 to 5.");
        }
    }
}

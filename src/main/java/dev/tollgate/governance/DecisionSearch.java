package dev.tollgate.governance;

import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions somebody looks for.
 *
 * @param kind gate, change, waiver, …; none for all
 * @param among the projects that the person may see; none for all
 * @param page counted from 0
 */
public record DecisionSearch(
        @Nullable String kind, @Nullable Set<ProjectId> among, int page, int size) {

    private static final int LARGEST = 200;

    /** @throws RuleBroken where the page or its size makes no sense */
    public DecisionSearch {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new RuleBroken("size", "Ask for a page from 0 on, of 1 to " + LARGEST + " decisions.");
        }
    }
}

package dev.tollgate.portfolio;

import dev.tollgate.project.ProjectState;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Which projects, in which order and which part of them. What is none does not narrow the list.
 *
 * @param waitsOn a person or a group
 * @param text a part of the name or number, in upper or lower case
 * @param page from 0
 * @param size 1 to 500
 */
public record PortfolioQuestion(
        @Nullable Phase phase,
        @Nullable ProjectState state,
        @Nullable Tier tier,
        @Nullable GateKind nextGate,
        @Nullable String programme,
        @Nullable String waitsOn,
        @Nullable String text,
        PortfolioOrder order,
        int page,
        int size) {

    private static final int LARGEST = 500;

    public PortfolioQuestion {
        if (page < 0) {
            throw new RuleBroken("page", "Pages are counted from 0; ask for page 0 or a later one.");
        }
        if (size < 1 || size > LARGEST) {
            throw new RuleBroken("size", "A page holds 1 to 500 projects; choose a size between them.");
        }
    }
}

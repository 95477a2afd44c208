package dev.tollgate.portfolio;

import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Rating;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A project as the list shows it.
 *
 * @param nextGate none where no gate comes any more
 * @param rating what the portfolio from which it was imported says of its health
 * @param waitsOn oldest first
 */
public record PortfolioLine(
        ProjectId id,
        String name,
        Phase phase,
        ProjectState state,
        @Nullable GateKind nextGate,
        @Nullable Tier tier,
        @Nullable Money value,
        @Nullable String programme,
        @Nullable String ownerGroup,
        @Nullable Rating rating,
        List<Waiting> waitsOn) {

    PortfolioLine waitingOn(List<Waiting> tasks) {
        return new PortfolioLine(id, name, phase, state, nextGate, tier, value, programme, ownerGroup, rating, tasks);
    }
}

package dev.tollgate.change;

import dev.tollgate.change.Proposal.LineMove;
import dev.tollgate.change.Proposal.MilestoneMove;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Frame;
import dev.tollgate.project.FrameChange;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal means for the baseline that holds.
 *
 * @param baseline the number of the baseline that was looked at
 * @param scopeBefore the scope as it was agreed
 * @param after what would be agreed instead
 */
public record ChangeImpact(int baseline, String scopeBefore, Frame after, FrameChange change) {

    /** @throws RuleBroken where the proposal does not fit the baseline */
    static ChangeImpact of(Baseline baseline, Proposal proposal) {
        Frame before = baseline.frame();
        Frame after = proposal.applyTo(before);
        return new ChangeImpact(baseline.number(), baseline.scope(), after, FrameChange.between(before, after));
    }

    /** What remains of a frame when this change is taken back and whatever else moved since stays. */
    Frame takenBackFrom(Frame frame) {
        List<LineMove> lines = change.lines().stream()
                .map(line -> new LineMove(line.name(), line.change().negate()))
                .toList();
        Map<String, LocalDate> held = new HashMap<>();
        frame.milestones().forEach(milestone -> held.put(milestone.name(), milestone.on()));
        List<MilestoneMove> milestones = change.milestones().stream()
                .map(day -> new MilestoneMove(day.name(), before(day, held.get(day.name()))))
                .toList();
        LocalDate finish = frame.finish().minusDays(change.finishMovedDays());
        boolean wordingStands = change.scopeChanged() && frame.scope().equals(after.scope());
        return new Proposal(lines, milestones, finish, wordingStands ? scopeBefore : null).applyTo(frame);
    }

    private static @Nullable LocalDate before(FrameChange.Day day, @Nullable LocalDate held) {
        Long moved = day.movedDays();
        return moved == null || held == null ? day.before() : held.minusDays(moved);
    }

    /** By how much the budget changes. */
    public BigDecimal cost() {
        return Objects.requireNonNull(change.budgetChange());
    }
}

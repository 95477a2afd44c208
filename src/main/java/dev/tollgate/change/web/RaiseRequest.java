package dev.tollgate.change.web;

import dev.tollgate.change.Cause;
import dev.tollgate.change.ChangeCategory;
import dev.tollgate.change.Proposal;
import dev.tollgate.change.Proposal.LineMove;
import dev.tollgate.change.Proposal.MilestoneMove;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A change request as JSON.
 *
 * @param category {@code SCOPE}, {@code TIME}, {@code COST}, {@code QUALITY}, {@code BENEFITS}, {@code RISK} or
 *     {@code OTHER}
 * @param notChanging what happens if nothing changes
 * @param priority 1 (can wait) to 5 (at once)
 * @param lines budget lines by how much each changes, as far as that is known
 * @param milestones with the day to which each moves; without one it is dropped
 */
record RaiseRequest(
        @Nullable String category,
        @Nullable String title,
        @Nullable String description,
        @Nullable String notChanging,
        @Nullable Integer priority,
        @Nullable LocalDate targetOn,
        @Nullable Boolean emergency,
        @Nullable List<Line> lines,
        @Nullable List<Day> milestones,
        @Nullable LocalDate finish,
        @Nullable String scope) {

    record Line(@Nullable String name, @Nullable BigDecimal change) {}

    record Day(@Nullable String name, @Nullable LocalDate on) {}

    Cause cause() {
        ChangeCategory kind = ChangeController.oneOf(ChangeCategory.class, "category", category);
        if (kind == null) {
            throw new RuleBroken("category", "Say what the change is about: the category is missing.");
        }
        return new Cause(
                kind,
                Objects.requireNonNullElse(title, "").strip(),
                Objects.requireNonNullElse(description, "").strip(),
                Objects.requireNonNullElse(notChanging, "").strip(),
                Boolean.TRUE.equals(emergency),
                Objects.requireNonNullElse(priority, 0),
                targetOn);
    }

    Proposal proposal() {
        return new Proposal(
                Objects.requireNonNullElse(lines, List.<Line>of()).stream()
                        .map(RaiseRequest::move)
                        .toList(),
                Objects.requireNonNullElse(milestones, List.<Day>of()).stream()
                        .map(day -> new MilestoneMove(named("milestones", day.name()), day.on()))
                        .toList(),
                finish,
                scope == null || scope.isBlank() ? null : scope.strip());
    }

    private static LineMove move(Line line) {
        BigDecimal change = line.change();
        if (change == null) {
            throw new RuleBroken("lines", "A budget line has no change; say by how much it grows or shrinks.");
        }
        return new LineMove(named("lines", line.name()), change);
    }

    private static String named(String field, @Nullable String name) {
        if (name == null || name.isBlank() || name.strip().length() > 200) {
            throw new RuleBroken(field, "Every line and milestone needs a name of at most 200 characters.");
        }
        return name.strip();
    }
}

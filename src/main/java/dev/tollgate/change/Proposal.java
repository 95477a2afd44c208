package dev.tollgate.change;

import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Frame;
import dev.tollgate.project.FrameChange;
import dev.tollgate.project.Milestone;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a change moves, whichever baseline holds: budget lines by so much, milestones and the finish to a day, the scope
 * to a wording.
 *
 * @param finish none where it stays
 * @param scope none where it stays
 */
public record Proposal(
        List<LineMove> lines,
        List<MilestoneMove> milestones,
        @Nullable LocalDate finish,
        @Nullable String scope) {

    public static final Proposal NOTHING = new Proposal(List.of(), List.of(), null, null);

    /** A budget line that grows or, with less than zero, shrinks; one that is not there yet begins at zero. */
    public record LineMove(String name, BigDecimal change) {}

    /** A milestone that moves or is new; without a day it is dropped. */
    public record MilestoneMove(String name, @Nullable LocalDate to) {}

    public Proposal {
        lines = List.copyOf(lines);
        milestones = List.copyOf(milestones);
    }

    /** What has to move so that one frame becomes the other. */
    public static Proposal between(Frame from, Frame to) {
        FrameChange change = FrameChange.between(from, to);
        Proposal moved = of(change);
        return change.scopeChanged()
                ? new Proposal(moved.lines(), moved.milestones(), moved.finish(), to.scope())
                : moved;
    }

    /** The same without the wording of the scope, which a comparison does not tell. */
    static Proposal of(FrameChange change) {
        return new Proposal(
                change.lines().stream()
                        .map(line -> new LineMove(line.name(), line.change()))
                        .toList(),
                change.milestones().stream()
                        .map(day -> new MilestoneMove(day.name(), day.after()))
                        .toList(),
                change.finishMovedDays() == 0 ? null : change.finishAfter(),
                null);
    }

    /** @throws RuleBroken where what comes of it is no sound frame */
    public Frame applyTo(Frame frame) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        frame.budgetLines().forEach(line -> amounts.put(line.name(), line.amount()));
        BigDecimal total = frame.budget().amount();
        for (LineMove move : lines) {
            amounts.merge(move.name(), move.change(), BigDecimal::add);
            total = total.add(move.change());
        }
        Frame moved = new Frame(
                frame.start(),
                finish == null ? frame.finish() : finish,
                new Money(total, frame.budget().currency()),
                amounts.entrySet().stream()
                        .map(line -> new BudgetLine(line.getKey(), line.getValue()))
                        .toList(),
                movedMilestones(frame),
                scope == null ? frame.scope() : scope);
        moved.check();
        return moved;
    }

    private List<Milestone> movedMilestones(Frame frame) {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        frame.milestones().forEach(milestone -> days.put(milestone.name(), milestone.on()));
        for (MilestoneMove move : milestones) {
            if (move.to() == null) {
                days.remove(move.name());
            } else {
                days.put(move.name(), move.to());
            }
        }
        return days.entrySet().stream()
                .map(day -> new Milestone(day.getKey(), day.getValue()))
                .toList();
    }

    /** Both together: amounts add up, of two days the later one counts, of two wordings the other's. */
    public Proposal and(Proposal other) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        lines.forEach(move -> amounts.merge(move.name(), move.change(), BigDecimal::add));
        other.lines().forEach(move -> amounts.merge(move.name(), move.change(), BigDecimal::add));
        List<MilestoneMove> days = new ArrayList<>(milestones);
        for (MilestoneMove move : other.milestones()) {
            days.stream()
                    .filter(mine -> mine.name().equals(move.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            mine -> days.set(
                                    days.indexOf(mine), new MilestoneMove(mine.name(), later(mine.to(), move.to()))),
                            () -> days.add(move));
        }
        return new Proposal(
                amounts.entrySet().stream()
                        .map(line -> new LineMove(line.getKey(), line.getValue()))
                        .toList(),
                days,
                later(finish, other.finish()),
                other.scope() == null ? scope : other.scope());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }

    /** In a sentence, for the history. */
    String words() {
        List<String> moves = new ArrayList<>();
        lines.forEach(move -> moves.add(move.name() + " by " + move.change().toPlainString()));
        milestones.forEach(
                move -> moves.add(move.to() == null ? move.name() + " is dropped" : move.name() + " on " + move.to()));
        if (finish != null) {
            moves.add("finish on " + finish);
        }
        if (scope != null) {
            moves.add("scope in other words");
        }
        return moves.isEmpty() ? "Neither money, dates nor scope" : String.join("; ", moves);
    }

    /** Whether nothing of the baseline moves. */
    public boolean isEmpty() {
        return lines.isEmpty() && milestones.isEmpty() && finish == null && scope == null;
    }
}

package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What moves from one frame to another.
 *
 * @param budgetChange none where the currencies differ
 * @param finishMovedDays calendar days, negative where it is earlier
 * @param lines only those that differ
 * @param milestones only those that differ
 */
public record FrameChange(
        Money budgetBefore,
        Money budgetAfter,
        @Nullable BigDecimal budgetChange,
        LocalDate startBefore,
        LocalDate startAfter,
        LocalDate finishBefore,
        LocalDate finishAfter,
        long finishMovedDays,
        List<Line> lines,
        List<Day> milestones,
        boolean scopeChanged) {

    /** A budget line that differs; before or after is none where it is new or gone. */
    public record Line(
            String name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            BigDecimal change) {}

    /** A milestone that differs; before or after is none where it is new or gone. */
    public record Day(
            String name,
            @Nullable LocalDate before,
            @Nullable LocalDate after,
            @Nullable Long movedDays) {}

    public FrameChange {
        lines = List.copyOf(lines);
        milestones = List.copyOf(milestones);
    }

    public static FrameChange between(Frame before, Frame after) {
        boolean sameCurrency = before.budget().currency().equals(after.budget().currency());
        return new FrameChange(
                before.budget(),
                after.budget(),
                sameCurrency ? after.budget().amount().subtract(before.budget().amount()) : null,
                before.start(),
                after.start(),
                before.finish(),
                after.finish(),
                ChronoUnit.DAYS.between(before.finish(), after.finish()),
                lines(before, after),
                days(before, after),
                !before.scope().equals(after.scope()));
    }

    /** Whether nothing moves at all. */
    public boolean isEmpty() {
        return budgetChange != null
                && budgetChange.signum() == 0
                && startBefore.equals(startAfter)
                && finishMovedDays == 0
                && lines.isEmpty()
                && milestones.isEmpty()
                && !scopeChanged;
    }

    private static List<Line> lines(Frame before, Frame after) {
        Map<String, BigDecimal> old = amounts(before);
        Map<String, BigDecimal> fresh = amounts(after);
        List<Line> moved = new ArrayList<>();
        for (String name : names(old, fresh)) {
            BigDecimal was = old.get(name);
            BigDecimal is = fresh.get(name);
            BigDecimal change = (is == null ? BigDecimal.ZERO : is).subtract(was == null ? BigDecimal.ZERO : was);
            if (was == null || is == null || change.signum() != 0) {
                moved.add(new Line(name, was, is, change));
            }
        }
        return moved;
    }

    private static List<Day> days(Frame before, Frame after) {
        Map<String, LocalDate> old = dates(before);
        Map<String, LocalDate> fresh = dates(after);
        List<Day> moved = new ArrayList<>();
        for (String name : names(old, fresh)) {
            LocalDate was = old.get(name);
            LocalDate is = fresh.get(name);
            if (was == null || is == null) {
                moved.add(new Day(name, was, is, null));
            } else if (!was.equals(is)) {
                moved.add(new Day(name, was, is, ChronoUnit.DAYS.between(was, is)));
            }
        }
        return moved;
    }

    private static Map<String, BigDecimal> amounts(Frame frame) {
        Map<String, BigDecimal> amounts = new LinkedHashMap<>();
        frame.budgetLines().forEach(line -> amounts.put(line.name(), line.amount()));
        return amounts;
    }

    private static Map<String, LocalDate> dates(Frame frame) {
        Map<String, LocalDate> dates = new LinkedHashMap<>();
        frame.milestones().forEach(milestone -> dates.put(milestone.name(), milestone.on()));
        return dates;
    }

    private static Set<String> names(Map<String, ?> old, Map<String, ?> fresh) {
        Set<String> names = new LinkedHashSet<>(old.keySet());
        names.addAll(fresh.keySet());
        return names;
    }
}

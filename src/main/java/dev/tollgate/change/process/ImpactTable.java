package dev.tollgate.change.process;

import dev.tollgate.project.FrameChange;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What moves, as a table: before, after, difference. */
final class ImpactTable {

    private ImpactTable() {}

    static FactSection of(String title, FrameChange change, String scopeBefore, String scopeAfter) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(row(
                "Budget (" + change.budgetBefore().currency().getCurrencyCode() + ")",
                change.budgetBefore().amount().toPlainString(),
                change.budgetAfter().amount().toPlainString(),
                signed(Objects.requireNonNullElse(change.budgetChange(), BigDecimal.ZERO))));
        rows.add(row(
                "Finish",
                change.finishBefore().toString(),
                change.finishAfter().toString(),
                days(change.finishMovedDays())));
        for (FrameChange.Line line : change.lines()) {
            rows.add(row(line.name(), amount(line.before()), amount(line.after()), signed(line.change())));
        }
        for (FrameChange.Day day : change.milestones()) {
            rows.add(row(day.name(), day(day.before()), day(day.after()), moved(day)));
        }
        if (change.scopeChanged()) {
            rows.add(row("Scope", scopeBefore, scopeAfter, "in other words"));
        }
        return new FactSection.Table(title, List.of("What", "Before", "After", "Difference"), rows, "");
    }

    private static List<Cell> row(String what, String before, String after, String difference) {
        return List.of(Cell.of(what), Cell.of(before), Cell.of(after), Cell.of(difference));
    }

    private static String amount(@Nullable BigDecimal amount) {
        return amount == null ? "–" : amount.toPlainString();
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "–" : day.toString();
    }

    private static String moved(FrameChange.Day day) {
        Long moved = day.movedDays();
        if (moved == null) {
            return day.before() == null ? "new" : "dropped";
        }
        return days(moved);
    }

    private static String signed(BigDecimal change) {
        return (change.signum() > 0 ? "+" : "") + change.toPlainString();
    }

    private static String days(long days) {
        return days == 0 ? "0" : (days > 0 ? "+" : "") + days + (Math.abs(days) == 1 ? " day" : " days");
    }
}

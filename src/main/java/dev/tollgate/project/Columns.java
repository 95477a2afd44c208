package dev.tollgate.project;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;

/** Budget lines and milestones on their way between records and columns; amounts and days travel as text, exactly. */
final class Columns {

    private Columns() {}

    static String[] lineNames(List<BudgetLine> lines) {
        return lines.stream().map(BudgetLine::name).toArray(String[]::new);
    }

    static String[] lineAmounts(List<BudgetLine> lines) {
        return lines.stream().map(line -> line.amount().toPlainString()).toArray(String[]::new);
    }

    static String[] milestoneNames(List<Milestone> milestones) {
        return milestones.stream().map(Milestone::name).toArray(String[]::new);
    }

    static String[] milestoneDates(List<Milestone> milestones) {
        return milestones.stream().map(milestone -> milestone.on().toString()).toArray(String[]::new);
    }

    static List<BudgetLine> budgetLines(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("line_names").getArray();
        BigDecimal[] amounts = (BigDecimal[]) row.getArray("line_amounts").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(i -> new BudgetLine(names[i], amounts[i]))
                .toList();
    }

    static List<Milestone> milestones(ResultSet row) throws SQLException {
        String[] names = (String[]) row.getArray("milestone_names").getArray();
        Date[] days = (Date[]) row.getArray("milestone_dates").getArray();
        return IntStream.range(0, names.length)
                .mapToObj(i -> new Milestone(names[i], days[i].toLocalDate()))
                .toList();
    }
}

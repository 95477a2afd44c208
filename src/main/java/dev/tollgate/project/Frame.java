package dev.tollgate.project;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What can be agreed about the work: from when to when, for how much, and what exactly.
 *
 * @param budgetLines what the budget is made of; a budget that is not divided is one line
 * @param scope the scope statement, word by word
 */
public record Frame(
        LocalDate start,
        LocalDate finish,
        Money budget,
        List<BudgetLine> budgetLines,
        List<Milestone> milestones,
        String scope) {

    /** The one line of a budget that is not divided. */
    public static final String WHOLE_BUDGET = "Whole budget";

    public Frame {
        budgetLines = List.copyOf(budgetLines);
        milestones = List.copyOf(milestones);
    }

    static Frame of(Plan plan, String scope) {
        List<BudgetLine> lines = plan.budgetLines().isEmpty()
                ? List.of(new BudgetLine(WHOLE_BUDGET, plan.budget().amount()))
                : plan.budgetLines();
        return new Frame(plan.start(), plan.finish(), plan.budget(), lines, plan.milestones(), scope);
    }

    /** @throws RuleBroken where the dates are out of order, the lines do not add up, or a name stands there twice */
    public void check() {
        if (finish.isBefore(start)) {
            throw new RuleBroken("finish", "The finish lies before the start; choose a later one.");
        }
        if (budget.amount().signum() <= 0) {
            throw new RuleBroken("budget", "The budget must be more than zero.");
        }
        checkLines();
        Set<String> names = new HashSet<>();
        for (Milestone milestone : milestones) {
            if (!names.add(milestone.name())) {
                throw new RuleBroken(
                        "milestones", "The milestone \"" + milestone.name() + "\" is there twice; rename one of them.");
            }
        }
    }

    private void checkLines() {
        BigDecimal sum = BigDecimal.ZERO;
        Set<String> names = new HashSet<>();
        for (BudgetLine line : budgetLines) {
            if (!names.add(line.name())) {
                throw new RuleBroken(
                        "budgetLines", "The budget line \"" + line.name() + "\" is there twice; rename one of them.");
            }
            if (line.amount().signum() < 0) {
                throw new RuleBroken(
                        "budgetLines", "The budget line \"" + line.name() + "\" would be less than zero; correct it.");
            }
            sum = sum.add(line.amount());
        }
        if (sum.compareTo(budget.amount()) != 0) {
            throw new RuleBroken(
                    "budgetLines",
                    "The budget lines add up to " + sum.toPlainString() + ", but the budget is "
                            + budget.amount().toPlainString() + "; make them agree.");
        }
    }
}

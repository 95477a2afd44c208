package dev.tollgate.change.process;

import dev.tollgate.change.Proposal;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Frame;
import dev.tollgate.project.Milestone;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.FormAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What should be agreed instead, as it was written into a form. */
record ProposalForm(
        List<BudgetLine> lines,
        List<Milestone> milestones,
        @Nullable LocalDate finish,
        String scope) {

    private static final int LONGEST_NAME = 200;

    /** @param counts whether anything must be there at all */
    static ProposalForm read(FormAnswers answers, boolean counts) {
        List<BudgetLine> lines = new ArrayList<>();
        for (AnswerReader row : answers.rows("lines", "Budget line")) {
            String name = named(row);
            Optional<BigDecimal> amount = row.amount("amount", "Amount after the change");
            if (row.text("amount").isEmpty()) {
                row.mustBeGiven("amount", "Amount after the change");
            }
            amount.ifPresent(given -> lines.add(new BudgetLine(name, given)));
        }
        List<Milestone> milestones = new ArrayList<>();
        for (AnswerReader row : answers.rows("milestones", "Milestone")) {
            String name = named(row);
            Optional<LocalDate> on = row.date("on", "Day after the change");
            if (row.text("on").isEmpty()) {
                row.mustBeGiven("on", "Day after the change");
            }
            on.ifPresent(day -> milestones.add(new Milestone(name, day)));
        }
        Optional<LocalDate> finish = answers.date("finish", "Finish");
        if (counts && answers.text("finish").isEmpty()) {
            answers.mustBeGiven("finish", "Finish");
        }
        String scope = counts ? answers.required("scope", "The scope statement") : answers.text("scope");
        return new ProposalForm(lines, milestones, finish.orElse(null), scope);
    }

    private static String named(AnswerReader row) {
        String name = row.required("name", "Name");
        if (name.length() > LONGEST_NAME) {
            row.wrong("name", "shorten it to " + LONGEST_NAME + " characters.");
        }
        return name;
    }

    /** What has to move so that it comes about. */
    Proposal proposal(Baseline baseline) {
        Frame before = baseline.frame();
        BigDecimal total = lines.stream().map(BudgetLine::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        Frame wanted = new Frame(
                before.start(),
                finish == null ? before.finish() : finish,
                new Money(total, before.budget().currency()),
                lines,
                milestones,
                scope);
        wanted.check();
        // Line ends are written by the browser as it likes; that alone is no other scope.
        boolean sameScope = scope.equals(before.scope().strip().replace("\r\n", "\n"));
        Proposal proposal = Proposal.between(before, wanted);
        return sameScope ? new Proposal(proposal.lines(), proposal.milestones(), proposal.finish(), null) : proposal;
    }
}

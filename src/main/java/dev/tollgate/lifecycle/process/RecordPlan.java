package dev.tollgate.lifecycle.process;

import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.AnswerReader;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** The plan as the project manager drafted it; says which reviews it needs. */
@Component("recordPlan")
class RecordPlan extends CompleteListener {

    private static final int LONGEST_NAME = 200;

    private final Projects projects;
    private final ProjectWork work;
    private final LifecycleTables tables;

    RecordPlan(Projects projects, ProjectWork work, LifecycleTables tables) {
        this.projects = projects;
        this.work = work;
        this.tables = tables;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        ProjectId project = projectOf(task);
        Plan plan = read(answers);
        work.savePlan(project, plan, answers.person());
        Tier tier = projects.get(project).tier();
        boolean technologyReview = tier == null || !tables.isOmitted(tier, "review-plan-for-technology");
        ProjectPlanningModel.TECHNOLOGY_REVIEW_NEEDED.set(task, technologyReview);
        ProjectPlanningModel.BUSINESS_AGREES.set(task, false);
        ProjectPlanningModel.TECHNOLOGY_AGREES.set(task, !technologyReview);
    }

    private static Plan read(FormAnswers answers) {
        Optional<LocalDate> start = answers.date("start", "Start of the work");
        Optional<LocalDate> finish = answers.date("finish", "Finish");
        if (answers.text("start").isEmpty()) {
            answers.mustBeGiven("start", "Start of the work");
        }
        if (answers.text("finish").isEmpty()) {
            answers.mustBeGiven("finish", "Finish");
        }
        if (start.isPresent() && finish.isPresent() && finish.get().isBefore(start.get())) {
            answers.wrong("finish", "The finish lies before the start; choose a later one.");
        }
        if (answers.text("budget").isEmpty()) {
            answers.mustBeGiven("budget", "Budget");
        }
        Optional<Money> budget = IdeaForm.money(answers, "budget", "Budget");
        if (budget.isPresent() && budget.get().amount().signum() == 0) {
            answers.wrong("budget", "The budget must be more than zero.");
        }
        String approach = answers.required("approach", "Approach");
        List<BudgetLine> lines = budgetLines(answers);
        List<Milestone> milestones = milestones(answers);
        answers.check();
        return new Plan(start.orElseThrow(), finish.orElseThrow(), budget.orElseThrow(), approach, lines, milestones);
    }

    private static List<BudgetLine> budgetLines(FormAnswers answers) {
        List<BudgetLine> lines = new ArrayList<>();
        for (AnswerReader row : answers.rows("budgetLines", "Budget line")) {
            String name = named(row);
            Optional<BigDecimal> amount = row.amount("amount", "Amount");
            if (row.text("amount").isEmpty()) {
                row.mustBeGiven("amount", "Amount");
            }
            amount.ifPresent(given -> lines.add(new BudgetLine(name, given)));
        }
        return lines;
    }

    private static List<Milestone> milestones(FormAnswers answers) {
        List<Milestone> milestones = new ArrayList<>();
        for (AnswerReader row : answers.rows("milestones", "Milestone")) {
            String name = named(row);
            Optional<LocalDate> on = row.date("on", "By when");
            if (row.text("on").isEmpty()) {
                row.mustBeGiven("on", "By when");
            }
            on.ifPresent(day -> milestones.add(new Milestone(name, day)));
        }
        return milestones;
    }

    private static String named(AnswerReader row) {
        String name = row.required("name", "Name");
        if (name.length() > LONGEST_NAME) {
            row.wrong("name", "shorten it to " + LONGEST_NAME + " characters.");
        }
        return name;
    }
}

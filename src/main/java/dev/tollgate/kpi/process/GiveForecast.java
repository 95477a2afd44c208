package dev.tollgate.kpi.process;

import dev.tollgate.kpi.Forecast;
import dev.tollgate.kpi.ForecastLevel;
import dev.tollgate.kpi.Forecasts;
import dev.tollgate.kpi.NewForecast;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ServiceTaskDelegate;
import dev.tollgate.workflow.StartListener;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The project manager says what is to be expected. */
@Component("giveForecast")
class GiveForecast extends StartListener {

    private static final int WORST_RISK = 25;

    private final Forecasts forecasts;
    private final Projects projects;
    private final CurrentPerson asking;

    GiveForecast(Forecasts forecasts, Projects projects, CurrentPerson asking) {
        this.forecasts = forecasts;
        this.projects = projects;
        this.asking = asking;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String number = answers.required("project", "Project number").toUpperCase(Locale.ROOT);
        Optional<ForecastLevel> level = answers.choice("level", "What you speak of", ForecastLevel.class);
        @Nullable BigDecimal cost = answers.amount("cost", "Cost").orElse(null);
        @Nullable LocalDate finish = answers.date("finish", "Finish").orElse(null);
        @Nullable Integer scope = percent(answers, "scope", "Scope not delivered");
        @Nullable Integer quality = percent(answers, "quality", "Acceptance criteria not met");
        @Nullable Integer benefit = percent(answers, "benefit", "Benefit not reached");
        @Nullable
        Integer risk = answers.number("risk", "Highest risk", 1, WORST_RISK).orElse(null);
        String reason = answers.required("reason", "Why");
        answers.check();
        ProjectId project = new ProjectId(number);
        projects.mayRead(project, answers.person(), asking.roles());
        Forecast given = forecasts.give(
                project,
                new NewForecast(
                        level.orElseThrow(),
                        answers.text("subject"),
                        cost,
                        finish,
                        scope,
                        quality,
                        benefit,
                        risk,
                        reason),
                answers.person());
        execution.setProcessBusinessKey(project.child("F" + given.number()));
        List.of("project", "level", "subject", "cost", "finish", "scope", "quality", "benefit", "risk", "reason")
                .forEach(execution::removeVariable);
        ServiceTaskDelegate.PROJECT_ID.set(execution, project.value());
    }

    private static @Nullable Integer percent(FormAnswers answers, String key, String label) {
        return answers.number(key, label, 0, 100).orElse(null);
    }
}

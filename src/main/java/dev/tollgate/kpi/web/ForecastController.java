package dev.tollgate.kpi.web;

import dev.tollgate.kpi.Dimension;
import dev.tollgate.kpi.Forecast;
import dev.tollgate.kpi.ForecastLevel;
import dev.tollgate.kpi.Forecasts;
import dev.tollgate.kpi.NewForecast;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is expected of a project, for those who take part in it. */
@RestController
@RequestMapping("/api/projects/{id}/forecasts")
class ForecastController {

    private static final int LARGEST = 200;

    private final Forecasts forecasts;
    private final Projects projects;
    private final CurrentPerson reader;

    ForecastController(Forecasts forecasts, Projects projects, CurrentPerson reader) {
        this.forecasts = forecasts;
        this.projects = projects;
        this.reader = reader;
    }

    /** @param level PROJECT, STAGE or WORK_PACKAGE; the whole project where it is missing */
    record Request(
            @Nullable String level,
            @Nullable String subject,
            @Nullable BigDecimal cost,
            @Nullable LocalDate finish,
            @Nullable Integer scope,
            @Nullable Integer quality,
            @Nullable Integer benefit,
            @Nullable Integer risk,
            @Nullable String reason) {}

    record View(
            long number,
            String level,
            String subject,
            String reason,
            int baseline,
            boolean withinTolerance,
            List<DeviationView> deviations,
            String by,
            Instant at) {

        static View of(Forecast forecast) {
            return new View(
                    forecast.number(),
                    forecast.expected().level().name(),
                    forecast.expected().subject(),
                    forecast.expected().reason(),
                    forecast.baseline(),
                    forecast.isWithinTolerance(),
                    forecast.deviations().stream()
                            .map(found -> new DeviationView(
                                    found.dimension(),
                                    found.figure(),
                                    found.dimension().unit(),
                                    found.tolerance(),
                                    found.isBreach(),
                                    found.expected(),
                                    found.agreed()))
                            .toList(),
                    forecast.by().value(),
                    forecast.at());
        }
    }

    record DeviationView(
            Dimension dimension,
            BigDecimal figure,
            String unit,
            BigDecimal tolerance,
            boolean breach,
            String expected,
            String agreed) {}

    @GetMapping
    List<View> all(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        if (page < 0 || size < 1 || size > LARGEST) {
            throw new RuleBroken("size", "Ask for a page from 0 on, of 1 to " + LARGEST + " forecasts.");
        }
        return forecasts.of(readable(id), page, size).stream().map(View::of).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View give(@PathVariable String id, @RequestBody Request request) {
        ProjectId project = readable(id);
        PersonId by = reader.require();
        if (!projects.involves(project, by) && !reader.has("pmo")) {
            throw new Forbidden("Only those who take part in project " + project + " give forecasts of it.");
        }
        if (request.reason() == null || request.reason().isBlank()) {
            throw new RuleBroken("reason", "Say why you expect this; whoever decides about it reads it.");
        }
        return View.of(forecasts.give(
                project,
                new NewForecast(
                        level(request.level()),
                        request.subject() == null ? "" : request.subject().strip(),
                        notNegative(request.cost()),
                        request.finish(),
                        within("scope", request.scope(), 0, 100),
                        within("quality", request.quality(), 0, 100),
                        within("benefit", request.benefit(), 0, 100),
                        within("risk", request.risk(), 1, 25),
                        request.reason().strip()),
                by));
    }

    private static ForecastLevel level(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return ForecastLevel.PROJECT;
        }
        for (ForecastLevel level : ForecastLevel.values()) {
            if (level.name().equals(name)) {
                return level;
            }
        }
        throw new RuleBroken("level", "\"" + name + "\" is none of PROJECT, STAGE, WORK_PACKAGE.");
    }

    private static @Nullable BigDecimal notNegative(@Nullable BigDecimal cost) {
        if (cost != null && (cost.signum() < 0 || cost.precision() - cost.scale() > 15 || cost.scale() > 10)) {
            throw new RuleBroken("cost", "The cost must be an amount such as 2500000.50, and not negative.");
        }
        return cost;
    }

    private static @Nullable Integer within(String field, @Nullable Integer figure, int least, int most) {
        if (figure != null && (figure < least || figure > most)) {
            throw new RuleBroken(field, "The figure for " + field + " must be from " + least + " to " + most + ".");
        }
        return figure;
    }

    private ProjectId readable(String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, reader.require(), reader.roles());
        return project;
    }
}

package dev.tollgate.lifecycle.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Charter;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ModelReadable;
import java.util.List;
import java.util.Map;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills forms with what was answered before, so that nobody types anything twice. */
@Component("projectForms")
@ModelReadable
public class ProjectForms {

    private final ProjectWork work;
    private final Baselines baselines;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;

    ProjectForms(ProjectWork work, Baselines baselines, WorkingCalendar calendar, ObjectMapper json) {
        this.work = work;
        this.baselines = baselines;
        this.calendar = calendar;
        this.json = json;
    }

    /** One answer of the charter as it was drafted; none before. */
    public @Nullable String charter(String projectId, String field) {
        return work.charter(new ProjectId(projectId))
                .map(charter -> answer(charter, field))
                .orElse(null);
    }

    private static String answer(Charter charter, String field) {
        return switch (field) {
            case "objectives" -> charter.objectives();
            case "scope" -> charter.scope();
            case "outOfScope" -> charter.outOfScope();
            case "successCriteria" -> charter.successCriteria();
            case "risks" -> charter.risks();
            default -> throw new IllegalArgumentException("A charter has no field \"" + field + "\".");
        };
    }

    /** One answer of the plan as it was drafted; none before. */
    public @Nullable String plan(String projectId, String field) {
        return work.plan(new ProjectId(projectId))
                .map(plan -> answer(plan, field))
                .orElse(null);
    }

    private static String answer(Plan plan, String field) {
        return switch (field) {
            case "start" -> plan.start().toString();
            case "finish" -> plan.finish().toString();
            case "budget" -> plan.budget().amount().toPlainString();
            case "currency" -> plan.budget().currency().getCurrencyCode();
            case "approach" -> plan.approach();
            default -> throw new IllegalArgumentException("A plan has no field \"" + field + "\".");
        };
    }

    /** When the work that was agreed on is due, as a moment; none before anything was agreed. */
    public @Nullable String workEndsAt(String projectId) {
        return baselines
                .current(new ProjectId(projectId))
                .map(baseline -> calendar.endOf(baseline.finish()).toString())
                .orElse(null);
    }

    /** The budget's lines as they were drafted. */
    public JsonValue budgetLines(String projectId) {
        return list(work.plan(new ProjectId(projectId)).stream()
                .flatMap(plan -> plan.budgetLines().stream())
                .map(line -> Map.of("name", line.name(), "amount", line.amount().toPlainString()))
                .toList());
    }

    /** The milestones as they were drafted. */
    public JsonValue milestones(String projectId) {
        return list(work.plan(new ProjectId(projectId)).stream()
                .flatMap(plan -> plan.milestones().stream())
                .map(milestone ->
                        Map.of("name", milestone.name(), "on", milestone.on().toString()))
                .toList());
    }

    /** The list of issues as it stands, without those that have an owner and a clock: they go their own way. */
    public JsonValue issues(String projectId) {
        return list(work.issues(new ProjectId(projectId)).stream()
                .filter(issue -> !issue.raised())
                .map(issue -> Map.of(
                        "title", issue.title(), "severity", issue.severity().name(), "open", issue.open()))
                .toList());
    }

    /** The lessons as they were captured. */
    public JsonValue lessons(String projectId) {
        return list(work.lessons(new ProjectId(projectId)).stream()
                .map(lesson -> Map.of("kind", lesson.kind().name(), "lesson", lesson.text()))
                .toList());
    }

    private JsonValue list(List<? extends Map<String, ?>> rows) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(rows)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and flags always make JSON", e);
        }
    }
}

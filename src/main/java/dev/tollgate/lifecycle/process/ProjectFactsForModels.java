package dev.tollgate.lifecycle.process;

import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ModelReadable;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models may ask of a project: who proposed it, and what the idea said, to fill a form with. */
@Component("projectFacts")
@ModelReadable
public class ProjectFactsForModels {

    private final Projects projects;

    ProjectFactsForModels(Projects projects) {
        this.projects = projects;
    }

    public String proposer(String projectId) {
        return project(projectId).proposedBy().value();
    }

    public String name(String projectId) {
        return project(projectId).name();
    }

    public String description(String projectId) {
        return project(projectId).description();
    }

    public String benefit(String projectId) {
        return project(projectId).benefit();
    }

    /** The estimated full cost as plain digits; none where nobody knows. */
    public @Nullable String value(String projectId) {
        Money value = project(projectId).value();
        return value == null ? null : value.amount().toPlainString();
    }

    public @Nullable String currency(String projectId) {
        Money value = project(projectId).value();
        return value == null ? null : value.currency().getCurrencyCode();
    }

    public @Nullable String risk(String projectId) {
        return text(project(projectId).weight().risk());
    }

    public @Nullable String strategicWeight(String projectId) {
        return text(project(projectId).weight().strategic());
    }

    public boolean regulatory(String projectId) {
        return project(projectId).weight().regulatory();
    }

    private Project project(String projectId) {
        return projects.get(new ProjectId(projectId));
    }

    private static @Nullable String text(@Nullable Integer number) {
        return number == null ? null : number.toString();
    }
}

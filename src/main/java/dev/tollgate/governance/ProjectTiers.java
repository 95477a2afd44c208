package dev.tollgate.governance;

import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import org.springframework.stereotype.Component;

/** How much governance a project needs. */
@Component
class ProjectTiers {

    private final Projects projects;

    ProjectTiers(Projects projects) {
        this.projects = projects;
    }

    /** Standard before the project was screened. */
    Tier of(ProjectId project) {
        Tier tier = projects.get(project).tier();
        return tier == null ? Tier.STANDARD : tier;
    }
}

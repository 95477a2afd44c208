package dev.tollgate.project.web;

import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.DiaryEntry;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A project and its diary, for those who take part in it. */
@RestController
@RequestMapping("/api/projects/{id}")
class ProjectController {

    private final Projects projects;
    private final CurrentPerson reader;

    ProjectController(Projects projects, CurrentPerson reader) {
        this.projects = projects;
        this.reader = reader;
    }

    @GetMapping
    ProjectView project(@PathVariable String id) {
        return ProjectView.of(readable(id));
    }

    @GetMapping("/timeline")
    List<DiaryEntry> timeline(@PathVariable String id) {
        return projects.diary(readable(id).id());
    }

    private Project readable(String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, reader.require(), reader.roles());
        return projects.get(project);
    }
}

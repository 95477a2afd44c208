package dev.tollgate.project.web;

import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.FrameChange;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A project's plan and the baselines that were agreed, for those who take part in it. */
@RestController
@RequestMapping("/api/projects/{id}")
class BaselineController {

    private final Baselines baselines;
    private final ProjectWork work;
    private final Projects projects;
    private final CurrentPerson reader;

    BaselineController(Baselines baselines, ProjectWork work, Projects projects, CurrentPerson reader) {
        this.baselines = baselines;
        this.work = work;
        this.projects = projects;
        this.reader = reader;
    }

    @GetMapping("/plan")
    PlanView plan(@PathVariable String id) {
        ProjectId project = readable(id);
        return work.plan(project)
                .map(plan -> PlanView.of(plan, baselines.current(project)))
                .orElseThrow(() -> new NotFound("Project " + project + " has no plan yet."));
    }

    /** The oldest first. */
    @GetMapping("/baselines")
    List<BaselineView> baselines(@PathVariable String id) {
        return baselines.of(readable(id)).stream().map(BaselineView::of).toList();
    }

    /** What moved from one baseline to another. */
    @GetMapping("/baselines/comparison")
    BaselineComparison comparison(@PathVariable String id, @RequestParam int from, @RequestParam int to) {
        FrameChange change = baselines.compare(readable(id), from, to);
        return BaselineComparison.of(from, to, change);
    }

    private ProjectId readable(String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, reader.require(), reader.roles());
        return project;
    }
}

package dev.tollgate.governance.web;

import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.governance.Seats;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seats, responsibilities and decisions of a project, for those who take part in it. */
@RestController
@RequestMapping("/api/projects/{id}")
class GovernanceController {

    private final Seats seats;
    private final RaciMatrix matrix;
    private final DecisionRecords decisions;
    private final Projects projects;
    private final CurrentPerson reader;

    GovernanceController(
            Seats seats, RaciMatrix matrix, DecisionRecords decisions, Projects projects, CurrentPerson reader) {
        this.seats = seats;
        this.matrix = matrix;
        this.decisions = decisions;
        this.projects = projects;
        this.reader = reader;
    }

    @GetMapping("/roles")
    RolesView roles(@PathVariable String id) {
        ProjectId project = readable(id);
        return new RolesView(
                seats.of(project).stream().map(RolesView.Holder::of).toList(),
                seats.missing(project),
                matrix.of(project));
    }

    @GetMapping("/decisions")
    List<DecisionView> decisions(@PathVariable String id) {
        return decisions.of(readable(id)).stream().map(DecisionView::of).toList();
    }

    private ProjectId readable(String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, reader.require(), reader.roles());
        return project;
    }
}

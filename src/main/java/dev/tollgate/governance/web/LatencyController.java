package dev.tollgate.governance.web;

import dev.tollgate.governance.latency.DecisionTimes;
import dev.tollgate.governance.latency.Pace;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where the time of decisions goes. */
@RestController
@RequestMapping("/api/decisions/latency")
class LatencyController {

    private final DecisionTimes times;
    private final Projects projects;
    private final CurrentPerson reader;

    LatencyController(DecisionTimes times, Projects projects, CurrentPerson reader) {
        this.times = times;
        this.projects = projects;
        this.reader = reader;
    }

    /** Of each seat and body, by its own decisions. */
    @GetMapping
    List<Pace> paces() {
        return times.paces();
    }

    /** Of one decision, for those who take part in its project. */
    @GetMapping("/{matter}")
    DecisionTimeView time(@PathVariable String matter) {
        projects.mayRead(ProjectId.rootOf(matter), reader.require(), reader.roles());
        return DecisionTimeView.of(times.get(matter));
    }
}

package dev.tollgate.governance.escalation.web;

import dev.tollgate.governance.escalation.ExceptionOutcome;
import dev.tollgate.governance.escalation.ExceptionReport;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.governance.escalation.ProjectException;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Exceptions of a project, for those who take part in it. */
@RestController
@RequestMapping("/api/projects/{id}/exceptions")
class ExceptionController {

    private final Exceptions exceptions;
    private final Projects projects;
    private final CurrentPerson reader;

    ExceptionController(Exceptions exceptions, Projects projects, CurrentPerson reader) {
        this.exceptions = exceptions;
        this.projects = projects;
        this.reader = reader;
    }

    record View(
            String key,
            String sentence,
            String level,
            String subject,
            String dimension,
            ProjectException.State state,
            @Nullable ExceptionReport report,
            @Nullable ExceptionOutcome outcome,
            Instant raisedAt,
            @Nullable Instant decidedAt) {}

    @GetMapping
    List<View> all(@PathVariable String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, reader.require(), reader.roles());
        return exceptions.of(project).stream()
                .map(found -> new View(
                        found.key(),
                        found.breach().sentence(),
                        found.breach().level(),
                        found.breach().subject(),
                        found.breach().dimension(),
                        found.state(),
                        found.report(),
                        found.outcome(),
                        found.raisedAt(),
                        found.decidedAt()))
                .toList();
    }
}

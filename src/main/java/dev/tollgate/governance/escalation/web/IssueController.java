package dev.tollgate.governance.escalation.web;

import dev.tollgate.governance.escalation.Escalations;
import dev.tollgate.governance.escalation.NewIssue;
import dev.tollgate.governance.escalation.RaisedIssue;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Issue;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What stands in a project's way, raised and read by those who take part in it. */
@RestController
@RequestMapping("/api/projects/{id}/issues")
class IssueController {

    private final Escalations escalations;
    private final Projects projects;
    private final CurrentPerson person;

    IssueController(Escalations escalations, Projects projects, CurrentPerson person) {
        this.escalations = escalations;
        this.projects = projects;
        this.person = person;
    }

    /**
     * @param severity CRITICAL, MAJOR or MINOR
     * @param owner under this name they log in
     * @param dueOn by the table where it is missing
     */
    record Request(
            @Nullable String title,
            @Nullable String description,
            boolean blocker,
            @Nullable String severity,
            @Nullable String owner,
            @Nullable LocalDate dueOn) {}

    /** @param asked who is asked now, for people */
    record View(
            String key,
            String title,
            String description,
            boolean blocker,
            Issue.Severity severity,
            String owner,
            String raisedBy,
            Instant raisedAt,
            int level,
            @Nullable String asked,
            Instant dueAt,
            RaisedIssue.State state,
            String answer) {}

    @GetMapping
    List<View> all(@PathVariable String id) {
        return escalations.of(readable(id)).stream().map(this::view).toList();
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    View raise(@PathVariable String id, @RequestBody Request request) {
        ProjectId project = readable(id);
        if (request.owner() == null || request.owner().isBlank()) {
            throw new RuleBroken("owner", "Name the person who owns the issue; they are asked first.");
        }
        String key = escalations.raise(
                new NewIssue(
                        project,
                        text(request.title()),
                        text(request.description()),
                        request.blocker(),
                        severity(request.severity()),
                        new PersonId(request.owner().strip()),
                        request.dueOn()),
                person.require());
        return view(escalations.get(key));
    }

    private View view(RaisedIssue issue) {
        boolean open = issue.state() == RaisedIssue.State.OPEN;
        return new View(
                issue.key(),
                issue.title(),
                issue.description(),
                issue.blocker(),
                issue.severity(),
                issue.owner().value(),
                issue.raisedBy().value(),
                issue.raisedAt(),
                issue.level(),
                open ? escalations.level(issue.key()).title() : null,
                issue.dueAt(),
                issue.state(),
                issue.answer());
    }

    private static Issue.Severity severity(@Nullable String name) {
        return Arrays.stream(Issue.Severity.values())
                .filter(severity -> severity.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleBroken("severity", "Choose CRITICAL, MAJOR or MINOR."));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private ProjectId readable(String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, person.require(), person.roles());
        return project;
    }
}

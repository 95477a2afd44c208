package dev.tollgate.change.web;

import dev.tollgate.change.ChangeCategory;
import dev.tollgate.change.ChangePage;
import dev.tollgate.change.ChangeQuestion;
import dev.tollgate.change.ChangeRequest;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.ChangeState;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
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

/** The change requests of a project, for those who take part in it. */
@RestController
@RequestMapping("/api/projects/{id}/change-requests")
class ChangeController {

    private final ChangeRequests requests;
    private final ChangeViews views;
    private final Projects projects;
    private final CurrentPerson asking;

    ChangeController(ChangeRequests requests, ChangeViews views, Projects projects, CurrentPerson asking) {
        this.requests = requests;
        this.views = views;
        this.projects = projects;
        this.asking = asking;
    }

    /** A page, the youngest first. */
    @GetMapping
    ChangeList list(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String category,
            @RequestParam(required = false) @Nullable String requestedBy,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        ChangeQuestion question = new ChangeQuestion(
                oneOf(ChangeState.class, "state", state),
                oneOf(ChangeCategory.class, "category", category),
                requestedBy == null || requestedBy.isBlank() ? null : new PersonId(requestedBy),
                page,
                size);
        ChangePage found = requests.page(readable(id), question);
        return new ChangeList(
                page,
                size,
                found.total(),
                found.requests().stream().map(ChangeLine::of).toList());
    }

    @GetMapping("/{key}")
    ChangeView one(@PathVariable String id, @PathVariable String key) {
        return views.of(request(id, key));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ChangeView raise(@PathVariable String id, @RequestBody RaiseRequest body) {
        ProjectId project = readable(id);
        String key = requests.submit(project, body.cause(), body.proposal(), asking.require());
        return views.of(requests.get(key));
    }

    @PostMapping("/{key}/withdrawal")
    ChangeView withdraw(@PathVariable String id, @PathVariable String key, @RequestBody WithdrawalRequest body) {
        String reason = body.reason();
        if (reason == null || reason.isBlank()) {
            throw new RuleBroken("reason", "Say why it is withdrawn; it stays in its history.");
        }
        requests.withdraw(request(id, key).key(), reason.strip(), asking.require(), asking.roles());
        return views.of(requests.get(key));
    }

    private ChangeRequest request(String id, String key) {
        ProjectId project = readable(id);
        return requests.find(key)
                .filter(found -> found.project().equals(project))
                .orElseThrow(() -> new NotFound("Project " + project + " has no change request " + key + "."));
    }

    private ProjectId readable(String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, asking.require(), asking.roles());
        return project;
    }

    static <E extends Enum<E>> @Nullable E oneOf(Class<E> type, String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(text.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        field,
                        "\"" + text + "\" is no " + field + "; choose "
                                + Arrays.stream(type.getEnumConstants())
                                        .map(Enum::name)
                                        .collect(Collectors.joining(", "))
                                + "."));
    }
}

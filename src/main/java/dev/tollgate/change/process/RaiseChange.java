package dev.tollgate.change.process;

import dev.tollgate.change.Cause;
import dev.tollgate.change.ChangeCategory;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.Proposal;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ServiceTaskDelegate;
import dev.tollgate.workflow.StartListener;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Somebody who takes part in a project wants something changed; the request's number becomes the business key. */
@Component("raiseChange")
class RaiseChange extends StartListener {

    private static final List<String> FIELDS =
            List.of("project", "title", "category", "description", "notChanging", "priority", "targetOn", "emergency");

    private final ChangeRequests requests;
    private final Projects projects;
    private final CurrentPerson asking;

    RaiseChange(ChangeRequests requests, Projects projects, CurrentPerson asking) {
        this.requests = requests;
        this.projects = projects;
        this.asking = asking;
    }

    @Override
    protected void record(FormAnswers answers, DelegateExecution execution) {
        String number = answers.required("project", "Project number").toUpperCase(Locale.ROOT);
        String title = answers.required("title", "What should change");
        Optional<ChangeCategory> category = answers.choice("category", "What it is about", ChangeCategory.class);
        String description = answers.required("description", "The description");
        String notChanging = answers.required("notChanging", "What happens if nothing changes");
        Optional<Integer> priority = answers.number("priority", "Priority", 1, 5);
        if (answers.text("priority").isEmpty()) {
            answers.mustBeGiven("priority", "Priority");
        }
        Cause cause = cause(answers, title, category, description, notChanging, priority);
        ProjectId project = new ProjectId(number);
        projects.mayRead(project, answers.person(), asking.roles());
        String key = requests.record(project, cause, Proposal.NOTHING, answers.person());
        execution.setProcessBusinessKey(key);
        // What was answered is in the list of changes now; the process keeps nothing but the numbers.
        execution.removeVariables(FIELDS);
        ServiceTaskDelegate.PROJECT_ID.set(execution, project.value());
        ChangeRequestModel.CHANGE_KEY.set(execution, key);
    }

    private static Cause cause(
            FormAnswers answers,
            String title,
            Optional<ChangeCategory> category,
            String description,
            String notChanging,
            Optional<Integer> priority) {
        var targetOn = answers.date("targetOn", "Wanted by");
        boolean emergency = answers.flag("emergency");
        answers.check();
        return new Cause(
                category.orElseThrow(),
                title,
                description,
                notChanging,
                emergency,
                priority.orElseThrow(),
                targetOn.orElse(null));
    }
}

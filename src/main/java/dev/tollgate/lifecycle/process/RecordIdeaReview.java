package dev.tollgate.lifecycle.process;

import dev.tollgate.governance.Seats;
import dev.tollgate.people.Directory;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import dev.tollgate.workflow.ProcessVariable;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** What the PMO says of an idea: an accepted one gets a sponsor, a project manager and its tier. */
@Component("recordIdeaReview")
class RecordIdeaReview extends CompleteListener {

    static final ProcessVariable<String> IDEA_DECISION = ProcessVariable.text("ideaDecision");
    static final ProcessVariable<Boolean> BUSINESS_CASE_NEEDED = ProcessVariable.flag("businessCaseNeeded");

    private final Projects projects;
    private final Seats seats;
    private final Directory directory;
    private final LifecycleTables tables;
    private final LifecycleDecisions decisions;

    RecordIdeaReview(
            Projects projects, Seats seats, Directory directory, LifecycleTables tables, LifecycleDecisions decisions) {
        this.projects = projects;
        this.seats = seats;
        this.directory = directory;
        this.tables = tables;
        this.decisions = decisions;
    }

    enum Decision {
        ACCEPT,
        RETURN,
        DECLINE
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        ProjectId project = projectOf(task);
        Optional<Decision> decision = answers.choice("decision", "Your decision", Decision.class);
        String reason = answers.text("reason");
        if (decision.isPresent() && decision.get() != Decision.ACCEPT && reason.isEmpty()) {
            answers.wrong("reason", "Give a reason; the proposer reads it.");
        }
        if (decision.filter(Decision.ACCEPT::equals).isPresent()) {
            accept(answers, project, reason);
        }
        answers.check();
        Decision taken = decision.orElseThrow();
        IDEA_DECISION.set(task, taken.name());
        switch (taken) {
            case ACCEPT -> BUSINESS_CASE_NEEDED.set(task, omitSteps(project));
            case RETURN -> projects.note(project, "idea-returned", reason);
            case DECLINE -> {
                ProjectLifecycleModel.INITIATION_RESULT.set(task, "DECLINED");
                decisions.record(
                        task, project, "screening", "DECLINED", reason, answers.person(), List.of("governance-tier"));
            }
        }
    }

    private void accept(FormAnswers answers, ProjectId project, String reason) {
        Optional<PersonId> sponsor = person(answers, "sponsor", "Sponsor");
        Optional<PersonId> manager = person(answers, "projectManager", "Project manager");
        if (sponsor.isPresent() && sponsor.equals(manager)) {
            answers.wrong(
                    "projectManager",
                    "Sponsor and project manager must be different people: nobody approves their own work.");
        }
        Optional<Tier> tier = answers.text("tier").isEmpty()
                ? Optional.empty()
                : answers.choice("tier", "Governance tier", Tier.class);
        if (tier.isPresent() && tier.get() != projects.get(project).tier() && reason.isEmpty()) {
            answers.wrong("reason", "Give a reason for changing the tier.");
        }
        answers.check();
        tier.ifPresent(chosen -> projects.decideTier(project, chosen, "the PMO says: " + reason));
        seats.appointProvisionally(project, "sponsor", sponsor.orElseThrow());
        seats.appointProvisionally(project, "project-manager", manager.orElseThrow());
    }

    private Optional<PersonId> person(FormAnswers answers, String key, String label) {
        List<PersonId> chosen = answers.people(key);
        if (chosen.isEmpty()) {
            answers.mustBeGiven(key, label);
            return Optional.empty();
        }
        if (directory.find(chosen.get(0)).isEmpty()) {
            answers.wrong(key, label + ": there is no person \"" + chosen.get(0) + "\"; choose one from the list.");
            return Optional.empty();
        }
        return Optional.of(chosen.get(0));
    }

    /** Records what this tier leaves out; true where a business case is not among it. */
    private boolean omitSteps(ProjectId project) {
        Tier tier = projects.get(project).tier();
        if (tier == null) {
            throw new IllegalStateException("Project " + project + " was not screened.");
        }
        List<LifecycleTables.OmittedStep> omitted = tables.omittedSteps(tier);
        omitted.forEach(step -> projects.omitStep(project, step.step(), step.reason()));
        return omitted.stream().noneMatch(step -> step.step().equals("write-business-case"));
    }
}

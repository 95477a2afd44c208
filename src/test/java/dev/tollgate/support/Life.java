package dev.tollgate.support;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.NewDocument;
import dev.tollgate.governance.Seats;
import dev.tollgate.lifecycle.Lifecycle;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Puts a project with its people at a place in its life. */
public final class Life {

    private final Projects projects;
    private final Lifecycle lifecycle;
    private final Seats seats;
    private final Persons persons;
    private final Documents documents;
    private final RuntimeService runtime;
    private final Jobs jobs;

    Life(
            Projects projects,
            Lifecycle lifecycle,
            Seats seats,
            Persons persons,
            Documents documents,
            RuntimeService runtime,
            Jobs jobs) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.seats = seats;
        this.persons = persons;
        this.documents = documents;
        this.runtime = runtime;
        this.jobs = jobs;
    }

    /** The people are {@code life-sponsor}, {@code life-pm}, {@code life-business}, {@code life-technology}. */
    public ProjectId at(LifecyclePosition position, Tier tier) {
        persons.with("life-pmo", "pmo");
        ProjectId project = projects.register(NewProject.idea(
                "Life of " + position,
                "What",
                "Why",
                Optional.of(Money.of("100", "EUR")),
                new Weight(1, 1, false),
                new PersonId("life-proposer")));
        projects.decideTier(project, tier, "the test says so");
        seat(project, "sponsor", "life-sponsor");
        seat(project, "project-manager", "life-pm");
        seat(project, "functional-owner", "life-business");
        seat(project, "technology-owner", "life-technology");
        lifecycle.takeUp(Map.of(project, position));
        runJobs(project);
        return project;
    }

    private void seat(ProjectId project, String seat, String person) {
        persons.with(person);
        seats.appoint(project, seat, new PersonId(person), "For a test.");
    }

    /** Runs what is due of this project, again and again until nothing is. */
    public void runJobs(ProjectId project) {
        int ran = 1;
        while (ran > 0) {
            ran = 0;
            for (ProcessInstance instance : instances(project)) {
                ran += jobs.runDueOf(instance.getId());
            }
        }
    }

    private List<ProcessInstance> instances(ProjectId project) {
        return runtime.createProcessInstanceQuery().rootProcessInstances().list().stream()
                .filter(instance -> instance.getBusinessKey() != null
                        && instance.getBusinessKey().startsWith(project.value()))
                .toList();
    }

    public void file(ProjectId project, String slot) {
        documents.add(new NewDocument(
                project,
                slot,
                "Paper",
                "paper.txt",
                "text/plain",
                slot.getBytes(StandardCharsets.UTF_8),
                new PersonId("life-pm")));
    }

    /** Where the tokens of the lifecycle stand. */
    public List<String> standsAt(ProjectId project) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(project.value())
                .processDefinitionKey("project-lifecycle")
                .singleResult();
        return instance == null ? List.of() : runtime.getActiveActivityIds(instance.getId());
    }
}

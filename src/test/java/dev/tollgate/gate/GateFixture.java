package dev.tollgate.gate;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.NewDocument;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Persons;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Planned projects with their people: a committee of a chair and two members, and one person for every other seat. */
public class GateFixture {

    public static final String PMO = "gate-pmo";
    public static final String MANAGER = "gate-manager";
    public static final String SPONSOR = "gate-sponsor";
    public static final String BUSINESS = "gate-business";
    public static final String TECHNOLOGY = "gate-technology";
    public static final String CHAIR = "gate-chair";
    public static final String ANNA = "gate-anna";
    public static final String BEN = "gate-ben";
    public static final List<String> COMMITTEE = List.of(CHAIR, ANNA, BEN);

    private final Persons persons;
    private final Projects projects;
    private final ProjectWork work;
    private final Seats seats;
    private final Documents documents;

    public GateFixture(Persons persons, Projects projects, ProjectWork work, Seats seats, Documents documents) {
        this.persons = persons;
        this.projects = projects;
        this.work = work;
        this.seats = seats;
        this.documents = documents;
    }

    /** A project of this tier with all seats filled and a plan. */
    public ProjectId planned(Tier tier) {
        persons.with(PMO, "pmo");
        ProjectId project = projects.register(NewProject.idea(
                "Gate of " + tier,
                "Pass it.",
                "Order.",
                Optional.empty(),
                new Weight(1, 1, false),
                new PersonId(persons.with("gate-proposer").id())));
        projects.decideTier(project, tier, "as the test needs it");
        seat(project, Seat.SPONSOR, SPONSOR);
        seat(project, Seat.PROJECT_MANAGER, MANAGER);
        seat(project, Seat.FUNCTIONAL_OWNER, BUSINESS);
        seat(project, Seat.TECHNOLOGY_OWNER, TECHNOLOGY);
        seat(project, Seat.STEERING_CHAIR, CHAIR);
        seat(project, Seat.STEERING_MEMBER, ANNA);
        seat(project, Seat.STEERING_MEMBER, BEN);
        var plan = new Plan(
                LocalDate.of(2027, 1, 4), LocalDate.of(2027, 9, 30), Money.of("250000", "EUR"), "In two steps.");
        work.savePlan(project, plan, new PersonId(MANAGER));
        return project;
    }

    public void seat(ProjectId project, Seat seat, String person) {
        seats.appoint(project, seat.key(), new PersonId(persons.with(person).id()), "For the test.");
    }

    /** Files a document and answers its hash. */
    public String file(ProjectId project, String slot, String content) {
        documents.add(new NewDocument(
                project,
                slot,
                "",
                slot.substring(slot.lastIndexOf(':') + 1) + ".txt",
                "text/plain",
                content.getBytes(StandardCharsets.UTF_8),
                new PersonId(MANAGER)));
        return documents.latest(project, slot).orElseThrow().sha256();
    }
}

package dev.tollgate.change;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.Charter;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Persons;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A project at work with its people and a first baseline of one million. */
public final class ChangeFixture {

    public static final String PMO = "change-pmo";
    public static final String MANAGER = "change-manager";
    public static final String SPONSOR = "change-sponsor";
    public static final String BUSINESS = "change-business";
    public static final String TECHNOLOGY = "change-technology";
    public static final String CHAIR = "change-chair";
    public static final String ANNA = "change-anna";
    public static final String BEN = "change-ben";
    public static final String TEAM = "change-team";

    public static final LocalDate FINISH = LocalDate.of(2027, 9, 30);
    public static final LocalDate FIRST_PUMP = LocalDate.of(2027, 5, 3);

    private final Persons persons;
    private final Projects projects;
    private final ProjectWork work;
    private final Seats seats;
    private final Baselines baselines;

    public ChangeFixture(Persons persons, Projects projects, ProjectWork work, Seats seats, Baselines baselines) {
        this.persons = persons;
        this.projects = projects;
        this.work = work;
        this.seats = seats;
        this.baselines = baselines;
    }

    public ProjectId atWork(Tier tier) {
        persons.with(PMO, "pmo");
        persons.with(TEAM, "team-member");
        ProjectId project = projects.register(NewProject.idea(
                "Pumps", "Two pumps.", "Dry feet.", Optional.empty(), new Weight(1, 1, false), new PersonId(TEAM)));
        projects.decideTier(project, tier, "as the test needs it");
        seat(project, Seat.SPONSOR, SPONSOR);
        seat(project, Seat.PROJECT_MANAGER, MANAGER);
        seat(project, Seat.FUNCTIONAL_OWNER, BUSINESS);
        seat(project, Seat.TECHNOLOGY_OWNER, TECHNOLOGY);
        seat(project, Seat.STEERING_CHAIR, CHAIR);
        seat(project, Seat.STEERING_MEMBER, ANNA);
        seat(project, Seat.STEERING_MEMBER, BEN);
        PersonId manager = new PersonId(MANAGER);
        work.saveCharter(project, new Charter("Dry feet", "Two pumps.", "", "It is dry", ""), manager);
        work.savePlan(
                project,
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        FINISH,
                        Money.of("1000000", "EUR"),
                        "In two steps.",
                        List.of(
                                new BudgetLine("Pumps", new BigDecimal("600000")),
                                new BudgetLine("Pipes", new BigDecimal("400000"))),
                        List.of(new Milestone("First pump", FIRST_PUMP))),
                manager);
        projects.enterPhase(project, Phase.EXECUTING);
        baselines.establish(project, Baseline.Origin.GATE, "the gate of the test");
        return project;
    }

    public void seat(ProjectId project, Seat seat, String person) {
        seats.appoint(project, seat.key(), new PersonId(persons.with(person).id()), "For the test.");
    }

    public static Cause cause(String title) {
        return new Cause(ChangeCategory.COST, title, "As it says.", "Wet feet.", false, 3, null);
    }

    public static Cause emergency(String title) {
        return new Cause(ChangeCategory.RISK, title, "At once.", "Wet feet.", true, 5, null);
    }

    /** The pumps cost so much more. */
    public static Proposal costing(String more) {
        return new Proposal(List.of(new Proposal.LineMove("Pumps", new BigDecimal(more))), List.of(), null, null);
    }
}

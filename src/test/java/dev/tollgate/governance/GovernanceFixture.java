package dev.tollgate.governance;

import dev.tollgate.project.NewProject;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Persons;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A project with people for its seats; every project has its own. */
public class GovernanceFixture {

    private final Projects projects;
    private final Persons persons;

    public GovernanceFixture(Projects projects, Persons persons) {
        this.projects = projects;
        this.persons = persons;
    }

    /** A screened project, proposed by somebody who takes no further part. */
    public ProjectId project(Tier tier) {
        PersonId proposer = new PersonId(persons.with("gov-proposer").id());
        ProjectId project = projects.register(NewProject.idea(
                "Governance of " + tier, "Try the seats.", "Order.", Optional.empty(), weight(), proposer));
        projects.decideTier(project, tier, "as the test needs it");
        return project;
    }

    /** The PMO officer who nominates. */
    public PersonId pmo() {
        return new PersonId(persons.with("gov-pmo", "pmo").id());
    }

    /** Somebody of this project, who exists from now on. */
    public PersonId person(ProjectId project, String name) {
        return new PersonId(persons.with(name + "-" + project.value().toLowerCase(Locale.ROOT))
                .id());
    }

    /** A plan that fills every seat that a full project must fill. */
    public SeatPlan plan(ProjectId project) {
        Map<Seat, Set<PersonId>> people = new EnumMap<>(Seat.class);
        for (Seat seat : List.of(
                Seat.SPONSOR,
                Seat.PROJECT_MANAGER,
                Seat.FUNCTIONAL_OWNER,
                Seat.TECHNOLOGY_OWNER,
                Seat.STEERING_CHAIR)) {
            people.put(seat, Set.of(person(project, seat.key())));
        }
        people.put(Seat.STEERING_MEMBER, Set.of(person(project, "member-a"), person(project, "member-b")));
        return new SeatPlan(people);
    }

    /** The same plan with other people in one seat. */
    public static SeatPlan with(SeatPlan plan, Seat seat, PersonId... others) {
        Map<Seat, Set<PersonId>> people = new EnumMap<>(Seat.class);
        people.putAll(plan.people());
        people.put(seat, Set.of(others));
        return new SeatPlan(people);
    }

    private static Weight weight() {
        return new Weight(1, 1, false);
    }
}

package dev.tollgate.governance.process;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.SeatPlan;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.FormAnswers;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The fields of the form {@code nominate-seats}. */
final class SeatFields {

    private static final Map<Seat, String> FIELDS = new EnumMap<>(Map.ofEntries(
            Map.entry(Seat.SPONSOR, "sponsor"),
            Map.entry(Seat.PROJECT_MANAGER, "projectManager"),
            Map.entry(Seat.FUNCTIONAL_OWNER, "functionalOwner"),
            Map.entry(Seat.TECHNOLOGY_OWNER, "technologyOwner"),
            Map.entry(Seat.STEERING_CHAIR, "steeringChair"),
            Map.entry(Seat.STEERING_MEMBER, "steeringMembers"),
            Map.entry(Seat.WORKSTREAM_LEAD, "workstreamLeads"),
            Map.entry(Seat.STAKEHOLDER, "stakeholders"),
            Map.entry(Seat.GOVERNING_BODY, "governingBody"),
            Map.entry(Seat.INPUT_GIVER, "inputGivers"),
            Map.entry(Seat.IMPLEMENTER, "implementers"),
            Map.entry(Seat.APPROVER, "approvers")));

    private SeatFields() {}

    static SeatPlan plan(FormAnswers answers) {
        Map<Seat, Collection<PersonId>> people = new EnumMap<>(Seat.class);
        FIELDS.forEach((seat, field) -> {
            List<PersonId> chosen = answers.people(field);
            if (!chosen.isEmpty()) {
                people.put(seat, chosen);
            }
        });
        return SeatPlan.of(people);
    }

    static void note(SeatPlan.Problem problem, FormAnswers answers) {
        answers.wrong(FIELDS.getOrDefault(problem.seat(), ""), problem.seat().title() + ": " + problem.sentence());
    }
}

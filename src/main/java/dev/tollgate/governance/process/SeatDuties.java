package dev.tollgate.governance.process;

import dev.tollgate.governance.Seat;

/** What a seat means, for whoever is asked to take it. */
final class SeatDuties {

    private SeatDuties() {}

    static String of(Seat seat) {
        return switch (seat) {
            case SPONSOR -> "Accountable for the success of the whole; owns the business case.";
            case PROJECT_MANAGER -> "Plans and runs the project day by day and reports on it.";
            case FUNCTIONAL_OWNER -> "Speaks for the business that will use the result, and prepares it.";
            case TECHNOLOGY_OWNER -> "Accountable for what is delivered and for its quality.";
            case STEERING_CHAIR -> "Leads the steering committee and votes at every gate.";
            case STEERING_MEMBER -> "Votes at every gate, with reasons.";
            case WORKSTREAM_LEAD -> "Leads one strand of the work and reports to the project manager.";
            case STAKEHOLDER -> "Is asked for an opinion before what concerns them is decided.";
            case GOVERNING_BODY -> "Speaks for the leadership that releases the money.";
            case INPUT_GIVER -> "Gives knowledge or material that the project needs.";
            case IMPLEMENTER -> "Carries out what was decided.";
            case APPROVER -> "Signs off what is handed over.";
        };
    }
}

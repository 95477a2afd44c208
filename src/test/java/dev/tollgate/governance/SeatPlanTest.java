package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SeatPlanTest {

    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BEN = new PersonId("ben");
    private static final Map<Seat, Integer> MINIMUM = Map.of(Seat.SPONSOR, 1, Seat.STEERING_MEMBER, 2);

    @Test
    void a_plan_that_keeps_all_rules_has_no_problems() {
        SeatPlan plan = SeatPlan.of(Map.of(
                Seat.SPONSOR, List.of(ANNA),
                Seat.PROJECT_MANAGER, List.of(BEN),
                Seat.STEERING_MEMBER, List.of(ANNA, BEN)));

        assertThat(plan.problems(MINIMUM, person -> true)).isEmpty();
    }

    @Test
    void every_problem_is_named_at_once() {
        // given
        SeatPlan plan = SeatPlan.of(Map.of(
                Seat.PROJECT_MANAGER, List.of(ANNA, BEN),
                Seat.STEERING_CHAIR, List.of(ANNA),
                Seat.STEERING_MEMBER, List.of(ANNA)));

        // when
        List<SeatPlan.Problem> problems = plan.problems(MINIMUM, ANNA::equals);

        // then
        assertThat(problems)
                .containsExactly(
                        new SeatPlan.Problem(Seat.SPONSOR, "Choose somebody; every project needs this seat."),
                        new SeatPlan.Problem(
                                Seat.PROJECT_MANAGER, "There is no person \"ben\"; choose somebody from the list."),
                        new SeatPlan.Problem(Seat.PROJECT_MANAGER, "Choose one person."),
                        new SeatPlan.Problem(Seat.STEERING_MEMBER, "Choose at least 2 people; there is only 1 so far."),
                        new SeatPlan.Problem(
                                Seat.STEERING_MEMBER,
                                "The chair has a vote already; take \"anna\" off the list of members."));
    }

    @Test
    void sponsor_and_project_manager_are_different_people() {
        SeatPlan plan = SeatPlan.of(Map.of(Seat.SPONSOR, List.of(ANNA), Seat.PROJECT_MANAGER, List.of(ANNA)));

        assertThat(plan.problems(Map.of(), person -> true))
                .extracting(SeatPlan.Problem::seat)
                .containsExactly(Seat.PROJECT_MANAGER);
    }
}

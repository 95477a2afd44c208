package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.governance.events.SeatFilled;
import dev.tollgate.governance.events.SeatVacated;
import dev.tollgate.people.Directory;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TollgateTest
@RecordApplicationEvents
class SeatsModuleTest {

    private static final PersonId ANNA = new PersonId("seats-anna");
    private static final PersonId BEN = new PersonId("seats-ben");

    @Autowired
    Seats seats;

    @Autowired
    Persons persons;

    @Autowired
    Directory directory;

    @Autowired
    IdentityService identities;

    @Autowired
    ApplicationEvents events;

    @BeforeEach
    void people() {
        RoleGroups.ensure(identities);
        persons.with(ANNA.value());
        persons.with(BEN.value());
    }

    @Test
    void whoever_takes_a_seat_sits_there_and_gets_its_role() {
        // given
        ProjectId project = ProjectId.of(2026, 411);

        // when
        seats.appointProvisionally(project, "sponsor", ANNA);
        seats.appointProvisionally(project, "sponsor", ANNA);

        // then
        assertThat(seats.holder(project, "sponsor")).contains(ANNA);
        assertThat(directory.get(ANNA).roles()).contains("sponsor");
        assertThat(events.stream(SeatFilled.class)
                        .filter(event -> event.project().equals(project)))
                .extracting(SeatFilled::seat, SeatFilled::person)
                .containsExactly(tuple("sponsor", ANNA));
    }

    @Test
    void who_takes_a_seat_for_one_relieves_the_one_who_sat_there() {
        // given
        ProjectId project = ProjectId.of(2026, 412);
        seats.appointProvisionally(project, "project-manager", ANNA);

        // when
        seats.appoint(project, "project-manager", BEN, "As imported.");

        // then
        assertThat(seats.of(project))
                .extracting(SeatHolder::seat, SeatHolder::person, SeatHolder::provisional)
                .containsExactly(tuple(Seat.PROJECT_MANAGER, BEN, false));
        assertThat(events.stream(SeatVacated.class)
                        .filter(event -> event.project().equals(project)))
                .extracting(SeatVacated::person)
                .containsExactly(ANNA);
    }

    @Test
    void several_people_sit_in_a_seat_for_several() {
        // given
        ProjectId project = ProjectId.of(2026, 413);

        // when
        seats.appoint(project, "steering-member", ANNA, "");
        seats.appoint(project, "steering-member", BEN, "");
        seats.vacate(project, "steering-member", ANNA);
        seats.appoint(project, "steering-member", ANNA, "");

        // then the one who stayed has sat there longest
        assertThat(seats.holders(project, "steering-member")).containsExactly(BEN, ANNA);
    }

    @Test
    void only_people_and_seats_that_exist_are_accepted() {
        ProjectId project = ProjectId.of(2026, 414);

        assertThatThrownBy(() -> seats.appoint(project, "sponsor", new PersonId("nobody-at-all"), ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seats.appoint(project, "king", ANNA, ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("choose one of sponsor");
    }
}

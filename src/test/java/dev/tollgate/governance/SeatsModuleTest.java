package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.governance.events.SeatFilled;
import dev.tollgate.governance.events.SeatVacated;
import dev.tollgate.people.Directory;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
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
    Projects projects;

    @Autowired
    Persons persons;

    @Autowired
    Directory directory;

    @Autowired
    ApplicationEvents events;

    GovernanceFixture fixture;

    @BeforeEach
    void people() {
        fixture = new GovernanceFixture(projects, persons);
        persons.with(ANNA.value());
        persons.with(BEN.value());
    }

    @Test
    void whoever_takes_a_seat_sits_there_and_gets_its_role() {
        // given
        ProjectId project = fixture.project(Tier.LIGHT);

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
        ProjectId project = fixture.project(Tier.LIGHT);
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
        ProjectId project = fixture.project(Tier.LIGHT);

        // when
        seats.appoint(project, "steering-member", ANNA, "");
        seats.appoint(project, "steering-member", BEN, "");
        seats.vacate(project, "steering-member", ANNA);
        seats.appoint(project, "steering-member", ANNA, "");

        // then the one who stayed has sat there longest
        assertThat(seats.holders(project, "steering-member")).containsExactly(BEN, ANNA);
    }

    @Test
    void who_sits_in_governance_sees_the_project_and_who_leaves_does_not() {
        // given
        ProjectId project = fixture.project(Tier.LIGHT);

        // when
        seats.appoint(project, "workstream-lead", ANNA, "");
        seats.appoint(project, "stakeholder", BEN, "");
        seats.vacate(project, "stakeholder", BEN);

        // then
        assertThat(projects.involves(project, ANNA)).isTrue();
        assertThat(projects.involves(project, BEN)).isFalse();
    }

    @Test
    void governance_is_complete_when_every_mandatory_seat_is_held_for_good() {
        // given
        ProjectId project = fixture.project(Tier.LIGHT);
        seats.appointProvisionally(project, "sponsor", ANNA);
        seats.appoint(project, "project-manager", BEN, "");
        seats.appoint(project, "functional-owner", ANNA, "");
        seats.appoint(project, "technology-owner", ANNA, "");

        // then
        assertThat(seats.missing(project))
                .containsExactly(
                        "Sponsor: nobody has accepted this seat yet.",
                        "Chair of the steering committee: nobody has accepted this seat yet.");

        // when
        seats.appoint(project, "steering-chair", ANNA, "");
        seats.appoint(project, "sponsor", BEN, "");
        assertThat(seats.missing(project))
                .containsExactly("Sponsor and project manager are the same person; one of them must be somebody else.");
        seats.appoint(project, "sponsor", ANNA, "");

        // then
        assertThat(seats.complete(project)).isTrue();
    }

    @Test
    void a_committee_of_a_standard_project_has_two_members_besides_the_chair() {
        ProjectId project = fixture.project(Tier.STANDARD);
        seats.appoint(project, "steering-member", ANNA, "");

        assertThat(seats.missing(project)).contains("Member of the steering committee: 1 of at least 2 have accepted.");
    }

    @Test
    void only_people_and_seats_that_exist_are_accepted() {
        ProjectId project = fixture.project(Tier.LIGHT);

        assertThatThrownBy(() -> seats.appoint(project, "sponsor", new PersonId("nobody-at-all"), ""))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> seats.appoint(project, "king", ANNA, ""))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("choose one of sponsor");
    }
}

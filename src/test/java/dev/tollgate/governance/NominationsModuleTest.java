package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.project.Projects;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class NominationsModuleTest {

    @Autowired
    Nominations nominations;

    @Autowired
    Seats seats;

    @Autowired
    Projects projects;

    @Autowired
    Persons persons;

    GovernanceFixture fixture;
    ProjectId project;
    PersonId pmo;

    @BeforeEach
    void project() {
        fixture = new GovernanceFixture(projects, persons);
        project = fixture.project(Tier.FULL);
        pmo = fixture.pmo();
    }

    @Test
    void when_everybody_accepts_the_seats_are_theirs() {
        // given
        List<Nomination> asked = nominations.nominate(project, fixture.plan(project), pmo);

        // when
        acceptAll(asked);

        // then
        assertThat(asked).hasSize(7);
        assertThat(nominations.allAccepted(project)).isTrue();
        assertThat(seats.complete(project)).isTrue();
        assertThat(nominations.plan(project)).isEqualTo(fixture.plan(project));
    }

    @Test
    void nominating_again_asks_only_those_who_do_not_sit_there_yet() {
        // given
        acceptAll(nominations.nominate(project, fixture.plan(project), pmo));
        PersonId successor = fixture.person(project, "successor");

        // when
        List<Nomination> asked = nominations.nominate(
                project, GovernanceFixture.with(fixture.plan(project), Seat.SPONSOR, successor), pmo);

        // then the old sponsor stays until the new one accepts
        assertThat(asked).extracting(Nomination::person).containsExactly(successor);
        assertThat(seats.holder(project, "sponsor")).contains(fixture.person(project, "sponsor"));
        acceptAll(asked);
        assertThat(seats.holder(project, "sponsor")).contains(successor);
    }

    @Test
    void whoever_is_no_longer_wanted_leaves_the_seat_or_is_no_longer_asked() {
        // given
        PersonId first = fixture.person(project, "first-lead");
        PersonId second = fixture.person(project, "second-lead");
        SeatPlan plan = GovernanceFixture.with(fixture.plan(project), Seat.WORKSTREAM_LEAD, first, second);
        nominations.nominate(project, plan, pmo).stream()
                .filter(asked -> !asked.person().equals(second))
                .forEach(this::accept);

        // when
        List<Nomination> asked = nominations.nominate(project, fixture.plan(project), pmo);

        // then
        assertThat(asked).isEmpty();
        assertThat(seats.holders(project, "workstream-lead")).isEmpty();
        assertThat(nominations.of(project))
                .filteredOn(nomination -> nomination.person().equals(second))
                .extracting(Nomination::state)
                .containsExactly(Nomination.State.WITHDRAWN);
        assertThat(nominations.allAccepted(project)).isTrue();
    }

    @Test
    void somebody_who_declines_even_an_optional_seat_makes_the_pmo_nominate_again() {
        // given
        PersonId stakeholder = fixture.person(project, "stakeholder");
        SeatPlan plan = GovernanceFixture.with(fixture.plan(project), Seat.STAKEHOLDER, stakeholder);
        List<Nomination> asked = nominations.nominate(project, plan, pmo);
        asked.stream().filter(one -> one.seat() != Seat.STAKEHOLDER).forEach(this::accept);

        // when
        Nomination optional = of(asked, Seat.STAKEHOLDER);
        nominations.answer(optional.id(), false, "I am on leave.", stakeholder);

        // then
        assertThat(seats.complete(project)).isTrue();
        assertThat(nominations.allAccepted(project)).isFalse();
        nominations.nominate(project, fixture.plan(project), pmo);
        assertThat(nominations.allAccepted(project)).isTrue();
    }

    @Test
    void a_provisional_holder_is_asked_and_loses_the_seat_by_declining() {
        // given
        PersonId manager = fixture.person(project, "project-manager");
        seats.appointProvisionally(project, "project-manager", manager);

        // when
        List<Nomination> asked = nominations.nominate(project, fixture.plan(project), pmo);
        nominations.answer(of(asked, Seat.PROJECT_MANAGER).id(), false, "No time.", manager);

        // then
        assertThat(seats.holder(project, "project-manager")).isEmpty();
        assertThat(nominations.plan(project).at(Seat.PROJECT_MANAGER)).isEmpty();
    }

    @Test
    void declining_needs_a_reason_and_only_the_nominee_accepts() {
        List<Nomination> asked = nominations.nominate(project, fixture.plan(project), pmo);
        Nomination chair = of(asked, Seat.STEERING_CHAIR);
        PersonId sponsor = fixture.person(project, "sponsor");

        assertThatThrownBy(() -> nominations.answer(chair.id(), false, " ", chair.person()))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Say why");
        assertThatThrownBy(() -> nominations.answer(chair.id(), true, "", pmo)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> nominations.answer(chair.id(), false, "Ill.", sponsor))
                .isInstanceOf(Forbidden.class);
        nominations.answer(chair.id(), false, "Left the company.", pmo);
        assertThat(nominations.get(chair.id()).reason()).isEqualTo("Left the company.");
    }

    @Test
    void a_second_answer_changes_nothing() {
        // given
        Nomination sponsor = of(nominations.nominate(project, fixture.plan(project), pmo), Seat.SPONSOR);
        accept(sponsor);

        // when
        nominations.answer(sponsor.id(), false, "Changed my mind.", sponsor.person());

        // then
        assertThat(nominations.get(sponsor.id()).state()).isEqualTo(Nomination.State.ACCEPTED);
        assertThat(seats.holder(project, "sponsor")).contains(sponsor.person());
    }

    @Test
    void a_plan_that_breaks_a_rule_is_refused_and_leaves_everything_as_it_was() {
        SeatPlan plan = GovernanceFixture.with(fixture.plan(project), Seat.SPONSOR, new PersonId("nobody-at-all"));

        assertThatThrownBy(() -> nominations.nominate(project, plan, pmo))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("Sponsor: There is no person \"nobody-at-all\"");
        assertThat(nominations.of(project)).isEmpty();
    }

    private void acceptAll(List<Nomination> asked) {
        asked.forEach(this::accept);
    }

    private void accept(Nomination asked) {
        nominations.answer(asked.id(), true, "", asked.person());
    }

    private static Nomination of(List<Nomination> asked, Seat seat) {
        return asked.stream().filter(one -> one.seat() == seat).findFirst().orElseThrow();
    }
}

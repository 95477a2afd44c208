package dev.tollgate.governance.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Owner;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class MandatesModuleTest {

    @Autowired
    Mandates mandates;

    @Autowired
    MandateRegister register;

    @Autowired
    Projects projects;

    @Autowired
    Seats seats;

    @Autowired
    Persons persons;

    @Autowired
    TestMatters matters;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    TimeTravel time;

    @Autowired
    JdbcClient jdbc;

    ProjectId project;
    MandateFixture fixture;
    PersonId holder;
    PersonId deputy;
    LocalDate today;

    @BeforeEach
    void people() {
        project = new GovernanceFixture(projects, persons).project(Tier.FULL);
        fixture = new MandateFixture(project, persons, matters, register);
        holder = fixture.person("holder");
        deputy = fixture.person("deputy");
        today = calendar.today();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sponsor", "project-manager"})
    void not_my_own_projects_leaves_out_those_that_the_holder_sponsors_or_manages(String seat) {
        fixture.accepted(holder, deputy, withoutOwn());
        Matter matter = fixture.change("1");
        assertThat(mandates.deputies(matter, holder, time.now())).containsExactly(deputy);

        seats.appoint(project, seat, holder, "For a test.");

        assertThat(mandates.deputies(matter, holder, time.now())).isEmpty();
        assertThatThrownBy(() -> mandates.mayDecide(matter, holder, deputy, time.now()))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("leaves out the holder's own projects");
    }

    @Test
    void not_my_own_projects_leaves_out_those_that_the_holder_proposed() {
        ProjectId own = projects.register(
                new NewProject("Own", "", "", null, new Weight(1, 1, false), holder, null, Owner.UNKNOWN));
        fixture.accepted(holder, deputy, withoutOwn());
        Matter matter =
                matters.put(new Matter(own.child("T1"), own, "change", "?", null, null, List.of("NO", "YES"), ""));

        assertThat(mandates.deputies(matter, holder, time.now())).isEmpty();
    }

    @Test
    void a_programme_that_is_left_out_is_left_out_however_it_is_written() {
        ProjectId inWater = projects.register(new NewProject(
                "Pipes",
                "",
                "",
                null,
                new Weight(1, 1, false),
                fixture.person("proposer"),
                null,
                new Owner("Water", null, null, null)));
        fixture.accepted(
                holder, deputy, new Terms(today, today, Set.of(), List.of(), false, Set.of(), Set.of("water")));
        Matter matter = matters.put(
                new Matter(inWater.child("T1"), inWater, "change", "?", null, null, List.of("NO", "YES"), ""));

        assertThat(mandates.deputies(matter, holder, time.now())).isEmpty();
        assertThat(mandates.deputies(fixture.change("1"), holder, time.now())).containsExactly(deputy);
    }

    @Test
    void a_mandate_that_is_not_accepted_is_none() {
        fixture.offered(holder, deputy, MandateFixture.everything(today, today));

        assertThat(mandates.deputies(fixture.change("1"), holder, time.now())).isEmpty();
    }

    @Test
    void of_several_mandates_one_that_covers_the_matter_is_enough_and_is_the_one_on_record() {
        fixture.accepted(holder, deputy, MandateFixture.changesUpTo("10", today, today));
        Mandate larger = fixture.accepted(holder, deputy, MandateFixture.changesUpTo("1000", today, today));

        assertThat(mandates.mayDecide(fixture.change("500"), holder, deputy, time.now())
                        .mandate())
                .isEqualTo(larger.id());
    }

    @Test
    void only_the_deputy_answers_and_only_once() {
        Mandate mandate = fixture.offered(holder, deputy, MandateFixture.everything(today, today));

        assertThatThrownBy(() -> register.answer(mandate.id(), true, "", holder))
                .isInstanceOf(Forbidden.class);
        register.answer(mandate.id(), true, "", deputy);
        register.answer(mandate.id(), true, "", deputy);
        assertThatThrownBy(() -> register.answer(mandate.id(), false, "", deputy))
                .isInstanceOf(Conflict.class);
        assertThat(register.trail(mandate.id())).extracting(TrailEntry::what).containsExactly("given", "accepted");
    }

    @Test
    void terms_that_make_no_sense_are_refused() {
        assertThatThrownBy(() -> fixture.offered(holder, holder, MandateFixture.everything(today, today)))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> fixture.offered(holder, deputy, MandateFixture.everything(today, today.minusDays(1))))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> fixture.offered(
                        holder, deputy, MandateFixture.everything(today.minusDays(9), today.minusDays(1))))
                .isInstanceOf(RuleBroken.class);
    }

    @Test
    void the_trail_is_kept_for_good() {
        fixture.offered(holder, deputy, MandateFixture.everything(today, today));

        AppendOnly.assertKept(jdbc, "mandate_trail", "what");
    }

    private Terms withoutOwn() {
        return new Terms(today, today, Set.of(), List.of(), true, Set.of(), Set.of());
    }
}

package dev.tollgate.governance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.Nominations;
import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.SeatPlan;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.TaskContext;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class GovernanceSetupPathTest {

    @Autowired
    ProcessEngine engine;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identities;

    @Autowired
    Jobs jobs;

    @Autowired
    Projects projects;

    @Autowired
    Persons persons;

    @Autowired
    Seats seats;

    @Autowired
    Nominations nominations;

    @Autowired
    RaciMatrix matrix;

    @Autowired
    GovernanceFacts facts;

    GovernanceFixture fixture;
    GovernanceSetupDriver setup;
    ProjectId project;
    PersonId pmo;

    @BeforeEach
    void project() {
        fixture = new GovernanceFixture(projects, persons);
        project = fixture.project(Tier.FULL);
        pmo = fixture.pmo();
        setup = new GovernanceSetupDriver(engine, jobs, project, pmo);
    }

    @AfterEach
    void logOut() {
        identities.clearAuthentication();
    }

    @Test
    void seats_are_accepted_and_the_matrix_is_clean_so_governance_is_ready() {
        // given
        String instance = setup.start();

        // when
        setup.nominate(fixture.plan(project));
        setup.acceptAll();
        setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of());
        jobs.runDueOf(instance);

        // then
        assertThat(setup.visited(instance)).containsExactlyInAnyOrderElementsOf(setup.nodes());
        assertThat(setup.isRunning(instance)).isFalse();
        assertThat(seats.complete(project)).isTrue();
        assertThat(matrix.lint(project)).isEmpty();
    }

    @Test
    void each_nominee_is_asked_in_a_task_of_their_own() {
        // given
        setup.start();

        // when
        setup.nominate(fixture.plan(project));

        // then
        assertThat(setup.open("accept-seat"))
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrderElementsOf(fixture.plan(project).people().values().stream()
                        .flatMap(Set::stream)
                        .map(PersonId::value)
                        .toList());
        assertThat(setup.open("accept-seat"))
                .allSatisfy(task -> assertThat(task.getDueDate()).isNotNull());
    }

    @Test
    void a_nominee_who_declines_sends_the_process_back_with_the_others_filled_in() {
        // given
        String instance = setup.start();
        setup.nominate(fixture.plan(project));
        PersonId sponsor = fixture.person(project, "sponsor");

        // when
        for (Task task : setup.open("accept-seat")) {
            boolean declines = sponsor.value().equals(task.getAssignee());
            setup.answer(task, declines ? "DECLINE" : "ACCEPT", declines ? "I leave in March." : "");
        }
        jobs.runDueOf(instance);

        // then
        Task again = setup.the("nominate-seats");
        assertThat(tasks.getVariable(again.getId(), "sponsor")).isNull();
        assertThat(tasks.getVariable(again.getId(), "projectManager"))
                .isEqualTo(fixture.person(project, "project-manager").value());
        assertThat(GovernanceSetupDriver.texts(factsOf(again)))
                .contains("Declined: I leave in March.", "Sponsor: nobody has accepted this seat yet.");

        // when
        PersonId successor = fixture.person(project, "successor");
        setup.nominate(GovernanceFixture.with(fixture.plan(project), Seat.SPONSOR, successor));

        // then
        assertThat(setup.open("accept-seat")).extracting(Task::getAssignee).containsExactly(successor.value());
        setup.acceptAll();
        assertThat(setup.the("fill-raci-matrix")).isNotNull();
    }

    @Test
    void declining_without_a_reason_keeps_the_task_open() {
        // given
        setup.start();
        setup.nominate(fixture.plan(project));
        Task first = setup.open("accept-seat").get(0);

        // then
        assertThatThrownBy(() -> setup.answer(first, "DECLINE", " ")).hasRootCauseInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> setup.answer(first, "", "")).hasRootCauseInstanceOf(RuleBroken.class);
        assertThat(setup.open("accept-seat")).extracting(Task::getId).contains(first.getId());
    }

    @Test
    void nobody_accepts_for_somebody_else() {
        setup.start();
        setup.nominate(fixture.plan(project));
        Task first = setup.open("accept-seat").get(0);

        assertThatThrownBy(() -> setup.complete(pmo, first, Map.of("answer", "ACCEPT")))
                .hasRootCauseInstanceOf(Forbidden.class);
    }

    @Test
    void a_plan_that_breaks_rules_is_refused_with_every_sentence_and_keeps_the_task() {
        // given
        setup.start();
        SeatPlan plan = GovernanceFixture.with(
                GovernanceFixture.with(fixture.plan(project), Seat.SPONSOR, new PersonId("nobody-at-all")),
                Seat.STEERING_MEMBER,
                fixture.person(project, "member-a"));

        // then
        assertThatThrownBy(() -> setup.nominate(plan))
                .rootCause()
                .hasMessageContaining("Sponsor: There is no person \"nobody-at-all\"")
                .hasMessageContaining("Member of the steering committee: Choose at least 2 people");
        assertThat(setup.the("nominate-seats")).isNotNull();
        assertThat(nominations.of(project)).isEmpty();
    }

    @Test
    void an_unclean_matrix_comes_back_with_what_is_wrong() {
        // given
        String instance = setup.start();
        setup.nominate(fixture.plan(project));
        setup.acceptAll();

        // when
        SpinJsonNode rows = setup.rows();
        GovernanceSetupDriver.lineOf(rows, "Gate decision G2").prop("responsible", "PSC");
        GovernanceSetupDriver.lineOf(rows, "Project Charter").prop("informed", "AGB, psc");
        setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of("rows", rows));
        jobs.runDueOf(instance);

        // then
        Task again = setup.the("fill-raci-matrix");
        assertThat(GovernanceSetupDriver.texts(factsOf(again)))
                .contains("Gate decision G2", "AGB Appropriate governance body")
                .anyMatch(text -> text.contains("both responsible and accountable"));
        assertThat(GovernanceSetupDriver.lineOf(setup.rows(), "Gate decision G2")
                        .prop("responsible")
                        .stringValue())
                .isEqualTo("PSC");

        // when
        SpinJsonNode corrected = setup.rows();
        GovernanceSetupDriver.lineOf(corrected, "Gate decision G2").prop("responsible", "PM");
        GovernanceSetupDriver.lineOf(corrected, "Project Charter").prop("informed", "PSC");
        setup.complete(pmo, again, Map.of("rows", corrected));
        jobs.runDueOf(instance);

        // then
        assertThat(setup.isRunning(instance)).isFalse();
    }

    @Test
    void unknown_roles_and_lost_rows_are_refused() {
        // given
        setup.start();
        setup.nominate(fixture.plan(project));
        setup.acceptAll();
        SpinJsonNode strange = setup.rows();
        GovernanceSetupDriver.lineOf(strange, "Project Charter").prop("supports", "BM, KING");

        // then
        assertThatThrownBy(() -> setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of("rows", strange)))
                .rootCause()
                .hasMessageContaining("Project Charter: \"KING\" is no role; use AGB, BIG, BM");
        assertThatThrownBy(() -> setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of("rows", Spin.JSON("[]"))))
                .rootCause()
                .hasMessageContaining("These rows are missing: Project Initiation Request");
    }

    @Test
    void from_the_matrix_the_way_leads_back_to_the_seats() {
        // given
        String instance = setup.start();
        setup.nominate(fixture.plan(project));
        setup.acceptAll();

        // when
        setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of("changeSeats", true));
        jobs.runDueOf(instance);
        setup.nominate(fixture.plan(project));
        jobs.runDueOf(instance);

        // then nobody new had to be asked
        setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of("changeSeats", false));
        jobs.runDueOf(instance);
        assertThat(setup.isRunning(instance)).isFalse();
    }

    @Test
    void the_pmo_starts_it_again_later_and_takes_somebody_out() {
        // given
        PersonId lead = fixture.person(project, "lead");
        SeatPlan withLead = GovernanceFixture.with(fixture.plan(project), Seat.WORKSTREAM_LEAD, lead);
        String first = setup.start();
        setup.nominate(withLead);
        setup.acceptAll();
        setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of());
        jobs.runDueOf(first);
        assertThat(projects.involves(project, lead)).isTrue();

        // when
        String second = setup.startByForm(project.value().toLowerCase(Locale.ROOT));
        setup.nominate(fixture.plan(project));
        jobs.runDueOf(second);

        // then the matrix names a role that nobody has any more
        assertThat(projects.involves(project, lead)).isFalse();
        setup.complete(pmo, setup.the("fill-raci-matrix"), Map.of());
        jobs.runDueOf(second);
        assertThat(GovernanceSetupDriver.texts(factsOf(setup.the("fill-raci-matrix"))))
                .contains("PCT Project core team");
    }

    @Test
    void the_start_form_refuses_what_is_no_running_project_and_a_second_set_up() {
        setup.startByForm(project.value());

        assertThatThrownBy(() -> setup.startByForm("my project")).hasMessageContaining("is no project number");
        assertThatThrownBy(() -> setup.startByForm("PRJ-1999-999"))
                .hasMessageContaining("There is no running project PRJ-1999-999");
        assertThatThrownBy(() -> setup.startByForm(project.value())).hasMessageContaining("is being set up already");
    }

    @Test
    void the_nominee_reads_what_the_seat_means_and_who_asks() {
        setup.start();
        setup.nominate(fixture.plan(project));
        Task chair = setup.open("accept-seat").stream()
                .filter(task ->
                        fixture.person(project, "steering-chair").value().equals(task.getAssignee()))
                .findFirst()
                .orElseThrow();

        assertThat(GovernanceSetupDriver.texts(factsOf(chair)))
                .contains(
                        "Chair of the steering committee",
                        "Leads the steering committee and votes at every gate.",
                        "gov-pmo Example");
    }

    private List<FactSection> factsOf(Task task) {
        TaskContext context = setup.context(task);
        assertThat(facts.appliesTo(context)).isTrue();
        return facts.factsFor(context);
    }
}

package dev.tollgate.gate;

import static dev.tollgate.gate.GateFixture.BUSINESS;
import static dev.tollgate.gate.GateFixture.CHAIR;
import static dev.tollgate.gate.GateFixture.COMMITTEE;
import static dev.tollgate.gate.GateFixture.MANAGER;
import static dev.tollgate.gate.GateFixture.SPONSOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateReviews.Rules;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.CommitteeDecisions;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class GateModuleTest {

    private static final Rules RULES = new Rules("gate-review 1", "gate-outcome v1");

    @Autowired
    GateReviews reviews;

    @Autowired
    GateEvidence evidence;

    @Autowired
    GateWaivers waivers;

    @Autowired
    GateVotes votes;

    @Autowired
    CommitteeDecisions committee;

    @Autowired
    GateConditions conditions;

    @Autowired
    DecisionRecords decisions;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    GateFixture fixture;
    ProjectId project;

    @Autowired
    void fixture(Persons persons, Projects projects, ProjectWork work, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, work, seats, documents);
    }

    @BeforeEach
    void project() {
        project = fixture.planned(Tier.LIGHT);
    }

    @ParameterizedTest
    @CsvSource({
        "gate_evidence,note",
        "gate_waiver_request,reason",
        "gate_waiver_answer,reason",
        "gate_vote_detail,voter"
    })
    void what_was_shown_waived_and_voted_is_kept(String table, String column) {
        // given
        String key = opened(GateKind.LAUNCH);
        evidence.assess(key, true, "Ready.", new PersonId(GateFixture.PMO));
        waivers.ask(key, List.of("acceptance-passed"), "Tests end on Friday.", new PersonId(MANAGER));
        grant(key, "acceptance-passed");
        voted(key, GateOutcome.GO);

        // then
        AppendOnly.assertKept(jdbc, table, column);
    }

    @Test
    void a_project_with_an_unmet_condition_cannot_pass_into_closing() {
        // given
        reviews.recordImported(project, GateKind.LAUNCH, LocalDate.of(2026, 5, 4));
        var draft = new Condition.Draft("Operations has a rota", "technology-owner", calendar.today());
        conditions.agree(project.child("G3"), List.of(draft), new PersonId(CHAIR));
        String key = opened(GateKind.READY_FOR_CLOSING);
        evidence.signOff(key, "in-use", new PersonId(BUSINESS), true, "In use.");
        evidence.runChecks(key);

        // when
        waivers.ask(key, List.of("conditions-met"), "It is only a rota.", new PersonId(MANAGER));
        voted(key, GateOutcome.GO);
        var settled = reviews.settle(key, GateOutcome.GO, RULES);

        // then
        assertThat(waivers.pending(key)).isEmpty();
        assertThat(settled.outcome()).isEqualTo(GateOutcome.HOLD);
        assertThat(reviews.hasUnmetConditions(project)).isTrue();
    }

    @Test
    void only_the_authorised_person_grants_a_waiver_and_never_what_they_asked_for() {
        // given
        String key = opened(GateKind.LAUNCH);
        waivers.ask(key, List.of("acceptance-passed"), "Tests end on Friday.", new PersonId(SPONSOR));
        var yes = new GateWaivers.NewAnswer(true, "Fine.", calendar.today().plusDays(3));

        // then
        assertThatThrownBy(() -> waivers.answer(key, "acceptance-passed", yes, new PersonId(MANAGER), "test"))
                .isInstanceOf(Forbidden.class)
                .hasMessageStartingWith("Only the sponsor of this project may grant this waiver");
        assertThatThrownBy(() -> waivers.answer(key, "acceptance-passed", yes, new PersonId(SPONSOR), "test"))
                .isInstanceOf(Forbidden.class)
                .hasMessageContaining("yourself");
        assertThat(waivers.pending(key)).containsExactly("acceptance-passed");
    }

    @Test
    void a_gate_passed_before_the_import_is_on_record_as_not_witnessed_and_only_once() {
        // when
        reviews.recordImported(project, GateKind.READY_FOR_PLANNING, LocalDate.of(2024, 2, 29));
        reviews.recordImported(project, GateKind.READY_FOR_PLANNING, LocalDate.of(2024, 2, 29));

        // then
        assertThat(reviews.of(project))
                .extracting(GateReview::key, GateReview::outcome, GateReview::witnessed)
                .containsExactly(tuple(project.child("G1"), GateOutcome.GO, false));
        assertThat(decisions.of(project)).singleElement().satisfies(record -> {
            assertThat(record.decision().witnessed()).isFalse();
            assertThat(calendar.dayOf(record.decision().decidedAt())).isEqualTo(LocalDate.of(2024, 2, 29));
        });
        assertThat(reviews.nextReviewKey(project, GateKind.READY_FOR_PLANNING)).isEqualTo(project.child("G1-R2"));
    }

    @Test
    void opening_twice_keeps_the_criteria_of_the_first_time() {
        // given
        String key = opened(GateKind.READY_FOR_EXECUTING);

        // when
        reviews.open(key, project, GateKind.READY_FOR_EXECUTING);

        // then
        assertThat(evidence.states(key))
                .extracting(state -> state.criterion().key())
                .containsExactly(
                        "seats-filled", "dates-and-budget-set", "artefacts-present", "no-open-critical-issues");
        assertThat(reviews.nextReviewKey(project, GateKind.READY_FOR_EXECUTING)).isEqualTo(key);
    }

    private String opened(GateKind gate) {
        String key = project.child(gate.code());
        reviews.open(key, project, gate);
        return key;
    }

    private void grant(String key, String criterion) {
        var yes = new GateWaivers.NewAnswer(true, "Fine.", calendar.today().plusDays(3));
        waivers.answer(key, criterion, yes, new PersonId(SPONSOR), "gate-review 1");
    }

    private void voted(String key, GateOutcome outcome) {
        votes.call(key);
        committee.next(key + ".B1", key, BodyId.STEERING_COMMITTEE);
        COMMITTEE.forEach(
                voter -> votes.cast(key, new PersonId(voter), new Vote(outcome, "I think so.", "", null, null)));
    }
}

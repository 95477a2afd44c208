package dev.tollgate.gate.process;

import static dev.tollgate.gate.GateFixture.ANNA;
import static dev.tollgate.gate.GateFixture.BEN;
import static dev.tollgate.gate.GateFixture.BUSINESS;
import static dev.tollgate.gate.GateFixture.CHAIR;
import static dev.tollgate.gate.GateFixture.MANAGER;
import static dev.tollgate.gate.GateFixture.PMO;
import static dev.tollgate.gate.GateFixture.TECHNOLOGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateConditions;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.Vote;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class GateReviewPathTest {

    private static final Set<String> VISITED = new HashSet<>();
    private static final Set<String> NODES = new HashSet<>();

    @Autowired
    ProcessEngine engine;

    @Autowired
    Jobs jobs;

    @Autowired
    Work work;

    @Autowired
    GateReviews reviews;

    @Autowired
    GateVotes votes;

    @Autowired
    GateConditions conditions;

    @Autowired
    DecisionRecords decisions;

    @Autowired
    WorkingCalendar calendar;

    GateFixture fixture;
    ProjectId project;
    GateDriver gate;

    @Autowired
    void fixture(Persons persons, Projects projects, ProjectWork projectWork, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, projectWork, seats, documents);
    }

    @BeforeEach
    void review() {
        project = fixture.planned(Tier.STANDARD);
        gate = new GateDriver(engine, jobs, work, project, project.child("G2"));
        NODES.addAll(GateDriver.nodes(engine, "gate-review"));
    }

    @AfterAll
    static void every_node_was_visited() {
        assertThat(NODES).isNotEmpty();
        assertThat(VISITED).containsAll(NODES);
    }

    private void end(GateOutcome outcome) {
        assertThat(gate.isOver()).isTrue();
        assertThat(gate.answer("gateOutcome")).isEqualTo(outcome.name());
        assertThat(reviews.get(gate.key).state()).isEqualTo(GateReview.State.DECIDED);
        VISITED.addAll(gate.visited());
    }

    @Test
    void full_evidence_and_a_majority_is_a_go_with_everything_on_record() {
        // given
        assertThat(gate.waitingAt()).containsExactly("attach-evidence", "give-sign-off", "give-sign-off");
        String hash = fixture.file(project, "gate:G2:budget-approved", "Budget of gate " + project);

        // when
        gate.toTheVote();
        gate.vote(CHAIR, Map.of("vote", "GO"));
        gate.vote(ANNA, "HOLD");
        gate.vote(BEN, "GO");

        // then
        end(GateOutcome.GO);
        NewDecision decision = decisions.find(gate.key, "gate").orElseThrow().decision();
        assertThat(decision.outcome()).isEqualTo("GO");
        assertThat(decision.votes()).extracting(RecordedVote::option).containsExactlyInAnyOrder("GO", "HOLD", "GO");
        assertThat(decision.evidence()).anySatisfy(evidence -> {
            assertThat(evidence.criterion()).isEqualTo("budget-approved");
            assertThat(evidence.sha256()).isEqualTo(hash);
        });
        assertThat(decision.modelVersion()).matches("gate-review 1 \\(deployed version \\d+\\)");
        assertThat(decision.decisionTables())
                .anyMatch(table -> table.matches("gate-criteria v\\d+"))
                .anyMatch(table -> table.matches("gate-voting v\\d+"))
                .anyMatch(table -> table.matches("gate-outcome v\\d+"));
    }

    @Test
    void missing_critical_evidence_holds_a_unanimous_go_until_it_is_there() {
        // given: no document for the budget
        gate.toTheVote();

        // when
        gate.allVote("GO", "GO", "GO");

        // then
        assertThat(gate.waitingAt()).containsExactly("resume-gate");
        assertThat(reviews.get(gate.key).state()).isEqualTo(GateReview.State.ON_HOLD);
        assertThat(decisions
                        .find(gate.key + ".B1", "gate-hold")
                        .orElseThrow()
                        .decision()
                        .summary())
                .contains("Critical criteria neither met nor waived: 1.");

        // when: postponed once, then resumed with the document
        LocalDate later = calendar.today().plusDays(20);
        assertThatThrownBy(() -> gate.does(CHAIR, "resume-gate", Map.of("answer", "NO")))
                .hasMessageContaining("Choose the day");
        gate.does(CHAIR, "resume-gate", Map.of("answer", "NO", "reviewOn", later.toString()));
        assertThat(reviews.get(gate.key).reviewOn()).isEqualTo(later);
        assertThat(work.task(project.value(), "resume-gate", CHAIR).getDueDate())
                .isEqualTo(Date.from(calendar.endOf(later)));
        gate.does(CHAIR, "resume-gate", Map.of("answer", "YES"));
        fixture.file(project, "gate:G2:budget-approved", "Budget at last " + project);
        assertThat(gate.waitingAt()).containsExactly("attach-evidence");
        gate.handIn();
        gate.does(PMO, "check-readiness", Map.of("answer", "YES", "reason", "Now it is there."));
        gate.allVote("GO", "GO", "GO");

        // then
        end(GateOutcome.GO);
        assertThat(reviews.get(gate.key).round()).isEqualTo(2);
    }

    @Test
    void a_waiver_of_the_authorised_person_stands_for_the_evidence() {
        // given
        gate.does(
                MANAGER,
                "attach-evidence",
                Map.of(
                        "statement", "The letter is on its way.",
                        "waiveCriteria", Spin.JSON("[\"budget-approved\"]"),
                        "waiverReason", "Signed next week."));
        gate.signOff(BUSINESS);
        gate.signOff(TECHNOLOGY);
        assertThat(work.task(project.value(), "decide-waiver", null).getAssignee())
                .isEqualTo(CHAIR);

        // when
        String tooLate = calendar.today().plusDays(31).toString();
        String lastDay = calendar.today().plusDays(30).toString();
        assertThatThrownBy(() -> decideWaiver(Map.of("answer", "YES", "reason", "I know the board.")))
                .hasMessageContaining("The last day of the waiver is missing");
        assertThatThrownBy(() ->
                        decideWaiver(Map.of("answer", "YES", "reason", "I know the board.", "expiresOn", tooLate)))
                .hasMessageContaining("must lie between");
        decideWaiver(Map.of("answer", "YES", "reason", "I know the board.", "expiresOn", lastDay));
        gate.does(PMO, "check-readiness", Map.of("answer", "YES", "reason", "Waived."));
        gate.allVote("GO", "GO", "GO");

        // then
        end(GateOutcome.GO);
        assertThat(decisions.of(project)).anySatisfy(record -> {
            assertThat(record.decision().kind()).isEqualTo("waiver");
            assertThat(record.decision().outcome()).isEqualTo("GRANTED");
            assertThat(record.decision().decidedBy()).isEqualTo(new PersonId(CHAIR));
        });
        assertThat(decisions.find(gate.key, "gate").orElseThrow().decision().evidence())
                .anyMatch(evidence -> evidence.title().startsWith("Waived until " + lastDay));
    }

    private void decideWaiver(Map<String, ?> answers) {
        gate.does(CHAIR, "decide-waiver", answers);
    }

    @Test
    void a_refused_sign_off_and_an_unready_gate_go_back_to_the_project_manager() {
        // given
        gate.handIn();
        assertThatThrownBy(() -> gate.does(BUSINESS, "give-sign-off", Map.of("answer", "NO")))
                .hasMessageContaining("The reason is missing");
        gate.does(BUSINESS, "give-sign-off", Map.of("answer", "NO", "reason", "Nobody asked the depot."));
        gate.signOff(TECHNOLOGY);

        // when
        assertThatThrownBy(() -> gate.does(PMO, "check-readiness", Map.of("answer", "YES")))
                .hasMessageContaining("say why the committee should vote all the same");
        gate.does(PMO, "check-readiness", Map.of("answer", "NO", "reason", "Talk to the depot."));

        // then: only the refused sign-off is asked again
        assertThat(gate.waitingAt()).containsExactly("attach-evidence", "give-sign-off");
        assertThat(work.task(project.value(), "give-sign-off", null).getAssignee())
                .isEqualTo(BUSINESS);
    }

    @Test
    void without_a_quorum_the_deadline_leads_to_a_hold() {
        // given
        fixture.file(project, "gate:G2:budget-approved", "Budget without quorum " + project);
        gate.toTheVote();
        gate.vote(ANNA, "GO");

        // when
        gate.fire("voting-closed");

        // then
        VISITED.addAll(gate.visited());
        assertThat(gate.waitingAt()).containsExactly("resume-gate");
        assertThat(reviews.get(gate.key).summary()).contains("1 of 3 voted; the quorum is 50 percent.");
        assertThat(reviews.get(gate.key).reviewOn()).isAfter(calendar.today());
    }

    @Test
    void the_deadline_counts_those_who_voted() {
        // given
        fixture.file(project, "gate:G2:budget-approved", "Budget at the deadline " + project);
        gate.toTheVote();
        gate.vote(CHAIR, "GO");
        gate.vote(ANNA, "GO");

        // when
        gate.fire("voting-closed");

        // then
        end(GateOutcome.GO);
    }

    @Test
    void recycle_names_the_earliest_phase_that_a_voter_named() {
        // given
        gate.toTheVote();
        assertThatThrownBy(() -> gate.vote(CHAIR, "RECYCLE")).hasMessageContaining("Choose the phase");
        assertThatThrownBy(() -> gate.vote(CHAIR, Map.of("vote", "RECYCLE", "reason", "No.", "sendBackTo", "CLOSING")))
                .hasMessageContaining("Planning, Governance set-up, Initiation");

        // when
        gate.vote(CHAIR, Map.of("vote", "RECYCLE", "reason", "The scope moved.", "sendBackTo", "PLANNING"));
        gate.vote(ANNA, Map.of("vote", "RECYCLE", "reason", "The case is gone.", "sendBackTo", "INITIATION"));
        gate.vote(BEN, "GO");

        // then
        end(GateOutcome.RECYCLE);
        assertThat(gate.answer("recycleTo")).isEqualTo("INITIATION");
        assertThat(reviews.nextReviewKey(project, GateKind.READY_FOR_EXECUTING)).isEqualTo(gate.key + "-R2");
    }

    @Test
    void kill_ends_the_review_whatever_the_evidence_says() {
        gate.toTheVote();

        gate.allVote("KILL", "KILL", "GO");

        end(GateOutcome.KILL);
        assertThat(gate.answer("recycleTo")).isNull();
    }

    @Test
    void a_conditional_go_gives_every_condition_to_its_owner() {
        // given
        fixture.file(project, "gate:G2:budget-approved", "Budget with conditions " + project);
        gate.toTheVote();
        assertThatThrownBy(() -> gate.vote(CHAIR, "CONDITIONAL_GO")).hasMessageContaining("Say what must be done");
        gate.vote(
                CHAIR, Map.of("vote", "CONDITIONAL_GO", "reason", "Nearly.", "condition", "Hire.", "conditionDays", 5));
        gate.vote(ANNA, "GO");
        gate.vote(BEN, "HOLD");

        // when
        assertThatThrownBy(() -> gate.does(CHAIR, "agree-conditions", Map.of("conditions", Spin.JSON("[]"))))
                .hasMessageContaining("at least one condition");
        String due = calendar.today().plusDays(10).toString();
        gate.does(
                CHAIR,
                "agree-conditions",
                Map.of(
                        "conditions",
                        Spin.JSON(List.of(
                                Map.of("demand", "A test lead is hired.", "seat", "project-manager", "dueOn", due),
                                Map.of("demand", "The depot is told.", "seat", "functional-owner", "dueOn", due)))));

        // then
        end(GateOutcome.CONDITIONAL_GO);
        assertThat(conditions.ofReview(gate.key))
                .extracting(Condition::key, Condition::state)
                .containsExactly(
                        tuple(gate.key + ".C1", Condition.State.OPEN), tuple(gate.key + ".C2", Condition.State.OPEN));
        assertThat(work.task(project.value(), "meet-condition", BUSINESS).getDueDate())
                .isEqualTo(Date.from(calendar.endOf(LocalDate.parse(due))));
        assertThat(reviews.hasUnmetConditions(project)).isTrue();
    }

    @Test
    void a_vote_is_changed_until_the_ballot_is_closed() {
        // given
        fixture.file(project, "gate:G2:budget-approved", "Budget with second thoughts " + project);
        gate.toTheVote();
        var no = new Vote(GateOutcome.KILL, "On second thoughts.", "", null, null);
        assertThatThrownBy(() -> votes.change(gate.key, new PersonId(ANNA), no))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("You have not voted yet");
        gate.vote(ANNA, "GO");
        gate.vote(CHAIR, "KILL");

        // when
        votes.change(gate.key, new PersonId(ANNA), no);
        gate.vote(BEN, "GO");

        // then
        end(GateOutcome.KILL);
        assertThatThrownBy(() -> votes.change(gate.key, new PersonId(ANNA), no))
                .isInstanceOf(Conflict.class)
                .hasMessageContaining("votes no longer change");
    }
}

package dev.tollgate.gate;

import static dev.tollgate.gate.GateFixture.ANNA;
import static dev.tollgate.gate.GateFixture.BEN;
import static dev.tollgate.gate.GateFixture.CHAIR;
import static dev.tollgate.gate.GateFixture.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.documents.Documents;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.CommitteeDecisions;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Artefact;
import dev.tollgate.project.Issue;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class GateEvidenceModuleTest {

    private static final GateReviews.Rules RULES = new GateReviews.Rules("gate-review 1", "gate-outcome v1");

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
    GateTables tables;

    @Autowired
    Checks checks;

    @Autowired
    DecisionRecords decisions;

    @Autowired
    ProjectWork work;

    @Autowired
    Persons persons;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    JdbcClient jdbc;

    GateFixture fixture;
    ProjectId project;
    String key;

    @Autowired
    void fixture(Projects projects, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, work, seats, documents);
    }

    @BeforeEach
    void review() {
        project = fixture.planned(Tier.STANDARD);
        key = project.child("G2");
        reviews.open(key, project, GateKind.READY_FOR_EXECUTING);
        reviews.open(key, project, GateKind.READY_FOR_EXECUTING);
    }

    @Test
    void every_check_that_the_table_names_is_known_and_every_gate_of_every_tier_has_critical_criteria() {
        for (GateKind gate : GateKind.values()) {
            for (Tier tier : Tier.values()) {
                List<Criterion> criteria = tables.criteria(gate, tier).criteria();
                assertThat(criteria).as("%s %s", gate, tier).anyMatch(Criterion::critical);
                assertThat(criteria).extracting(Criterion::key).doesNotHaveDuplicates();
                assertThat(criteria)
                        .filteredOn(criterion -> criterion.evidence() == EvidenceType.COMPUTED)
                        .allMatch(criterion -> checks.knows(criterion.source()));
            }
        }
    }

    @Test
    void a_check_that_nobody_knows_is_not_met() {
        var finding = checks.run("moon-is-full", project, GateKind.LAUNCH);

        assertThat(finding.met()).isFalse();
        assertThat(finding.sentence()).contains("moon-is-full").contains("seats-filled");
    }

    @Test
    void checks_find_what_is_missing_and_again_when_it_is_there() {
        // given
        work.requireArtefacts(project, Phase.PLANNING, List.of(new Artefact("risk-log", "Risk log")));
        work.saveIssues(project, List.of(new Issue("Server down", Issue.Severity.CRITICAL, true)));

        // when
        Standing before = evidence.runChecks(key);
        fixture.file(project, "artefact:risk-log", "Risks of " + project);
        work.saveIssues(project, List.of());
        Standing after = evidence.runChecks(key);
        evidence.runChecks(key);

        // then
        assertThat(before.mustMissing() - after.mustMissing()).isEqualTo(2);
        assertThat(rows("artefacts-present")).isEqualTo(2);
        assertThat(shown("dates-and-budget-set").note()).contains("EUR 250000");
    }

    @Test
    void evidence_keeps_the_hash_of_the_document_that_was_there() {
        // given
        String first = fixture.file(project, "gate:G2:budget-approved", "First of " + project);
        evidence.attach(key, new PersonId(MANAGER), "Here.");

        // when
        String second = fixture.file(project, "gate:G2:budget-approved", "Second of " + project);

        // then
        assertThat(shown("budget-approved").sha256()).isEqualTo(first).isNotEqualTo(second);
        evidence.attach(key, new PersonId(MANAGER), "Here is a better one.");
        evidence.attach(key, new PersonId(MANAGER), "Here is a better one.");
        assertThat(shown("budget-approved").sha256()).isEqualTo(second);
        assertThat(rows("budget-approved")).isEqualTo(2);
    }

    @Test
    void a_refused_waiver_waives_nothing_and_the_first_answer_stays() {
        // given
        waivers.ask(key, List.of("budget-approved"), "Next week.", new PersonId(MANAGER));
        var no = new GateWaivers.NewAnswer(false, "Get it signed.", null);
        var yes = new GateWaivers.NewAnswer(true, "Well.", calendar.today());

        // when
        waivers.answer(key, "budget-approved", no, new PersonId(CHAIR), "m");
        waivers.answer(key, "budget-approved", yes, new PersonId(CHAIR), "m");

        // then
        assertThat(waivers.pending(key)).isEmpty();
        assertThat(waivers.request(key, "budget-approved").orElseThrow().answer())
                .satisfies(
                        answer -> assertThat(answer != null && answer.granted()).isFalse());
        assertThat(decisions.of(project))
                .extracting(record -> record.decision().outcome())
                .containsExactly("REFUSED");
    }

    @Test
    void whatever_the_table_says_missing_critical_evidence_is_a_hold_on_record() {
        // given
        allVote(GateOutcome.GO);

        // when
        var settled = reviews.settle(key, GateOutcome.GO, RULES);

        // then
        assertThat(settled.outcome()).isEqualTo(GateOutcome.HOLD);
        assertThat(settled.reviewOn()).isAfter(calendar.today());
        assertThat(reviews.get(key).summary()).contains("The table gate-outcome says Go, which is not possible here.");
        assertThat(decisions.find(key + ".B1", "gate-hold")).isPresent();
    }

    @Test
    void a_decision_taken_twice_is_recorded_once() {
        allVote(GateOutcome.KILL);
        reviews.settle(key, GateOutcome.KILL, RULES);

        reviews.decide(key, RULES);
        reviews.decide(key, RULES);

        assertThat(decisions.of(project)).hasSize(1);
    }

    @Test
    void two_members_vote_at_the_same_moment() {
        // given
        votes.call(key);
        committee.next(key + ".B1", key, BodyId.STEERING_COMMITTEE);
        var vote = new Vote(GateOutcome.HOLD, "Wait.", "", null, null);

        // when
        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> votes.cast(key, new PersonId(ANNA), vote)),
                        CompletableFuture.runAsync(() -> votes.cast(key, new PersonId(BEN), vote)),
                        CompletableFuture.runAsync(() -> votes.cast(key, new PersonId(CHAIR), vote)))
                .join();

        // then
        assertThat(votes.votes(key)).hasSize(3);
    }

    private void allVote(GateOutcome outcome) {
        votes.call(key);
        committee.next(key + ".B1", key, BodyId.STEERING_COMMITTEE);
        GateFixture.COMMITTEE.forEach(
                person -> votes.cast(key, new PersonId(person), new Vote(outcome, "I think so.", "", null, null)));
    }

    private Evidence shown(String criterion) {
        return evidence.states(key).stream()
                .filter(state -> state.criterion().key().equals(criterion))
                .map(CriterionState::evidence)
                .findFirst()
                .orElseThrow();
    }

    private int rows(String criterion) {
        return jdbc.sql("select count(*) from gate_evidence where review_key = ? and criterion = ?")
                .params(key, criterion)
                .query(Integer.class)
                .single();
    }
}

package dev.tollgate.gate.web;

import static dev.tollgate.gate.GateFixture.ANNA;
import static dev.tollgate.gate.GateFixture.CHAIR;
import static dev.tollgate.gate.GateFixture.MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.Vote;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.CommitteeDecisions;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class GateApiTest {

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    GateReviews reviews;

    @Autowired
    GateEvidence evidence;

    @Autowired
    GateVotes votes;

    @Autowired
    CommitteeDecisions committee;

    GateFixture fixture;
    ProjectId project;
    String key;

    @Autowired
    void fixture(Projects projects, ProjectWork work, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, work, seats, documents);
    }

    @BeforeEach
    void votingAtTheSecondGate() {
        project = fixture.planned(Tier.STANDARD);
        key = project.child("G2");
        reviews.open(key, project, GateKind.READY_FOR_EXECUTING);
        fixture.file(project, "gate:G2:budget-approved", "Budget over HTTP " + project);
        evidence.attach(key, new PersonId(MANAGER), "All is planned.");
        votes.call(key);
        committee.next(key + ".B1", key, BodyId.STEERING_COMMITTEE);
    }

    @Test
    void the_gates_of_a_project_show_criteria_with_evidence_by_hash() {
        // when
        var gates = http.as(persons.with(MANAGER))
                .get("/api/projects/" + project + "/gates")
                .json();

        // then
        assertThat(gates.size()).isEqualTo(1);
        var gate = gates.get(0);
        assertThat(gate.at("/key").asText()).isEqualTo(key);
        assertThat(gate.at("/state").asText()).isEqualTo("VOTING");
        assertThat(gate.at("/outcome").isNull()).isTrue();
        assertThat(gate.at("/criteria").findValuesAsText("key")).contains("budget-approved", "seats-filled");
        assertThat(gate.at("/criteria")).anySatisfy(criterion -> {
            assertThat(criterion.at("/key").asText()).isEqualTo("budget-approved");
            assertThat(criterion.at("/met").asBoolean()).isTrue();
            assertThat(criterion.at("/by").asText()).isEqualTo(MANAGER);
            assertThat(criterion.at("/sha256").asText()).hasSize(64);
        });
    }

    @Test
    void a_vote_is_changed_over_http_and_nobody_else_sees_it_before_the_count() {
        // given
        votes.cast(key, new PersonId(ANNA), new Vote(GateOutcome.GO, "", "", null, null));
        votes.cast(key, new PersonId(CHAIR), new Vote(GateOutcome.GO, "", "", null, null));
        var anna = http.as(persons.with(ANNA));

        // when
        var answer = anna.post(
                "/api/gates/" + key + "/votes", Map.of("vote", "HOLD", "reason", "The supplier has not signed."));

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/votes").size()).isEqualTo(1);
        assertThat(answer.json().at("/votes/0/vote").asText()).isEqualTo("HOLD");
        assertThat(votesSeenBy(MANAGER)).isZero();
        votes.close(key);
        assertThat(votesSeenBy(MANAGER)).isEqualTo(2);
    }

    @Test
    void a_vote_that_cannot_be_taken_is_refused_with_a_sentence() {
        // given
        votes.cast(key, new PersonId(ANNA), new Vote(GateOutcome.GO, "", "", null, null));
        String path = "/api/gates/" + key + "/votes";
        var anna = http.as(persons.with(ANNA));

        // when
        var unknown = anna.post(path, Map.of("vote", "MAYBE"));
        var unreasoned = anna.post(path, Map.of("vote", "KILL"));
        var phaseless = anna.post(path, Map.of("vote", "RECYCLE", "reason", "Plan it better."));
        var early = http.as(persons.with(CHAIR)).post(path, Map.of("vote", "GO"));
        var foreign = http.as(persons.with(MANAGER)).post(path, Map.of("vote", "GO"));

        // then
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().at("/field").asText()).isEqualTo("vote");
        assertThat(unreasoned.status()).isEqualTo(422);
        assertThat(unreasoned.json().at("/detail").asText()).startsWith("Give a reason for Kill");
        assertThat(phaseless.json().at("/field").asText()).isEqualTo("recycleTo");
        assertThat(early.status()).isEqualTo(409);
        assertThat(foreign.status()).isEqualTo(403);
    }

    @Test
    void whoever_takes_no_part_cannot_tell_that_the_gate_exists() {
        var outsider = http.as(persons.with("gate-outsider", "team-member"));

        assertThat(outsider.get("/api/projects/" + project + "/gates").status()).isEqualTo(404);
        assertThat(outsider.post("/api/gates/" + key + "/votes", Map.of("vote", "GO"))
                        .status())
                .isEqualTo(404);
    }

    private int votesSeenBy(String person) {
        return http.as(persons.with(person))
                .get("/api/projects/" + project + "/gates")
                .json()
                .at("/0/votes")
                .size();
    }
}

package dev.tollgate.governance.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.DecisionId;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.Projects;
import dev.tollgate.proof.Verifier;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class DecisionApiTest {

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    Projects projects;

    @Autowired
    Seats seats;

    @Autowired
    DecisionRecords decisions;

    ProjectId project;
    DecisionId decision;

    @BeforeEach
    void decided() {
        project = new GovernanceFixture(projects, persons).project(Tier.LIGHT);
        persons.with("dec-api-sponsor");
        seats.appoint(project, "sponsor", new PersonId("dec-api-sponsor"), "As imported.");
        decision = decisions.record(new NewDecision(
                project,
                project.child("G1"),
                "gate",
                "GO",
                "All is well – größer.",
                null,
                List.of(),
                List.of(),
                "gate-review 1",
                List.of(),
                true,
                Instant.parse("2026-03-02T12:00:00Z")));
    }

    @Test
    void whoever_takes_part_takes_the_proof_of_a_decision_home() throws IOException {
        // when
        Http.Answer answer = http.as(persons.with("dec-api-sponsor")).get("/api/decisions/" + decision + "/record");

        // then
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Disposition"))
                .hasValue("attachment; filename=\"decision-" + decision + ".json\"");
        assertThat(answer.json().at("/record/seats/0/person").asText()).isEqualTo("dec-api-sponsor");
        assertThat(answer.json().at("/record/clock/zone").asText()).isEqualTo("UTC");
        assertAccepted(answer.body());
    }

    @Test
    void a_page_of_decisions_says_where_the_chain_stands_and_shows_only_what_one_may_see() {
        // when
        var own = http.as(persons.with("dec-api-sponsor"))
                .get("/api/decisions?size=200")
                .json();
        var all = http.as(persons.with("dec-api-executive", "executive"))
                .get("/api/decisions?size=1&kind=gate")
                .json();

        // then
        assertThat(own.findValuesAsText("id")).contains(decision.toString());
        assertThat(own.at("/decisions"))
                .allSatisfy(shown -> assertThat(projects.involves(
                                new ProjectId(shown.get("project").asText()), new PersonId("dec-api-sponsor")))
                        .isTrue());
        assertThat(all.at("/total").asLong()).isGreaterThanOrEqualTo(1);
        assertThat(all.at("/decisions").size()).isEqualTo(1);
        assertThat(all.at("/head/hash").asText()).matches("[0-9a-f]{64}");
        assertThat(http.as(persons.with("dec-api-sponsor"))
                        .get("/api/decisions?size=0")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void others_do_not_learn_that_the_decision_exists() {
        var outsider = http.as(persons.with("dec-api-outsider", "team-member"));

        assertThat(outsider.get("/api/decisions/" + decision).status()).isEqualTo(404);
        assertThat(outsider.get("/api/decisions/" + decision + "/record").status())
                .isEqualTo(404);
        assertThat(outsider.get("/api/decisions/nonsense").status()).isEqualTo(404);
        assertThat(outsider.get("/api/decisions/nonsense").body()).contains("There is no decision nonsense.");
    }

    @Test
    void the_whole_chain_is_for_those_who_see_every_project() throws IOException {
        assertThat(http.as(persons.with("dec-api-sponsor", "sponsor"))
                        .get("/api/decisions/chain")
                        .status())
                .isEqualTo(403);

        Http.Answer chain =
                http.as(persons.with("dec-api-executive", "executive")).get("/api/decisions/chain");

        assertThat(chain.status()).isEqualTo(200);
        assertThat(chain.body()).contains(decision.toString());
        assertAccepted(chain.body());
    }

    @Test
    void the_pmo_names_the_witnesses_and_nobody_else_does() {
        persons.with("dec-api-auditor");
        Map<String, List<String>> named = Map.of("people", List.of("dec-api-auditor"));
        var pmo = http.as(persons.with("dec-api-pmo", "pmo"));

        assertThat(http.as(persons.with("dec-api-sponsor"))
                        .put("/api/decisions/chain/witnesses", named)
                        .status())
                .isEqualTo(403);
        assertThat(pmo.put("/api/decisions/chain/witnesses", named).status()).isEqualTo(200);
        assertThat(pmo.get("/api/decisions/chain/witnesses").body()).contains("dec-api-auditor");
        assertThat(pmo.put("/api/decisions/chain/witnesses", Map.of("people", List.of("nobody-at-all")))
                        .status())
                .isEqualTo(404);
        assertThat(pmo.put("/api/decisions/chain/witnesses", Map.of("people", List.of()))
                        .status())
                .isEqualTo(200);
    }

    private static void assertAccepted(String file) throws IOException {
        assertThat(Verifier.check(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), null)
                        .problems())
                .isEmpty();
    }
}

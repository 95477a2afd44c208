package dev.tollgate.governance.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedEvidence;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class GovernanceApiTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

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

    @BeforeEach
    void project() {
        GovernanceFixture fixture = new GovernanceFixture(projects, persons);
        project = fixture.project(Tier.LIGHT);
        persons.with("gov-api-sponsor");
        seats.appoint(project, "sponsor", new PersonId("gov-api-sponsor"), "As imported.");
    }

    @Test
    void who_takes_part_reads_seats_what_is_missing_and_decisions() {
        // given
        decisions.record(new NewDecision(
                project,
                project.child("G1"),
                "gate",
                "GO",
                "All is well.",
                null,
                List.of(new RecordedVote(new PersonId("gov-api-sponsor"), "GO", "", NOON)),
                List.of(new RecordedEvidence("charter", "7", "ab".repeat(32), "Charter.pdf")),
                "gate-review 1",
                List.of("gate-criteria v1"),
                true,
                NOON));
        var sponsor = http.as(persons.with("gov-api-sponsor"));

        // when
        var roles = sponsor.get("/api/projects/" + project + "/roles").json();
        var kept = sponsor.get("/api/projects/" + project + "/decisions").json();

        // then
        assertThat(roles.at("/seats/0/seat").asText()).isEqualTo("sponsor");
        assertThat(roles.at("/seats/0/person").asText()).isEqualTo("gov-api-sponsor");
        assertThat(roles.at("/seats/0/since").isTextual()).isTrue();
        assertThat(roles.at("/missing").size()).isEqualTo(4);
        assertThat(kept.at("/0/outcome").asText()).isEqualTo("GO");
        assertThat(kept.at("/0/decidedBy").isNull()).isTrue();
        assertThat(kept.at("/0/votes/0/voter").asText()).isEqualTo("gov-api-sponsor");
        assertThat(kept.at("/0/evidence/0/sha256").asText()).isEqualTo("ab".repeat(32));
        assertThat(kept.at("/0/decidedAt").asText()).startsWith("2026-03-02T12:00:00");
    }

    @Test
    void whoever_takes_no_part_cannot_tell_that_the_project_exists() {
        var outsider = http.as(persons.with("gov-api-outsider", "team-member"));

        assertThat(outsider.get("/api/projects/" + project + "/roles").status()).isEqualTo(404);
        assertThat(outsider.get("/api/projects/" + project + "/decisions").status())
                .isEqualTo(404);
    }
}

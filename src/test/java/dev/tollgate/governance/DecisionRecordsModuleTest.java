package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.governance.events.DecisionRecorded;
import dev.tollgate.project.Projects;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@TollgateTest
@RecordApplicationEvents
class DecisionRecordsModuleTest {

    private static final ProjectId PROJECT = ProjectId.of(2026, 402);
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @Autowired
    DecisionRecords decisions;

    @Autowired
    Projects projects;

    @Autowired
    Seats seats;

    @Autowired
    Persons persons;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEvents events;

    @Test
    void a_decision_keeps_who_when_on_what_evidence_and_under_which_rules() {
        // given
        NewDecision decision = decision(PROJECT.child("G1"), "GO");

        // when
        DecisionId id = decisions.record(decision);

        // then
        assertThat(decisions.find(PROJECT.child("G1"), "gate")).hasValueSatisfying(record -> {
            assertThat(record.id()).isEqualTo(id);
            assertThat(record.decision()).isEqualTo(decision);
        });
        assertThat(decisions.of(PROJECT)).extracting(DecisionRecord::id).contains(id);
    }

    @Test
    void a_decision_keeps_who_could_not_vote_who_acted_for_whom_and_which_versions_counted() {
        // given
        NewDecision decision = decision(PROJECT.child("G4"), "GO")
                .withRecusals(List.of(new RecordedRecusal(new PersonId("bert"), "My firm is a bidder.", NOON)))
                .withMandates(List.of(
                        new RecordedMandate(new PersonId("chair"), new PersonId("deputy"), "M-7", "Up to 50 000 EUR.")))
                .withInputs(List.of(new RecordedInput("baseline", "baseline", "2", "cd".repeat(32))));

        // when
        decisions.record(decision);

        // then
        assertThat(decisions.find(PROJECT.child("G4"), "gate"))
                .hasValueSatisfying(record -> assertThat(record.decision()).isEqualTo(decision));
    }

    @Test
    void the_record_adds_who_sat_where_the_calendar_and_the_ids_of_model_and_table() {
        // given
        ProjectId project = new GovernanceFixture(projects, persons).project(Tier.STANDARD);
        seats.appoint(
                project, "sponsor", new PersonId(persons.with("rec-sponsor").id()), "For this test.");
        NewDecision by = new NewDecision(
                project,
                project.child("G5"),
                "gate",
                "GO",
                "",
                null,
                List.of(),
                List.of(),
                "gate-review 1 (deployed version 1)",
                List.of("gate-outcome v1"),
                true,
                NOON);

        // when
        decisions.record(by);

        // then
        DecisionRecord record = decisions.find(project.child("G5"), "gate").orElseThrow();
        assertThat(record.circumstances())
                .isEqualTo(new Circumstances(
                        List.of(new Circumstances.Held("sponsor", new PersonId("rec-sponsor"))), "UTC", ""));
        assertThat(record.decision().inputs())
                .extracting(RecordedInput::kind, RecordedInput::name)
                .containsExactly(tuple("model", "gate-review"), tuple("table", "gate-outcome"));
        assertThat(record.decision().inputs())
                .allSatisfy(input -> assertThat(input.version()).startsWith(input.name() + ":1:"))
                .allSatisfy(input -> assertThat(input.sha256()).matches("[0-9a-f]{64}"));
    }

    @Test
    void a_decision_recorded_twice_is_the_first_one_and_is_told_once() {
        // given
        String subject = PROJECT.child("G2");

        // when
        DecisionId first = decisions.record(decision(subject, "GO"));
        DecisionId second = decisions.record(decision(subject, "KILL"));

        // then
        assertThat(second).isEqualTo(first);
        assertThat(decisions.find(subject, "gate"))
                .map(record -> record.decision().outcome())
                .hasValue("GO");
        assertThat(events.stream(DecisionRecorded.class)
                        .filter(event -> event.subjectKey().equals(subject)))
                .containsExactly(new DecisionRecorded(PROJECT, subject, "gate", "GO", NOON));
    }

    @Test
    void decisions_can_neither_be_changed_nor_removed() {
        decisions.record(decision(PROJECT.child("G3"), "HOLD"));

        AppendOnly.assertKept(jdbc, "decision_record", "outcome");
    }

    private static NewDecision decision(String subject, String outcome) {
        return new NewDecision(
                PROJECT,
                subject,
                "gate",
                outcome,
                "Everything is in place.",
                new PersonId("chair"),
                List.of(new RecordedVote(new PersonId("anna"), "GO", "Looks \"good\" <b>", NOON.minusSeconds(60))),
                List.of(
                        new RecordedEvidence("charter", "7", "ab".repeat(32), "Charter.pdf"),
                        new RecordedEvidence("seats-filled", null, null, "All seats are filled.")),
                "gate-review 1",
                List.of("gate-criteria v3"),
                true,
                NOON);
    }
}

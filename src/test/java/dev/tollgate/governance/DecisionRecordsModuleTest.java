package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.events.DecisionRecorded;
import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
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

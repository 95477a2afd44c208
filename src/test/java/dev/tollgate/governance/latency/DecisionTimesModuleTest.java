package dev.tollgate.governance.latency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.authority.Authorities;
import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.authority.AuthorityQuestion;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.events.OpenTask;
import dev.tollgate.workflow.events.TaskEnded;
import dev.tollgate.workflow.events.TaskOpened;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@TollgateTest
class DecisionTimesModuleTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");

    @Autowired
    private DecisionTimes times;

    @Autowired
    private DecisionRecords records;

    @Autowired
    private Authorities authorities;

    @Autowired
    private Projects projects;

    @Autowired
    private Persons persons;

    @Autowired
    private TestMatters matters;

    @Autowired
    private TimeTravel time;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    /** Tasks that were only told of and that the engine does not have. */
    private final Map<String, String> invented = new HashMap<>();

    @AfterEach
    void nobodyWaitsForInventedTasks() {
        invented.forEach(this::ended);
    }

    @Test
    void theTimeOfADecisionIsSplitFromItsFirstTaskToItsRecord() {
        // given a change that is worked on for a day, waits a day for opinions and two days for votes
        Matter change = change("30000");
        time.to(MONDAY);
        String assess = opened("assess-change", "work", change.key());
        time.forward(Duration.ofDays(1));
        ended(assess, change.key());
        String opinion = opened("give-opinion", "evidence", change.key() + ".C1");
        time.forward(Duration.ofDays(1));
        ended(opinion, change.key() + ".C1");
        String vote = opened("cast-vote", "decision", change.key() + ".B1");
        time.forward(Duration.ofDays(2));

        // when it runs
        DecisionTime running = times.get(change.key());

        // then
        assertThat(running.decidedAt()).isNull();
        assertThat(running.decider()).isEqualTo("sponsor");
        assertThat(running.elapsed()).isEqualTo(new Split(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(2)));
        assertThat(running.office())
                .as("nine hours of each working day")
                .isEqualTo(new Split(Duration.ofHours(9), Duration.ofHours(9), Duration.ofHours(18)));

        // when it is decided
        ended(vote, change.key() + ".B1");
        record(change, "change-postponed", "POSTPONE");
        assertThat(times.get(change.key()).decidedAt())
                .as("another kind does not end it")
                .isNull();
        record(change, "change", "APPROVE");
        time.forward(Duration.ofDays(10));

        // then it stays as it was
        DecisionTime decided = times.get(change.key());
        assertThat(decided.decidedAt()).isEqualTo(MONDAY.plus(Duration.ofDays(4)));
        assertThat(decided.elapsed()).isEqualTo(running.elapsed());
        assertThat(decided.office()).isEqualTo(running.office());
        assertThat(decided.elapsed().whole()).isEqualTo(Duration.between(decided.openedAt(), decided.decidedAt()));
    }

    @Test
    void whoDecidesFollowsTheMatterUntilTheRoomItselfHasAsked() {
        // given a change that grows while it is assessed
        Matter small = change("100");
        opened("assess-change", "work", small.key());
        assertThat(times.get(small.key()).decider()).isEqualTo("project-manager");
        Matter grown = matters.put(new Matter(
                small.key(), small.project(), "change", "?", Money.of("70000", "EUR"), null, small.options(), ""));

        // when
        record(grown, "change", "APPROVE");

        // then
        assertThat(times.get(small.key()).decider()).isEqualTo("steering-committee");

        // and a room that knows of a risk is believed
        Matter risky = change("100");
        AuthorityQuestion question = authorities.about(risky, 5);
        times.routed(risky, question, authorities.find(question));
        opened("assess-change", "work", risky.key());
        record(risky, "change", "APPROVE");
        assertThat(times.get(risky.key()).decider()).isEqualTo("steering-committee");
    }

    @Test
    void medianAndNinetiethPercentileAreThoseOfTheDecidersOwnDecisions() {
        // given ten decisions of one body that took 1 to 10 days, one that was taken back, one that runs
        String body = "body-" + UUID.randomUUID();
        for (int days = 1; days <= 10; days++) {
            time.to(MONDAY);
            Matter matter = routedTo(body);
            opened("cast-vote", "decision", matter.key());
            time.forward(Duration.ofDays(days));
            record(matter, "change", "APPROVE");
        }
        Matter takenBack = routedTo(body);
        opened("cast-vote", "decision", takenBack.key());
        time.forward(Duration.ofDays(900));
        times.abandoned(takenBack.key());
        opened("cast-vote", "decision", routedTo(body).key());

        // when
        Pace pace = times.paces().stream()
                .filter(found -> found.decider().equals(body))
                .findFirst()
                .orElseThrow();

        // then
        assertThat(pace.decisions()).isEqualTo(10);
        assertThat(pace.running()).isEqualTo(1);
        assertThat(pace.elapsed().medianSeconds())
                .isEqualTo(Duration.ofHours(132).toSeconds());
        assertThat(pace.elapsed().p90Seconds())
                .isEqualTo(Duration.ofMinutes(60 * 24 * 91 / 10).toSeconds());
        assertThat(pace.decisionShare()).isEqualTo(1.0);
    }

    @Test
    void theDatabaseRefusesPartsThatAreNotTheWhole() {
        Matter matter = change("100");
        opened("cast-vote", "decision", matter.key());
        record(matter, "change", "APPROVE");

        assertThatThrownBy(() -> jdbc.sql("update decision_time set work_ms = work_ms + 1 where matter_key = :key")
                        .param("key", matter.key())
                        .update())
                .hasMessageContaining("check");
    }

    private Matter routedTo(String body) {
        Matter matter = change("100");
        var question = authorities.about(matter, null);
        var found = authorities.find(question);
        transaction.executeWithoutResult(status -> times.routed(
                matter,
                question,
                new Authority(found.ladder(), found.level(), 1, found.kind(), body, "A body", found.version())));
        return matter;
    }

    private Matter change(String amount) {
        PersonId proposer = new PersonId(persons.with("latency-proposer").id());
        ProjectId project = projects.register(
                NewProject.idea("Pump", "A pump", "Water", Optional.empty(), Weight.UNKNOWN, proposer));
        return matters.put(new Matter(
                project.child("CR-001"),
                project,
                "change",
                "May it change?",
                Money.of(amount, "EUR"),
                null,
                List.of("REJECT", "APPROVE"),
                ""));
    }

    private String opened(String box, String clock, String businessKey) {
        String id = UUID.randomUUID().toString();
        invented.put(id, businessKey);
        OpenTask task = new OpenTask(
                id, box, box, null, "some-process", businessKey, null, List.of(), List.of(), time.now(), null);
        transaction.executeWithoutResult(status -> events.publishEvent(new TaskOpened(task, clock, time.now())));
        return id;
    }

    private void ended(String task, String businessKey) {
        transaction.executeWithoutResult(status ->
                events.publishEvent(new TaskEnded(task, "box", "some-process", businessKey, true, time.now())));
    }

    private void record(Matter matter, String kind, String outcome) {
        records.record(new NewDecision(
                matter.project(),
                matter.key(),
                kind,
                outcome,
                "So be it.",
                null,
                List.of(),
                List.of(),
                "some-process 1",
                List.of(),
                true,
                time.now()));
    }
}

package dev.tollgate.gate.process;

import static dev.tollgate.gate.GateFixture.BUSINESS;
import static dev.tollgate.gate.GateFixture.CHAIR;
import static dev.tollgate.gate.GateFixture.PMO;
import static dev.tollgate.gate.GateFixture.TECHNOLOGY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateConditions;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.Condition.State;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class GateConditionPathTest {

    private static final Set<String> VISITED = new HashSet<>();
    private static final Set<String> NODES = new HashSet<>();

    @Autowired
    ProcessEngine engine;

    @Autowired
    Jobs jobs;

    @Autowired
    Work work;

    @Autowired
    TimeTravel time;

    @Autowired
    GateReviews reviews;

    @Autowired
    GateConditions gateConditions;

    @Autowired
    Conditions conditions;

    @Autowired
    Projects projects;

    @Autowired
    WorkingCalendar calendar;

    GateFixture fixture;
    ProjectId project;
    String key;

    @Autowired
    void fixture(Persons persons, ProjectWork projectWork, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, projectWork, seats, documents);
    }

    @BeforeEach
    void condition() {
        project = fixture.planned(Tier.STANDARD);
        NODES.addAll(GateDriver.nodes(engine, "decision-condition"));
        String review = project.child("G2");
        LocalDate due = calendar.today().plusDays(10);
        reviews.open(review, project, GateKind.READY_FOR_EXECUTING);
        gateConditions.agree(
                review,
                List.of(new Condition.Draft("The depot is told.", Seat.FUNCTIONAL_OWNER.key(), due)),
                new PersonId(CHAIR));
        gateConditions.open(review);
        gateConditions.open(review);
        key = review + ".C1";
    }

    @AfterAll
    static void every_node_was_visited() {
        assertThat(NODES).isNotEmpty();
        assertThat(VISITED).containsAll(NODES);
    }

    @Test
    void a_returned_condition_is_met_in_the_end() {
        // given
        assertThat(work.task(project.value(), "meet-condition", null).getAssignee())
                .isEqualTo(BUSINESS);
        assertThatThrownBy(() -> does(BUSINESS, "meet-condition", Map.of()))
                .hasMessageContaining("How it was met is missing");
        does(BUSINESS, "meet-condition", Map.of("note", "I called them."));
        assertThat(state()).isEqualTo(State.REPORTED);

        // when
        assertThatThrownBy(() -> does(PMO, "confirm-condition", Map.of("answer", "NO")))
                .hasMessageContaining("What is missing is missing");
        does(PMO, "confirm-condition", Map.of("answer", "NO", "reason", "In writing, please."));
        assertThat(state()).isEqualTo(State.OPEN);
        does(BUSINESS, "meet-condition", Map.of("note", "Here is the letter."));
        does(CHAIR, "confirm-condition", Map.of("answer", "YES"));

        // then
        assertThat(state()).isEqualTo(State.MET);
        assertThat(reviews.hasUnmetConditions(project)).isFalse();
        assertThat(ended()).contains("condition-met");
    }

    @Test
    void whoever_reports_a_condition_does_not_confirm_it() {
        conditions.report(key, "Done.", new PersonId(PMO));

        assertThatThrownBy(() -> conditions.confirm(key, true, "", new PersonId(PMO)))
                .hasMessageContaining("somebody else has to confirm");
    }

    @Test
    void a_condition_that_is_not_met_by_its_date_lapses_and_can_still_be_met() {
        // when
        pastTheDate();

        // then
        assertThat(state()).isEqualTo(State.LAPSED);
        assertThat(reviews.hasUnmetConditions(project)).isTrue();
        assertThat(work.waitingAt(project.value())).containsExactly("meet-condition");

        // when
        does(BUSINESS, "meet-condition", Map.of("note", "Late, but done."));
        does(PMO, "confirm-condition", Map.of("answer", "YES"));

        // then
        assertThat(state()).isEqualTo(State.MET);
        assertThat(ended()).contains("decision-reopened", "condition-met");
    }

    @Test
    void a_later_go_at_the_same_gate_settles_what_had_lapsed() {
        // given
        project = fixture.planned(Tier.STANDARD);
        fixture.file(project, "gate:G2:budget-approved", "Budget again " + project);
        var first = new GateDriver(engine, jobs, work, project, project.child("G2"));
        first.toTheVote();
        Map<String, ?> nearly =
                Map.of("vote", "CONDITIONAL_GO", "reason", "Nearly.", "condition", "Hire.", "conditionDays", 5);
        GateFixture.COMMITTEE.forEach(person -> first.vote(person, nearly));
        assertThat(first.waitingAt()).containsExactly("agree-conditions");
        var proposed = engine.getTaskService()
                .getVariable(
                        work.task(project.value(), "agree-conditions", CHAIR).getId(), "conditions");
        first.does(CHAIR, "agree-conditions", Map.of("conditions", proposed));
        key = first.key + ".C1";
        pastTheDate();
        assertThat(state()).isEqualTo(State.LAPSED);

        // when
        String again = reviews.nextReviewKey(project, GateKind.READY_FOR_EXECUTING);
        assertThat(again).isEqualTo(project.child("G2-R2"));
        var second = new GateDriver(engine, jobs, work, project, again);
        second.handIn();
        second.signOff(BUSINESS);
        second.signOff(TECHNOLOGY);
        second.does(PMO, "check-readiness", Map.of("answer", "YES", "reason", "Let them decide."));
        second.allVote("GO", "GO", "GO");

        // then
        assertThat(conditions.of(first.key)).extracting(Condition::state).containsOnly(State.SETTLED);
        assertThat(reviews.hasUnmetConditions(project)).isFalse();
        assertThat(work.waitingAt(project.value())).isEmpty();
        assertThat(ended()).contains("condition-closed");
    }

    @Test
    void the_end_of_the_project_takes_the_task_away() {
        projects.end(project, ProjectState.KILLED, "No longer wanted.");

        assertThat(state()).isEqualTo(State.VOID);
        assertThat(work.waitingAt(project.value())).isEmpty();
        ended();
    }

    private void does(String person, String taskKey, Map<String, ?> answers) {
        work.complete(person, project.value(), taskKey, answers);
        jobs.runDueOfBusinessKey(key);
    }

    private void pastTheDate() {
        time.forward(Duration.ofDays(11));
        conditions.unmet(project).forEach(condition -> jobs.runDueOfBusinessKey(condition.key()));
    }

    private State state() {
        return conditions.get(key).state();
    }

    /** The ends at which the instance arrived; keeps every node that it visited. */
    private Set<String> ended() {
        HistoryService history = engine.getHistoryService();
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        Set<String> visited =
                history.createHistoricActivityInstanceQuery().processInstanceId(instance).finished().list().stream()
                        .map(HistoricActivityInstance::getActivityId)
                        .collect(Collectors.toSet());
        VISITED.addAll(visited);
        return visited;
    }
}

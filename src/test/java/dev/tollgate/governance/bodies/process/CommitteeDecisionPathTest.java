package dev.tollgate.governance.bodies.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.CountedVote;
import dev.tollgate.governance.Recusal;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.BodyFixture;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.governance.bodies.Cadence;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class CommitteeDecisionPathTest {

    private static final String[] FOUR = {"cd-chair", "cd-deputy", "cd-anna", "cd-ben"};

    @Autowired
    ProcessEngine engine;

    @Autowired
    Jobs jobs;

    @Autowired
    Work work;

    @Autowired
    TimeTravel time;

    @Autowired
    TestMatters matters;

    @Autowired
    Ballots ballots;

    @Autowired
    Projects projects;

    GateFixture projectsOfTests;
    BodyFixture bodies;
    ProjectId project;
    String instance = "";

    @Autowired
    void fixtures(Persons persons, ProjectWork work, Seats seats, Documents documents, BodySetup setup, Bodies all) {
        projectsOfTests = new GateFixture(persons, projects, work, seats, documents);
        bodies = new BodyFixture(persons, setup, all);
    }

    @BeforeEach
    void aTuesdayMorning() {
        time.to(Instant.parse("2026-12-01T09:00:00Z"));
        project = projectsOfTests.planned(Tier.STANDARD);
    }

    @Test
    void without_a_quorum_in_writing_the_matter_goes_to_the_next_sitting_and_the_votes_are_counted_there() {
        // given
        Matter matter = decide("town-board", BodyFixture.TUESDAYS, null, FOUR);
        vote("cd-anna", "APPROVE");

        // when nobody else votes
        jobs.fireTimer(instance, "voting-closed");
        run();

        // then
        assertThat(work.waitingAt(project.value())).isEmpty();
        assertThat(projects.diary(project))
                .extracting(entry -> entry.detail())
                .anyMatch(detail -> detail.contains(
                        "1 of 4 voted; the quorum is more than 1/2. Put to the sitting of" + " 2026-12-08."));

        // when the board sits
        time.to(Instant.parse("2026-12-08T10:00:00Z"));
        run();
        assertThat(work.waitingAt(project.value())).hasSize(4).containsOnly("cast-vote");
        List.of("cd-chair", "cd-anna", "cd-ben").forEach(person -> vote(person, "APPROVE"));
        time.to(Instant.parse("2026-12-08T12:00:01Z"));
        run();

        // then
        assertThat(answer("decision")).isEqualTo("APPROVE");
        assertThat(answer("quorate")).isEqualTo(true);
        assertThat(ballots.about(matter.key()))
                .extracting(Ballot::procedure)
                .containsExactly(Ballot.Procedure.WRITTEN, Ballot.Procedure.SITTING);
        assertThat(visited()).isEqualTo(nodes());
    }

    @Test
    void a_cancelled_sitting_is_not_held_and_the_next_one_is_awaited() {
        // given
        bodies.body("cd-cancelled", "town-board", false, BodyFixture.TUESDAYS, FOUR);
        start(matter(null), "cd-cancelled");
        assertThat(work.waitingAt(project.value())).isEmpty();

        // when
        bodies.cancel("cd-cancelled", LocalDate.of(2026, 12, 8), FOUR);
        time.to(Instant.parse("2026-12-08T10:00:00Z"));
        run();

        // then
        assertThat(work.waitingAt(project.value())).isEmpty();
        time.to(Instant.parse("2026-12-22T10:00:00Z"));
        run();
        assertThat(work.waitingAt(project.value())).hasSize(4);
    }

    @Test
    void voting_ends_as_soon_as_the_outcome_cannot_change_where_the_rules_allow_it() {
        // given
        decide("qualified", null, null, "cd-chair", "cd-deputy", "cd-anna");

        // when
        vote("cd-chair", "APPROVE");
        assertThat(work.waitingAt(project.value())).hasSize(2);
        vote("cd-anna", "REJECT");
        vote("cd-deputy", "APPROVE");

        // then
        assertThat(answer("decision")).isEqualTo("APPROVE");
    }

    @Test
    void the_last_vote_is_not_waited_for_where_it_changes_nothing() {
        // given
        Matter matter = decide("consensus-first", null, null, "cd-chair", "cd-deputy", "cd-anna");

        // when
        vote("cd-chair", "APPROVE");
        vote("cd-deputy", "APPROVE");

        // then
        assertThat(answer("decision")).isEqualTo("APPROVE");
        assertThat(work.waitingAt(project.value())).isEmpty();
        assertThatThrownBy(() -> ballots.recuse(matter.key() + ".B1", new PersonId("cd-anna"), "Too late."))
                .hasMessageContaining("was closed at 2026-12-01T09:00:00Z, when the votes that decide were in");
    }

    @Test
    void whoever_asked_has_no_task_and_whoever_is_recused_speaks_without_voting() {
        // given
        Matter matter = decide("town-board", null, new PersonId("cd-ben"), FOUR);
        assertThat(work.waitingAt(project.value())).hasSize(3);

        // when
        vote("cd-anna", "APPROVE");
        complete("cd-deputy", Map.of("vote", "RECUSE", "reason", "My brother owns the supplier. It is a fair price."));
        vote("cd-chair", "APPROVE");

        // then
        assertThat(answer("decision")).isEqualTo("APPROVE");
        var tally = ballots.tally(matter.key() + ".B1");
        assertThat(tally.recusals())
                .extracting(Recusal::voter)
                .containsExactlyInAnyOrder(new PersonId("cd-ben"), new PersonId("cd-deputy"));
        assertThat(tally.seats()).isEqualTo(2);
    }

    @Test
    void a_vote_is_changed_in_tasklist_until_voting_ends_and_every_version_is_kept() {
        // given
        Matter matter = decide("town-board", null, null, FOUR);
        vote("cd-anna", "APPROVE");
        String ballot = matter.key() + ".B1";

        // when
        work.start("cd-anna", definition("change-vote"), Map.of());
        Task task = engine.getTaskService()
                .createTaskQuery()
                .taskDefinitionKey("choose-new-vote")
                .taskAssignee("cd-anna")
                .singleResult();
        assertThatThrownBy(() -> work.completeTask("cd-anna", task, Map.of("newVote", ballot + "|REJECT")))
                .hasMessageContaining("Give a reason for Reject");
        work.completeTask("cd-anna", task, Map.of("newVote", ballot + "|REJECT", "reason", "Too dear after all."));

        // then
        assertThat(ballots.tally(ballot).votes())
                .extracting(CountedVote::option)
                .containsExactly("REJECT");
        assertThat(work.waitingAt(project.value())).hasSize(3);
    }

    @Test
    void twenty_five_members_vote_at_the_same_moment_and_no_job_fails() {
        // given
        String[] members =
                IntStream.range(0, 25).mapToObj(at -> "cd-crowd-" + at).toArray(String[]::new);
        Matter matter = decide("town-board", null, null, members);
        List<Task> tasks = work.open(project.value());
        assertThat(tasks).hasSize(25);

        // when
        CompletableFuture<?>[] votes = tasks.stream()
                .map(task -> CompletableFuture.runAsync(
                        () -> work.completeTask(task.getAssignee(), task, Map.of("vote", "APPROVE"))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(votes).join();
        run();

        // then
        assertThat(answer("decision")).isEqualTo("APPROVE");
        assertThat(ballots.tally(matter.key() + ".B1").votes()).hasSize(25);
        assertThat(engine.getManagementService()
                        .createJobQuery()
                        .processInstanceId(instance)
                        .withException()
                        .count())
                .isZero();
    }

    private Matter decide(String ruleSet, @Nullable Cadence cadence, @Nullable PersonId raisedBy, String... people) {
        BodyId body = bodies.body("cd-" + ruleSet + "-" + people.length, ruleSet, true, cadence, people);
        Matter matter = matter(raisedBy);
        start(matter, body.value());
        return matter;
    }

    private Matter matter(@Nullable PersonId raisedBy) {
        return matters.put(new Matter(
                project.child("CR-1"),
                project,
                "change",
                "Shall it cost more?",
                null,
                raisedBy,
                List.of("REJECT", "APPROVE"),
                ""));
    }

    private void start(Matter matter, String body) {
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "committee-decision",
                        matter.key() + ".B1",
                        Map.of("projectId", project.value(), "matterKey", matter.key(), "bodyId", body))
                .getId();
        run();
    }

    private void run() {
        jobs.runDueOf(instance);
    }

    private void vote(String person, String option) {
        complete(person, Map.of("vote", option, "reason", "I think so."));
    }

    private void complete(String person, Map<String, ?> answers) {
        work.completeOwn(person, project.value(), "cast-vote", answers);
        run();
    }

    private @Nullable Object answer(String variable) {
        HistoricVariableInstance found = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .activityInstanceIdIn(instance)
                .variableName(variable)
                .singleResult();
        return found == null ? null : found.getValue();
    }

    private Set<String> visited() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.endsWith("#multiInstanceBody"))
                .collect(Collectors.toSet());
    }

    private Set<String> nodes() {
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(definition("committee-decision"))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    private String definition(String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }
}

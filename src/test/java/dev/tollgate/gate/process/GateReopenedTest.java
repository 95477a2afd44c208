package dev.tollgate.gate.process;

import static dev.tollgate.gate.GateFixture.ANNA;
import static dev.tollgate.gate.GateFixture.BEN;
import static dev.tollgate.gate.GateFixture.BUSINESS;
import static dev.tollgate.gate.GateFixture.CHAIR;
import static dev.tollgate.gate.GateFixture.COMMITTEE;
import static dev.tollgate.gate.GateFixture.MANAGER;
import static dev.tollgate.gate.GateFixture.PMO;
import static dev.tollgate.gate.GateFixture.TECHNOLOGY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateConditions;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Gates within the life of a project. */
@TollgateTest
class GateReopenedTest {

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Jobs jobs;

    @Autowired
    Work work;

    @Autowired
    TimeTravel time;

    @Autowired
    GateReviews reviews;

    @Autowired
    GateConditions conditions;

    @Autowired
    Projects projects;

    GateFixture fixture;
    ProjectId project;

    @Autowired
    void fixture(Persons persons, ProjectWork projectWork, Seats seats, Documents documents) {
        fixture = new GateFixture(persons, projects, projectWork, seats, documents);
    }

    @BeforeEach
    void atTheSecondGate() {
        project = fixture.planned(Tier.STANDARD);
        projects.enterPhase(project, Phase.PLANNING);
        fixture.file(project, "gate:G2:budget-approved", "Budget in its life " + project);
        runtime.createProcessInstanceByKey("project-lifecycle")
                .businessKey(project.value())
                .setVariable("projectId", project.value())
                .setVariable("tier", "STANDARD")
                .startBeforeActivity("review-readiness-for-executing")
                .execute();
        run();
    }

    @Test
    void a_lapsed_condition_calls_the_project_back_to_its_gate_and_a_go_lets_it_continue() {
        // given
        toTheVote();
        Map<String, ?> nearly =
                Map.of("vote", "CONDITIONAL_GO", "reason", "Nearly.", "condition", "Hire.", "conditionDays", 5);
        COMMITTEE.forEach(person -> does(person, "cast-vote", nearly));
        String agree = work.task(project.value(), "agree-conditions", CHAIR).getId();
        does(CHAIR, "agree-conditions", Map.of("conditions", tasks.getVariable(agree, "conditions")));
        assertThat(work.waitingAt(project.value())).contains("execute-project", "meet-condition");

        // when
        time.forward(Duration.ofDays(11));
        conditions.unmet(project).forEach(condition -> jobs.runDueOfBusinessKey(condition.key()));
        run();

        // then: work stops, the gate is reviewed again
        assertThat(work.waitingAt(project.value())).contains("attach-evidence").doesNotContain("execute-project");
        assertThat(reviews.of(project))
                .extracting(GateReview::key)
                .containsExactly(project.child("G2"), project.child("G2-R2"));

        // when
        toTheVote();
        COMMITTEE.forEach(person -> does(person, "cast-vote", Map.of("vote", "GO")));

        // then
        assertThat(work.waitingAt(project.value())).containsExactly("execute-project");
        assertThat(reviews.hasUnmetConditions(project)).isFalse();
    }

    @Test
    void members_who_vote_at_the_same_moment_do_not_stand_in_each_others_way() {
        // given
        toTheVote();

        // when
        CompletableFuture<?>[] all = List.of(CHAIR, ANNA, BEN).stream()
                .map(person -> CompletableFuture.runAsync(() -> work.completeOwn(
                        person, project.value(), "cast-vote", Map.of("vote", "KILL", "reason", "No."))))
                .toArray(CompletableFuture<?>[]::new);
        CompletableFuture.allOf(all).join();
        run();

        // then
        assertThat(reviews.get(project.child("G2")).outcome()).isEqualTo(GateOutcome.KILL);
    }

    private void toTheVote() {
        does(MANAGER, "attach-evidence", Map.of("statement", "All is planned."));
        for (String person : List.of(BUSINESS, TECHNOLOGY)) {
            if (work.open(project.value()).stream()
                    .anyMatch(task ->
                            task.getTaskDefinitionKey().equals("give-sign-off") && person.equals(task.getAssignee()))) {
                does(person, "give-sign-off", Map.of("answer", "YES"));
            }
        }
        does(PMO, "check-readiness", Map.of("answer", "YES", "reason", "Let them decide."));
        assertThat(work.waitingAt(project.value())).contains("cast-vote");
    }

    private void does(String person, String taskKey, Map<String, ?> answers) {
        boolean own = work.open(project.value()).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals(taskKey) && person.equals(task.getAssignee()));
        if (own) {
            work.completeOwn(person, project.value(), taskKey, answers);
        } else {
            work.complete(person, project.value(), taskKey, answers);
        }
        run();
    }

    private void run() {
        jobs.runDueOfBusinessKey(project.value());
    }
}

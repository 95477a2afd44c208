package dev.tollgate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.NewDocument;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Life;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The main job: an idea becomes a project with its governance, passes a gate on a condition, meets it and is planned. */
@TollgateTest
class IdeaToPlanningStoryTest {

    private static final Map<String, Object> IDEA = Map.of(
            "name", "Renew the treatment plant",
            "description", "The plant is forty years old",
            "benefit", "Clean water for another forty",
            "value", "4200000",
            "currency", "AUD",
            "risk", "3",
            "strategic", "4",
            "regulatory", false);

    @Autowired
    private Work work;

    @Autowired
    private Life life;

    @Autowired
    private Persons persons;

    @Autowired
    private Projects projects;

    @Autowired
    private Documents documents;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private GateReviews gates;

    @Autowired
    private RepositoryService models;

    @BeforeEach
    void people() {
        persons.with("story-proposer", "team-member");
        persons.with("story-pmo", "pmo");
        List.of("sponsor", "pm", "business", "technology", "chair", "member", "member2")
                .forEach(name -> persons.with("story-" + name));
    }

    @Test
    void fromTheIdeaThroughAConditionalGoToPlanning() {
        // the idea and its charter
        String id = work.start("story-proposer", model("project-lifecycle"), IDEA);
        ProjectId project = new ProjectId(id);
        life.runJobs(project);
        work.complete(
                "story-pmo",
                id,
                "review-idea",
                Map.of("decision", "ACCEPT", "sponsor", "story-sponsor", "projectManager", "story-pm"));
        file(project, "artefact:business-case");
        work.complete(
                "story-pm",
                id,
                "write-business-case",
                Map.of("summary", "Water", "options", "None", "recommendation", "Do it"));
        work.complete(
                "story-pm",
                id,
                "draft-charter",
                Map.of("objectives", "Clean water", "scope", "One plant", "successCriteria", "It runs"));
        work.complete("story-sponsor", id, "approve-initiation", Map.of("decision", "APPROVED"));
        life.runJobs(project);
        assertThat(projects.get(project).phase()).isEqualTo(Phase.GOVERNANCE);

        // governance: nominated, accepted, clean
        work.complete("story-pmo", id, "nominate-seats", nominations());
        for (Task seat : openAt(id, "accept-seat")) {
            work.completeTask(seat.getAssignee(), seat, Map.of("answer", "ACCEPT"));
        }
        life.runJobs(project);
        work.complete("story-pmo", id, "fill-raci-matrix", Map.of());
        life.runJobs(project);
        assertThat(life.standsAt(project)).containsExactly("review-readiness-for-planning");

        // the gate: evidence, sign-offs, readiness, votes
        file(project, "gate:G1:charter-approved");
        work.complete("story-pm", id, "attach-evidence", Map.of("statement", "All is there"));
        for (Task signOff : openAt(id, "give-sign-off")) {
            work.completeTask(signOff.getAssignee(), signOff, Map.of("answer", "YES"));
        }
        life.runJobs(project);
        work.complete("story-pmo", id, "check-readiness", Map.of("answer", "YES"));
        life.runJobs(project);
        vote(id, "story-chair", Map.of("vote", "GO"));
        Map<String, Object> conditional = Map.of(
                "vote", "CONDITIONAL_GO", "reason", "Money", "condition", "Funding in writing", "conditionDays", 10);
        vote(id, "story-member", conditional);
        vote(id, "story-member2", conditional);
        life.runJobs(project);
        // two members asked for the same, so the chair keeps one
        work.complete(
                "story-chair",
                id,
                "agree-conditions",
                Map.of(
                        "conditions",
                        Spin.JSON(List.of(Map.of(
                                "demand", "Funding in writing", "seat", "project-manager", "dueOn", "2099-01-30")))));
        life.runJobs(project);

        // the decision is on record with everything that it rests on, and planning begins
        assertThat(decisions.of(project))
                .extracting(DecisionRecord::decision)
                .filteredOn(decision -> decision.kind().equals("gate"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.outcome()).isEqualTo("CONDITIONAL_GO");
                    assertThat(decision.votes()).hasSize(3);
                    assertThat(decision.evidence()).anyMatch(evidence -> evidence.sha256() != null);
                    assertThat(decision.decisionTables()).anyMatch(table -> table.startsWith("gate-criteria"));
                    assertThat(decision.witnessed()).isTrue();
                });
        assertThat(projects.get(project).phase()).isEqualTo(Phase.PLANNING);
        assertThat(work.waitingAt(id)).containsExactly("draft-plan", "meet-condition");
        assertThat(gates.hasUnmetConditions(project)).isTrue();

        // the condition is met
        work.complete("story-pm", id, "meet-condition", Map.of("note", "Signed on Monday"));
        life.runJobs(project);
        work.complete("story-pmo", id, "confirm-condition", Map.of("answer", "YES"));
        life.runJobs(project);
        assertThat(gates.hasUnmetConditions(project)).isFalse();
        assertThat(work.waitingAt(id)).containsExactly("draft-plan");
    }

    private void vote(String id, String person, Map<String, Object> vote) {
        work.completeOwn(person, id, "cast-vote", vote);
    }

    private List<Task> openAt(String id, String taskKey) {
        return work.open(id).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .toList();
    }

    private static Map<String, Object> nominations() {
        Map<String, Object> seats = new HashMap<>();
        seats.put("sponsor", "story-sponsor");
        seats.put("projectManager", "story-pm");
        seats.put("functionalOwner", "story-business");
        seats.put("technologyOwner", "story-technology");
        seats.put("steeringChair", "story-chair");
        seats.put("steeringMembers", Spin.JSON(List.of("story-member", "story-member2")));
        return seats;
    }

    private void file(ProjectId project, String slot) {
        documents.add(new NewDocument(
                project,
                slot,
                "Paper",
                "paper.txt",
                "text/plain",
                slot.getBytes(StandardCharsets.UTF_8),
                new PersonId("story-pm")));
    }

    private String model(String key) {
        return models.createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult()
                .getId();
    }
}

package dev.tollgate.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.NewDocument;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.project.DiaryEntry;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class ProjectInitiationPathTest {

    private static final Map<String, Object> IDEA = Map.of(
            "name", "Renew the pumps",
            "description", "They leak",
            "benefit", "Less water lost",
            "value", "3000000.50",
            "currency", "AUD",
            "risk", "2",
            "strategic", "2",
            "regulatory", false);

    private static final Map<String, Object> CHARTER =
            Map.of("objectives", "Dry floors", "scope", "Three pumps", "successCriteria", "No leak in a year");

    @Autowired
    private Work work;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Persons persons;

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectWork projectWork;

    @Autowired
    private Documents documents;

    @Autowired
    private DecisionRecords decisions;

    @Autowired
    private RepositoryService models;

    @BeforeEach
    void people() {
        persons.with("ini-proposer", "team-member");
        persons.with("ini-pmo", "pmo");
        persons.with("ini-pm", "project-manager");
        persons.with("ini-sponsor", "sponsor");
    }

    @Test
    void anIdeaBecomesAnApprovedProjectOfItsTier() {
        // given
        String id = submit(IDEA);
        ProjectId project = new ProjectId(id);
        assertThat(projects.get(project).tier()).isEqualTo(Tier.STANDARD);
        assertThat(work.groupsOf(work.task(id, "review-idea", null))).containsExactly("pmo");

        // when: accepted, the business case written, the charter drafted, returned once, and approved
        accept(id);
        assertThatThrownBy(() -> work.complete("ini-pm", id, "write-business-case", businessCase()))
                .hasMessageContaining("not uploaded yet");
        file(project, "artefact:business-case");
        work.complete("ini-pm", id, "write-business-case", businessCase());
        work.complete("ini-pm", id, "draft-charter", CHARTER);
        work.complete("ini-sponsor", id, "approve-initiation", Map.of("decision", "RETURNED", "reason", "Too vague"));
        assertThat(work.waitingAt(id)).containsExactly("draft-charter");
        work.complete("ini-pm", id, "draft-charter", CHARTER);
        work.complete("ini-sponsor", id, "approve-initiation", Map.of("decision", "APPROVED"));

        // then
        assertThat(projectWork.charter(project).orElseThrow().scope()).isEqualTo("Three pumps");
        assertThat(decisions.of(project)).singleElement().satisfies(record -> {
            assertThat(record.decision().outcome()).isEqualTo("APPROVED");
            assertThat(record.decision().decidedBy()).isEqualTo(new PersonId("ini-sponsor"));
            assertThat(record.decision().modelVersion()).startsWith("project-initiation 1");
            assertThat(record.decision().evidence()).hasSize(1);
        });
    }

    @Test
    void aLightProjectLeavesOutTheBusinessCaseAndSaysWhy() {
        // given
        Map<String, Object> small = new HashMap<>(IDEA);
        small.put("value", "1000");
        String id = submit(small);

        // when
        accept(id);

        // then
        assertThat(work.waitingAt(id)).containsExactly("draft-charter");
        assertThat(projects.diary(new ProjectId(id)))
                .extracting(DiaryEntry::detail)
                .contains("write-business-case: a light project is justified by its idea");
    }

    @Test
    void aReturnedIdeaIsScreenedAgainAfterItsRevision() {
        // given
        String id = submit(IDEA);
        work.complete("ini-pmo", id, "review-idea", Map.of("decision", "RETURN", "reason", "Which pumps?"));
        assertThat(work.task(id, "revise-idea", "ini-proposer").getAssignee()).isEqualTo("ini-proposer");

        // when
        Map<String, Object> revised = new HashMap<>(IDEA);
        revised.put("regulatory", true);
        work.complete("ini-proposer", id, "revise-idea", revised);
        jobs.runDue();

        // then
        assertThat(projects.get(new ProjectId(id)).tier()).isEqualTo(Tier.FULL);
        assertThat(work.waitingAt(id)).containsExactly("review-idea");
    }

    @Test
    void aDeclinedIdeaEndsWithItsReasonOnRecord() {
        // given
        String id = submit(IDEA);

        // when
        work.complete("ini-pmo", id, "review-idea", Map.of("decision", "DECLINE", "reason", "We sell the plant"));
        jobs.runDue();

        // then
        assertThat(projects.get(new ProjectId(id)).state()).isEqualTo(ProjectState.KILLED);
        assertThat(decisions.of(new ProjectId(id)))
                .singleElement()
                .satisfies(record -> assertThat(record.decision().summary()).isEqualTo("We sell the plant"));
        assertThat(work.waitingAt(id)).isEmpty();
    }

    @Test
    void everyMistakeIsNamedAtOnceAndTheTaskStays() {
        // given
        String id = submit(IDEA);

        // when, then
        assertThatThrownBy(() -> work.complete("ini-pmo", id, "review-idea", Map.of("decision", "ACCEPT")))
                .hasMessageContaining("Sponsor is missing")
                .hasMessageContaining("Project manager is missing");
        assertThatThrownBy(() -> work.complete(
                        "ini-pmo",
                        id,
                        "review-idea",
                        Map.of("decision", "ACCEPT", "sponsor", "ini-pm", "projectManager", "ini-pm")))
                .hasMessageContaining("must be different people");
        assertThatThrownBy(() -> work.complete("ini-pmo", id, "review-idea", Map.of("decision", "DECLINE")))
                .hasMessageContaining("Give a reason");
        assertThat(work.waitingAt(id)).containsExactly("review-idea");
    }

    @Test
    void anAnswerCannotMoveTheTaskToAnotherProject() {
        String id = submit(IDEA);
        String other = submit(IDEA);

        assertThatThrownBy(() -> work.complete(
                        "ini-pmo",
                        id,
                        "review-idea",
                        Map.of("decision", "DECLINE", "reason", "forged", "projectId", other)))
                .hasMessageContaining("belongs to project " + id);
        assertThat(decisions.of(new ProjectId(other))).isEmpty();
    }

    @Test
    void anIdeaWithoutANameStartsNothing() {
        Map<String, Object> nameless = new HashMap<>(IDEA);
        nameless.put("name", " ");
        nameless.put("risk", "7");

        assertThatThrownBy(() -> submit(nameless))
                .hasMessageContaining("Name of the project is missing")
                .hasMessageContaining("Risk must be a whole number from 1 to 5");
    }

    private String submit(Map<String, Object> idea) {
        String lifecycle = models.createProcessDefinitionQuery()
                .processDefinitionKey(ProjectLifecycleModel.KEY)
                .latestVersion()
                .singleResult()
                .getId();
        String id = work.start("ini-proposer", lifecycle, idea);
        jobs.runDue();
        return id;
    }

    private void accept(String id) {
        work.complete(
                "ini-pmo",
                id,
                "review-idea",
                Map.of("decision", "ACCEPT", "sponsor", "ini-sponsor", "projectManager", "ini-pm"));
    }

    private static Map<String, Object> businessCase() {
        return Map.of("summary", "Saves water", "options", "None", "recommendation", "Do it");
    }

    private void file(ProjectId project, String slot) {
        documents.add(new NewDocument(
                project, slot, "Paper", "paper.txt", "text/plain", new byte[] {1, 2, 3}, new PersonId("ini-pm")));
    }
}

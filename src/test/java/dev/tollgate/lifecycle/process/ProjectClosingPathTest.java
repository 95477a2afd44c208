package dev.tollgate.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.lifecycle.Lifecycle;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.DiaryEntry;
import dev.tollgate.project.Lesson;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.project.Weight;
import dev.tollgate.support.Life;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class ProjectClosingPathTest {

    private static final Map<String, Object> LESSONS =
            Map.of("lessons", List.of(Map.of("kind", "KEEP", "lesson", "Ask the users early")));

    @Autowired
    private Life life;

    @Autowired
    private Persons persons;

    @Autowired
    private Lifecycle lifecycle;

    @Autowired
    private Work work;

    @Autowired
    private ProjectWork projectWork;

    @Autowired
    private Projects projects;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService models;

    @Test
    void aFinishedProjectIsAcceptedRememberedAndArchived() {
        // given
        ProjectId project = life.at(LifecyclePosition.CLOSING, Tier.STANDARD);
        String id = project.value();

        // when
        work.complete("life-sponsor", id, "accept-deliverables", Map.of("accepted", "YES"));
        assertThatThrownBy(() -> work.complete("life-pm", id, "capture-lessons", Map.of("lessons", List.of())))
                .hasMessageContaining("at least one lesson");
        work.complete("life-pm", id, "capture-lessons", LESSONS);
        assertThatThrownBy(() -> work.complete("life-pm", id, "hand-over-documents", Map.of("receivedBy", "life-pmo")))
                .hasMessageContaining("\"Project-end report\" is missing")
                .hasMessageContaining("\"Project acceptance note\" is missing");
        life.file(project, "artefact:project-end-report");
        life.file(project, "artefact:project-acceptance-note");
        work.complete("life-pm", id, "hand-over-documents", Map.of("receivedBy", "life-pmo"));
        life.runJobs(project);
        work.complete("life-pmo", id, "confirm-archive", Map.of("complete", "NO", "note", "No contract"));
        work.complete("life-pm", id, "hand-over-documents", Map.of("receivedBy", "life-pmo"));
        life.runJobs(project);
        work.complete("life-pmo", id, "confirm-archive", Map.of("complete", "YES"));
        life.runJobs(project);

        // then
        assertThat(projects.get(project).state()).isEqualTo(ProjectState.CLOSED);
        assertThat(projectWork.lessons(project)).containsExactly(new Lesson(Lesson.Kind.KEEP, "Ask the users early"));
        assertThat(projects.diary(project))
                .filteredOn(entry -> entry.what().equals("final-verdict"))
                .extracting(DiaryEntry::detail)
                .singleElement()
                .asString()
                .contains("n/a (there was no plan)", "n/a (none was decided)");
        assertThat(life.standsAt(project)).isEmpty();
    }

    @Test
    void aKilledProjectSkipsAcceptanceAndEndsKilled() {
        // given
        ProjectId project = projects.register(
                NewProject.idea("Killed", "", "", Optional.empty(), Weight.UNKNOWN, new PersonId("life-proposer")));
        runtime.createProcessInstanceByKey("project-lifecycle")
                .businessKey(project.value())
                .setVariable("projectId", project.value())
                .setVariable("gateOutcome", "KILL")
                .startBeforeActivity("close-project")
                .execute();
        life.runJobs(project);
        String id = project.value();

        // when: nobody holds a seat, so the PMO stands in
        work.complete("life-pmo", id, "capture-lessons", LESSONS);
        work.complete("life-pmo", id, "hand-over-documents", Map.of("receivedBy", "life-pmo"));
        life.runJobs(project);
        work.complete("life-pmo", id, "confirm-archive", Map.of("complete", "YES"));
        life.runJobs(project);

        // then
        assertThat(projects.get(project).state()).isEqualTo(ProjectState.KILLED);
    }

    @Test
    void aWithdrawnProjectStopsWhereverItStands() {
        // given
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        assertThat(work.waitingAt(project.value())).containsExactly("draft-plan");
        Map<String, Object> request = Map.of("project", project.value(), "withdrawalReason", "The plant is sold");
        persons.with("life-stranger", "project-manager");
        assertThatThrownBy(() -> start("life-stranger", request)).hasMessageContaining("that you take part in");

        // when
        start("life-pm", request);
        work.complete("life-sponsor", project.value(), "decide-on-withdrawal", Map.of("decision", "YES"));
        life.runJobs(project);

        // then
        assertThat(projects.get(project).state()).isEqualTo(ProjectState.WITHDRAWN);
        assertThat(projects.get(project).endReason()).isEqualTo("The plant is sold");
        assertThat(work.waitingAt(project.value())).isEmpty();
        assertThatThrownBy(() -> lifecycle.withdraw(project, "again")).isInstanceOf(Conflict.class);
    }

    @Test
    void aRefusedWithdrawalLeavesTheProjectAsItIs() {
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        start("life-pm", Map.of("project", project.value(), "withdrawalReason", "Tired"));

        work.complete(
                "life-sponsor",
                project.value(),
                "decide-on-withdrawal",
                Map.of("decision", "NO", "reason", "We need it"));

        assertThat(projects.get(project).isRunning()).isTrue();
        assertThat(work.waitingAt(project.value())).containsExactly("draft-plan");
    }

    private void start(String person, Map<String, Object> request) {
        String withdrawal = models.createProcessDefinitionQuery()
                .processDefinitionKey("project-withdrawal")
                .latestVersion()
                .singleResult()
                .getId();
        work.start(person, withdrawal, request);
    }
}

package dev.tollgate.governance.escalation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.matters.AgendaItem;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Issue;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Life;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class EscalationPathTest {

    private static final Set<String> VISITED = new HashSet<>();
    private static final Set<String> NODES = new HashSet<>();

    @Autowired
    Escalations escalations;

    @Autowired
    IssueAgenda agenda;

    @Autowired
    ProjectWork projectWork;

    @Autowired
    Projects projects;

    @Autowired
    Seats seats;

    @Autowired
    Persons persons;

    @Autowired
    Life life;

    @Autowired
    Work work;

    @Autowired
    Http http;

    @Autowired
    TimeTravel time;

    @Autowired
    TaskService tasks;

    @Autowired
    HistoryService history;

    @Autowired
    RepositoryService repository;

    ProjectId project;
    String key;

    @BeforeEach
    void raised() {
        project = life.at(LifecyclePosition.EXECUTING, Tier.STANDARD);
        persons.with("esc-owner");
        persons.with("esc-chair");
        persons.with("esc-board", "executive");
        seats.appoint(project, "steering-chair", new PersonId("esc-chair"), "For a test.");
        key = work.start("life-business", definition(), issue("CRITICAL"));
        life.runJobs(project);
        NODES.addAll(repository.getBpmnModelInstance(definition()).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .toList());
    }

    @AfterEach
    void visited() {
        history.createHistoricActivityInstanceQuery().list().stream()
                .filter(node -> node.getProcessDefinitionKey().equals("escalation"))
                .map(HistoricActivityInstance::getActivityId)
                .forEach(VISITED::add);
    }

    @AfterAll
    static void every_node_was_visited() {
        assertThat(NODES).isNotEmpty();
        assertThat(VISITED).containsAll(NODES);
    }

    @Test
    void an_issue_goes_to_its_owner_and_stands_in_the_projects_one_list() {
        assertThat(key).isEqualTo(project.child("I1"));
        assertThat(task().getAssignee()).isEqualTo("esc-owner");
        assertThat(projectWork.issues(project))
                .containsExactly(new Issue("The permit is missing.", Issue.Severity.CRITICAL, true, true));
        assertThat(projectWork.openCriticalIssues(project)).isOne();
        assertThat(projects.involves(project, new PersonId("esc-owner"))).isTrue();
    }

    @Test
    void a_list_of_issues_that_is_filled_in_leaves_raised_ones_alone() {
        projectWork.saveIssues(project, List.of(new Issue("Another", Issue.Severity.MINOR, true)));
        projectWork.saveIssues(project, List.of(new Issue("A third", Issue.Severity.MINOR, false)));

        assertThat(projectWork.issues(project))
                .extracting(Issue::title)
                .containsExactly("The permit is missing.", "A third");
    }

    @Test
    void an_answer_resolves_it_and_stands_on_record() {
        answer("esc-owner", "RESOLVED", "The permit came.");

        assertThat(escalations.get(key).state()).isEqualTo(RaisedIssue.State.RESOLVED);
        assertThat(projectWork.openCriticalIssues(project)).isZero();
        assertThat(escalations.steps(key)).singleElement().satisfies(step -> {
            assertThat(step.decision().outcome()).isEqualTo("RESOLVED");
            assertThat(step.decision().decidedBy()).isEqualTo(new PersonId("esc-owner"));
        });
        assertThatThrownBy(() -> escalations.answer(key, IssueAnswer.RESOLVED, "", new PersonId("esc-owner"), "x"))
                .hasMessageContaining("settled already");
    }

    @Test
    void whatever_nobody_answers_goes_up_to_the_portfolio_board_and_each_step_is_on_record() {
        for (String asked : List.of("esc-owner", "life-pm", "life-sponsor", "esc-chair")) {
            assertThat(task().getAssignee()).isEqualTo(asked);
            assertThat(onTheAgendaOf("steering-committee").contains(key)).isEqualTo(asked.equals("esc-chair"));
            overdue();
        }
        assertThat(onTheAgendaOf("portfolio-board")).contains(key);
        assertThat(onTheAgendaOf("steering-committee")).doesNotContain(key);
        assertThat(task().getAssignee()).isNull();
        assertThat(candidates()).contains("esc-board").doesNotContain("esc-chair");

        overdue();

        assertThat(candidates()).contains("esc-board").doesNotContain("esc-chair");
        assertThat(escalations.steps(key))
                .hasSize(5)
                .extracting(step -> step.decision().outcome())
                .containsOnly("OVERDUE");
        assertThatThrownBy(() -> answer("esc-board", "PASS_ON", "Not ours.")).hasMessageContaining("Nobody is above");
        answer("esc-board", "RESOLVED", "We spoke to the minister.");
        assertThat(escalations.get(key).answer()).isEqualTo("We spoke to the minister.");
    }

    @Test
    void who_cannot_resolve_it_passes_it_on_and_who_can_say_how_hands_it_back() {
        // given
        assertThatThrownBy(() -> answer("esc-owner", "HAND_BACK", "Do it.")).hasMessageContaining("Nobody is below");

        // when
        answer("esc-owner", "PASS_ON", "I have no say in permits.");
        life.runJobs(project);
        assertThat(task().getAssignee()).isEqualTo("life-pm");
        answer("life-pm", "HAND_BACK", "Ask the county, I told them.");
        life.runJobs(project);

        // then
        assertThat(task().getAssignee()).isEqualTo("esc-owner");
        assertThat(escalations.get(key).instruction()).isEqualTo("Ask the county, I told them.");
        assertThat(escalations.steps(key))
                .map(DecisionRecord::decision)
                .extracting("outcome")
                .containsExactly("PASSED_ON", "HANDED_BACK");
        assertThat(http.as(persons.with("esc-owner"))
                        .get("/api/tasks/" + task().getId() + "/facts")
                        .body())
                .contains("Ask the county", "Blocker", "passed on", "The owner, until");
    }

    @Test
    void a_vacant_seat_is_answered_for_by_the_pmo() {
        seats.vacate(project, "project-manager", new PersonId("life-pm"));

        overdue();

        assertThat(task().getAssignee()).isNull();
        assertThat(work.groupsOf(task())).containsExactly("pmo");
    }

    @Test
    void a_project_that_ends_needs_no_answers() {
        projects.end(project, ProjectState.WITHDRAWN, "For a test.");

        assertThat(escalations.get(key).state()).isEqualTo(RaisedIssue.State.LAPSED);
        assertThat(work.waitingAt(project.value())).doesNotContain("answer-issue");
    }

    @Test
    void issues_are_raised_and_read_over_http_by_those_who_take_part() {
        // given
        Map<String, Object> rain = Map.of(
                "title", "Rain", "severity", "MINOR", "owner", "esc-owner", "blocker", false, "dueOn", "2099-01-04");
        var manager = http.as(persons.with("life-pm"));

        // when
        var raised = manager.post("/api/projects/" + project + "/issues", rain);

        // then
        assertThat(raised.status()).isEqualTo(201);
        assertThat(raised.json().at("/asked").asText()).isEqualTo("The owner");
        assertThat(raised.json().at("/dueAt").asText()).startsWith("2099-01-0");
        life.runJobs(project);
        assertThat(work.waitingAt(project.value()))
                .filteredOn("answer-issue"::equals)
                .hasSize(2);
        assertThat(manager.get("/api/projects/" + project + "/issues").json().size())
                .isEqualTo(2);
        assertThat(manager.post("/api/projects/" + project + "/issues", Map.of("title", "x", "severity", "MINOR"))
                        .status())
                .isEqualTo(422);
        var outsider = http.as(persons.with("esc-outsider", "team-member"));
        assertThat(outsider.get("/api/projects/" + project + "/issues").status())
                .isEqualTo(404);
        assertThat(outsider.post("/api/projects/" + project + "/issues", rain).status())
                .isEqualTo(404);
    }

    @Test
    void a_start_form_names_everything_that_is_missing() {
        Map<String, Object> answers = issue("CRITICAL");
        answers.put("title", "");
        answers.put("owner", "nobody-of-that-name");

        assertThatThrownBy(() -> work.start("life-business", definition(), answers))
                .hasMessageContaining("What stands in the way is missing");
        answers.put("title", "It rains.");
        assertThatThrownBy(() -> work.start("life-business", definition(), answers))
                .hasMessageContaining("nobody-of-that-name");
    }

    private List<String> onTheAgendaOf(String body) {
        return agenda.itemsFor(body, time.now()).stream().map(AgendaItem::key).toList();
    }

    private List<String> candidates() {
        return tasks.getIdentityLinksForTask(task().getId()).stream()
                .filter(link -> link.getUserId() != null)
                .map(IdentityLink::getUserId)
                .toList();
    }

    private Task task() {
        return work.task(project.value(), "answer-issue", null);
    }

    private void answer(String person, String answer, String text) {
        work.complete(person, project.value(), "answer-issue", Map.of("answer", answer, "text", text));
    }

    private void overdue() {
        time.to(escalations.get(key).dueAt().plus(Duration.ofMinutes(1)));
        life.runJobs(project);
    }

    private Map<String, Object> issue(String severity) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("project", project.value());
        answers.put("title", "The permit is missing.");
        answers.put("description", "Since May.");
        answers.put("blocker", true);
        answers.put("severity", severity);
        answers.put("owner", "esc-owner");
        answers.put("dueOn", "");
        return answers;
    }

    private String definition() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("escalation")
                .latestVersion()
                .singleResult()
                .getId();
    }
}

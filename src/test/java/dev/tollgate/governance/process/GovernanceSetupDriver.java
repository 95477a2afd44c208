package dev.tollgate.governance.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.SeatPlan;
import dev.tollgate.support.Jobs;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.TaskContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

/** Drives governance set-up of one project as its people would, through the forms of Tasklist. */
final class GovernanceSetupDriver {

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final HistoryService history;
    private final TaskService tasks;
    private final FormService forms;
    private final IdentityService identities;
    private final Jobs jobs;
    private final ProjectId project;
    private final PersonId pmo;

    GovernanceSetupDriver(ProcessEngine engine, Jobs jobs, ProjectId project, PersonId pmo) {
        this.runtime = engine.getRuntimeService();
        this.repository = engine.getRepositoryService();
        this.history = engine.getHistoryService();
        this.tasks = engine.getTaskService();
        this.forms = engine.getFormService();
        this.identities = engine.getIdentityService();
        this.jobs = jobs;
        this.project = project;
        this.pmo = pmo;
    }

    String start() {
        String key = project.child("GOV");
        String id = runtime.startProcessInstanceByKey(
                        "governance-setup", key, Map.of("projectId", project.value(), "tier", "FULL"))
                .getId();
        jobs.runDueOf(id);
        return id;
    }

    String startByForm(String projectId) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("governance-setup")
                .latestVersion()
                .singleResult()
                .getId();
        identities.setAuthentication(pmo.value(), List.of("pmo"));
        try {
            return forms.submitStartForm(definition, Map.of("projectId", projectId))
                    .getId();
        } finally {
            identities.clearAuthentication();
        }
    }

    void nominate(SeatPlan plan) {
        Map<String, Object> answers = new HashMap<>();
        for (Seat seat : List.of(
                Seat.SPONSOR,
                Seat.PROJECT_MANAGER,
                Seat.FUNCTIONAL_OWNER,
                Seat.TECHNOLOGY_OWNER,
                Seat.STEERING_CHAIR)) {
            answers.put(field(seat.key()), ids(plan, seat).get(0));
        }
        answers.put("steeringMembers", Spin.JSON(ids(plan, Seat.STEERING_MEMBER)));
        answers.put("workstreamLeads", Spin.JSON(ids(plan, Seat.WORKSTREAM_LEAD)));
        complete(pmo, the("nominate-seats"), answers);
    }

    void acceptAll() {
        open("accept-seat").forEach(task -> answer(task, "ACCEPT", ""));
        jobs.runDueOfBusinessKey(project.child("GOV"));
    }

    void answer(Task task, String answer, String reason) {
        complete(new PersonId(task.getAssignee()), task, Map.of("answer", answer, "reason", reason));
    }

    void complete(PersonId person, Task task, Map<String, Object> answers) {
        identities.setAuthentication(person.value(), person.equals(pmo) ? List.of("pmo") : List.of());
        try {
            forms.submitTaskForm(task.getId(), answers);
        } finally {
            identities.clearAuthentication();
        }
    }

    Task the(String taskKey) {
        List<Task> open = open(taskKey);
        assertThat(open).as(taskKey).hasSize(1);
        return open.get(0);
    }

    List<Task> open(String taskKey) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(project.child("GOV"))
                .taskDefinitionKey(taskKey)
                .list();
    }

    SpinJsonNode rows() {
        return (SpinJsonNode) tasks.getVariable(the("fill-raci-matrix").getId(), "rows");
    }

    static SpinJsonNode lineOf(SpinJsonNode rows, String activity) {
        return rows.elements().stream()
                .filter(line -> line.prop("activity").stringValue().equals(activity))
                .findFirst()
                .orElseThrow();
    }

    TaskContext context(Task task) {
        Map<String, @Nullable Object> variables = new HashMap<>(tasks.getVariables(task.getId()));
        return new TaskContext(
                task.getId(),
                task.getTaskDefinitionKey(),
                "governance-setup",
                project.child("GOV"),
                project,
                variables);
    }

    static List<String> texts(List<FactSection> sections) {
        return sections.stream()
                .flatMap(section -> section instanceof FactSection.Table table
                        ? table.rows().stream().flatMap(List::stream).map(FactSection.Cell::text)
                        : ((FactSection.Facts) section).facts().stream().map(FactSection.Fact::value))
                .toList();
    }

    Set<String> visited(String instance) {
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.endsWith("#multiInstanceBody"))
                .collect(Collectors.toSet());
    }

    Set<String> nodes() {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("governance-setup")
                .latestVersion()
                .singleResult()
                .getId();
        return repository.getBpmnModelInstance(definition).getModelElementsByType(FlowNode.class).stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }

    boolean isRunning(String instance) {
        return runtime.createProcessInstanceQuery().processInstanceId(instance).count() > 0;
    }

    static List<String> ids(SeatPlan plan, Seat seat) {
        return plan.at(seat).stream().map(PersonId::value).toList();
    }

    static String field(String seat) {
        String[] words = seat.split("-", -1);
        return words.length == 1
                ? words[0]
                : words[0] + words[1].substring(0, 1).toUpperCase(Locale.ROOT) + words[1].substring(1);
    }
}

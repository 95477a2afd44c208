package dev.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class EngineGrantsTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="tests">
              <bpmn:process id="access-grants" name="Access grants" isExecutable="true"
                  camunda:historyTimeToLive="P30D" camunda:versionTag="1">
                <bpmn:startEvent id="asked"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="f1" sourceRef="asked" targetRef="answer-it"/>
                <bpmn:userTask id="answer-it" name="Answer it" camunda:assignee="${somebody}"
                    camunda:candidateGroups="${group}"
                    camunda:formRef="answer-it" camunda:formRefBinding="deployment">
                  <bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="f2" sourceRef="answer-it" targetRef="answered"/>
                <bpmn:endEvent id="answered"><bpmn:incoming>f2</bpmn:incoming></bpmn:endEvent>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FORM = """
            {"schemaVersion": 16, "type": "default", "id": "answer-it", "executionPlatform": "Camunda Platform",
             "executionPlatformVersion": "7.24.0", "components": [
               {"type": "textfield", "key": "answer", "id": "field-answer", "label": "Answer"},
               {"type": "button", "id": "send", "label": "Send", "action": "submit"}]}
            """;

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    IdentityService identities;

    @Autowired
    RoleSetup setup;

    @BeforeEach
    void deploy() {
        repository
                .createDeployment()
                .name("access-grants")
                .addString("access-grants.bpmn", MODEL)
                .addString("answer-it.form", FORM)
                .enableDuplicateFiltering(false)
                .deploy();
    }

    @Test
    void a_task_is_seen_by_its_assignee_and_by_those_who_watch_over_all() {
        // given
        var owner = persons.with("grants-owner", "team-member");
        var colleague = persons.with("grants-colleague", "team-member", "project-manager", "sponsor");
        var pmo = persons.with("grants-pmo", "pmo");
        String task = start("grants-owner", "");

        // then
        assertThat(statusOfTask(owner, task)).isEqualTo(200);
        assertThat(statusOfTask(pmo, task)).isEqualTo(200);
        assertThat(statusOfTask(colleague, task)).isEqualTo(404);
        assertThat(tasksSeenBy(owner)).containsExactly(task);
        assertThat(tasksSeenBy(colleague)).isEmpty();
    }

    @Test
    void a_group_task_is_seen_and_done_by_the_pmo_without_a_row_of_its_own() {
        // given
        var pmo = persons.with("grants-pmo", "pmo");
        var outsider = persons.with("grants-outsider", "steering-member");
        String task = start(null, "pmo");

        // then
        assertThat(statusOfTask(outsider, task)).isEqualTo(404);
        assertThat(authorizations
                        .createAuthorizationQuery()
                        .resourceType(Resources.TASK)
                        .resourceId(task)
                        .count())
                .isZero();

        // when
        var claimed = http.as(pmo).post("/engine-rest/task/" + task + "/claim", Map.of("userId", "grants-pmo"));
        var completed = http.as(pmo).post("/engine-rest/task/" + task + "/complete", Map.of());

        // then
        assertThat(claimed.status()).isEqualTo(204);
        assertThat(completed.status()).isEqualTo(204);
    }

    @Test
    void the_executive_watches_and_touches_nothing() {
        // given
        var executive = persons.with("grants-executive", "executive");
        String task = start(null, "pmo");

        // when
        var seen = statusOfTask(executive, task);
        var claimed =
                http.as(executive).post("/engine-rest/task/" + task + "/claim", Map.of("userId", "grants-executive"));
        var completed = http.as(executive).post("/engine-rest/task/" + task + "/complete", Map.of());

        // then
        assertThat(seen).isEqualTo(200);
        assertThat(claimed.status()).isEqualTo(403);
        assertThat(completed.status()).isEqualTo(403);
    }

    @Test
    void an_answer_that_the_form_does_not_ask_for_is_refused() {
        // given
        var owner = persons.with("grants-answers", "team-member");
        String task = start("grants-answers", "");
        var answered = Map.of("answer", Map.of("value", "yes"));
        var smuggled = Map.of("answer", Map.of("value", "yes"), "gateOutcome", Map.of("value", "GO"));

        // when
        var refused = http.as(owner).post("/engine-rest/task/" + task + "/submit-form", Map.of("variables", smuggled));
        var accepted = http.as(owner).post("/engine-rest/task/" + task + "/complete", Map.of("variables", answered));

        // then
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("message").asText()).isEqualTo("The form asks for no \"gateOutcome\".");
        assertThat(accepted.status()).isEqualTo(204);
    }

    @Test
    void a_task_that_somebody_else_has_completed_is_a_conflict_in_a_sentence() {
        // given
        var owner = persons.with("grants-late", "administrator");
        String task = start("grants-late", "");
        assertThat(http.as(owner)
                        .post("/engine-rest/task/" + task + "/complete", Map.of())
                        .status())
                .isEqualTo(204);

        // when
        var late = http.as(owner).post("/engine-rest/task/" + task + "/complete", Map.of());

        // then
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("message").asText()).startsWith("Somebody else has just completed this task");
    }

    @Test
    void process_owner_and_administrator_deploy_and_nobody_else() {
        for (Role role : Role.values()) {
            // given
            var person = persons.with("grants-deploy-" + role.id(), role.id());

            // when
            var answer = deploy(http.as(person), "grants-" + role.id());

            // then
            boolean may = role == Role.PROCESS_OWNER || role == Role.ADMINISTRATOR;
            assertThat(answer.status()).as("%s: %s", role, answer.body()).isEqualTo(may ? 200 : 403);
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void everybody_sees_the_filters_for_them(Role role) {
        // given
        var person = persons.with("grants-filter-" + role.id(), role.id());

        // when
        List<String> names = Stream.of(
                        http.as(person).get("/engine-rest/filter").json())
                .flatMap(filters -> filters.findValuesAsText("name").stream())
                .toList();

        // then
        assertThat(names).contains("My tasks", "Tasks of my group");
        assertThat(names.contains("All tasks"))
                .isEqualTo(List.of(Role.PMO, Role.EXECUTIVE, Role.PROCESS_OWNER, Role.ADMINISTRATOR)
                        .contains(role));
    }

    @Test
    void the_filter_of_a_persons_own_tasks_finds_them() {
        // given
        var owner = persons.with("grants-filtered", "team-member");
        String task = start("grants-filtered", "");
        String filter = Stream.of(http.as(owner)
                        .get("/engine-rest/filter?name=My%20tasks")
                        .json())
                .flatMap(filters -> filters.findValuesAsText("id").stream())
                .findFirst()
                .orElseThrow();

        // when
        var found = http.as(owner).get("/engine-rest/filter/" + filter + "/list");

        // then
        assertThat(found.json().findValuesAsText("id")).containsExactly(task);
    }

    @Test
    void a_second_start_adds_nothing() {
        // given
        long before = authorizations.createAuthorizationQuery().count();

        // when
        setup.afterSingletonsInstantiated();

        // then
        assertThat(authorizations.createAuthorizationQuery().count()).isEqualTo(before);
    }

    @Test
    void a_weak_password_is_refused_for_anybody() {
        // given
        var user = identities.newUser("grants-weak");
        user.setPassword("grants-weak");

        // then
        assertThatThrownBy(() -> identities.saveUser(user)).hasMessageContaining("Password does not match policy");
    }

    private String start(@Nullable String assignee, String group) {
        Map<String, Object> variables = new HashMap<>();
        variables.put("somebody", assignee);
        variables.put("group", group.isEmpty() ? List.of() : List.of(group));
        String instance =
                runtime.startProcessInstanceByKey("access-grants", variables).getId();
        Task task = tasks.createTaskQuery().processInstanceId(instance).singleResult();
        return task.getId();
    }

    private int statusOfTask(Persons.Login person, String task) {
        return http.as(person).get("/engine-rest/task/" + task).status();
    }

    private List<String> tasksSeenBy(Persons.Login person) {
        return http.as(person).get("/engine-rest/task").json().findValuesAsText("id");
    }

    private static Http.Answer deploy(Http.Client client, String name) {
        String body = """
                --x
                Content-Disposition: form-data; name="deployment-name"

                %s
                --x
                Content-Disposition: form-data; name="data"; filename="%s.bpmn"
                Content-Type: application/octet-stream

                %s
                --x
                Content-Disposition: form-data; name="form"; filename="answer-it.form"
                Content-Type: application/octet-stream

                %s
                --x--
                """.formatted(name, name, MODEL.replace("access-grants", name), FORM)
                .replace("\n", "\r\n");
        return client.send(client.request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body, StandardCharsets.UTF_8)));
    }
}

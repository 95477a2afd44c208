package dev.tollgate.governance.mandates.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.governance.GovernanceFixture;
import dev.tollgate.governance.mandates.MandateFixture;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Projects;
import dev.tollgate.support.DecisionModels;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class MandateApiTest {

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    Projects projects;

    @Autowired
    TestMatters matters;

    @Autowired
    MandateRegister register;

    @Autowired
    WorkingCalendar calendar;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    Jobs jobs;

    ProjectId project;
    MandateFixture fixture;
    PersonId holder;
    PersonId deputy;
    PersonId stranger;
    LocalDate today;

    @BeforeEach
    void people() {
        project = new GovernanceFixture(projects, persons).project(Tier.FULL);
        fixture = new MandateFixture(project, persons, matters, register);
        holder = fixture.person("holder");
        deputy = fixture.person("deputy");
        stranger = fixture.person("stranger");
        today = calendar.today();
    }

    @Test
    void a_mandate_given_over_http_is_accepted_and_used_through_the_engines_api() {
        // given
        DecisionModels.deploy(repository);
        var given = as(holder).post("/api/me/mandates", json(body("50000.00", "")));
        assertThat(given.status()).isEqualTo(201);
        String id = given.json().path("id").asText();
        jobs.runDueOfBusinessKey(id);

        // when
        Task question = taskOf(id);
        assertThat(complete(stranger, question, ACCEPT).status()).isGreaterThanOrEqualTo(400);
        assertThat(complete(deputy, question, ACCEPT).status()).isEqualTo(204);
        jobs.runDueOfBusinessKey(id);
        Task decision = decision("50000.00");
        Task beyond = decision("50000.01");

        // then
        String claim = "/engine-rest/task/" + decision.getId() + "/claim";
        assertThat(as(deputy).post(claim, json(userId(deputy))).status()).isEqualTo(204);
        assertThat(complete(deputy, decision, "{}").status()).isEqualTo(204);
        assertThat(as(deputy)
                        .post("/engine-rest/task/" + beyond.getId() + "/claim", json(userId(deputy)))
                        .status())
                .isEqualTo(403);
        var assigned = as(new PersonId(persons.with("mandate-pmo", "pmo").id()))
                .post("/engine-rest/task/" + beyond.getId() + "/assignee", json(userId(deputy)));
        assertThat(assigned.status()).isGreaterThanOrEqualTo(400);
        assertThat(assigned.body()).contains("and this is about EUR 50000.01");
        JsonNode kept = as(deputy).get("/api/mandates/" + id).json();
        assertThat(kept.path("trail").findValuesAsText("what"))
                .containsExactly("given", "accepted", "claimed", "decided");
        assertThat(kept.at("/caps/0/amount").decimalValue()).isEqualByComparingTo("50000.00");
        assertThat(kept.path("holdsToday").asBoolean()).isTrue();
    }

    @Test
    void those_whom_it_concerns_and_the_pmo_see_it_and_nobody_else() {
        String id = fixture.offered(holder, deputy, MandateFixture.everything(today, today))
                .id()
                .value();
        persons.with("mandate-pmo", "pmo");

        assertThat(as(holder).get("/api/me/mandates").json().findValuesAsText("id"))
                .contains(id);
        assertThat(as(deputy).get("/api/me/mandates").json().findValuesAsText("id"))
                .contains(id);
        assertThat(as(stranger).get("/api/me/mandates").json()).isEmpty();
        assertThat(as(stranger).get("/api/mandates/" + id).status()).isEqualTo(404);
        assertThat(as(stranger)
                        .post("/api/mandates/" + id + "/withdrawal", json("{}"))
                        .status())
                .isEqualTo(404);
        assertThat(as(stranger).get("/api/mandates").status()).isEqualTo(403);
        assertThat(http.as(persons.with("mandate-pmo"))
                        .get("/api/mandates?size=1")
                        .json())
                .hasSize(1);
        assertThat(http.as(persons.with("mandate-pmo"))
                        .get("/api/mandates/" + id)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_holder_withdraws_it_at_any_time() {
        String id = fixture.accepted(holder, deputy, MandateFixture.everything(today, today))
                .id()
                .value();

        var answer = as(holder).post("/api/mandates/" + id + "/withdrawal", json("{\"reason\": \"Back early.\"}"));

        assertThat(answer.json().path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(answer.json().path("holdsToday").asBoolean()).isFalse();
    }

    @Test
    void only_the_pmo_gives_mandates_in_the_name_of_others() {
        String body = body("1", "\"holder\": \"" + holder + "\",");
        persons.with("mandate-pmo", "pmo");

        assertThat(as(stranger).post("/api/mandates", json(body)).status()).isEqualTo(403);
        assertThat(as(stranger).post("/api/me/mandates", json(body)).status()).isEqualTo(403);
        assertThat(http.as(persons.with("mandate-pmo"))
                        .post("/api/mandates", json(body))
                        .json()
                        .path("givenBy")
                        .asText())
                .isEqualTo("mandate-pmo");
    }

    @Test
    void what_makes_no_sense_is_refused_by_field() {
        assertThat(field(body("1", "\"kinds\": [\"lunch\"],"))).isEqualTo("kinds");
        assertThat(field(body("1", "").replace("EUR", "XYZ"))).isEqualTo("caps");
        assertThat(field(body("1", "").replace(deputy.value(), "nobody-at-all")))
                .isEqualTo("deputy");
        assertThat(field(body("1", "\"withoutProjects\": [\"PRJ\"],"))).isEqualTo("project");
        assertThat(as(holder).post("/api/me/mandates", json("{}")).status()).isEqualTo(422);
    }

    private static final String ACCEPT = "{\"variables\": {\"answer\": {\"value\": \"ACCEPT\"}}}";

    private String field(String body) {
        var answer = as(holder).post("/api/me/mandates", json(body));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        return answer.json().path("field").asText();
    }

    private String body(String amount, String more) {
        return "{%s \"deputy\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"caps\": [{\"amount\": %s, \"currency\": \"EUR\"}]}"
                .formatted(more, deputy, today, today.plusDays(10), amount);
    }

    private Http.Answer complete(PersonId person, Task task, String body) {
        return as(person).post("/engine-rest/task/" + task.getId() + "/complete", json(body));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static String userId(PersonId person) {
        return "{\"userId\": \"" + person + "\"}";
    }

    private Task decision(String amount) {
        Matter matter = fixture.change("T" + amount.replace('.', '-'), amount, null);
        runtime.startProcessInstanceByKey(
                "one-decides",
                matter.key(),
                Map.of("projectId", project.value(), "matterKey", matter.key(), "holder", holder.value()));
        return taskOf(matter.key());
    }

    private Task taskOf(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).singleResult();
    }

    private Http.Client as(PersonId person) {
        return http.as(persons.with(person.value()));
    }
}

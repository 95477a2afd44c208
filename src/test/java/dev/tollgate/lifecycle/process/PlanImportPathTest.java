package dev.tollgate.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.NewDocument;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.schedule.ScheduleTask;
import dev.tollgate.project.schedule.ScheduleVersion;
import dev.tollgate.project.schedule.Schedules;
import dev.tollgate.support.Http;
import dev.tollgate.support.Life;
import dev.tollgate.support.Multipart;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class PlanImportPathTest {

    @Autowired
    private Life life;

    @Autowired
    private Work work;

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @Autowired
    private Documents documents;

    @Autowired
    private Schedules schedules;

    @Autowired
    private Baselines baselines;

    @Autowired
    private ProjectWork projectWork;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    private static String plan(String... tasks) {
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <Project xmlns="http://schemas.microsoft.com/project"><Title>Pumps</Title><Tasks>%s</Tasks></Project>
                """.formatted(String.join("", tasks));
    }

    private static String task(int uid, String name, int from, int to) {
        return """
                <Task><UID>%d</UID><ID>%d</ID><Name>%s</Name><OutlineLevel>1</OutlineLevel>
                <Start>2027-03-%02dT08:00:00</Start><Finish>2027-03-%02dT17:00:00</Finish></Task>""".formatted(uid, uid, name, from, to);
    }

    private void handIn(ProjectId project, String content) {
        documents.add(new NewDocument(
                project,
                "plan:file",
                "",
                "plan.xml",
                "text/xml",
                content.getBytes(StandardCharsets.UTF_8),
                new PersonId("life-pm")));
    }

    private void start(String person, ProjectId project) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("plan-import")
                .latestVersion()
                .singleResult()
                .getId();
        work.start(person, definition, Map.of("project", project.value()));
    }

    private String facts(String taskKey, ProjectId project) {
        Task task = work.task(project.value(), taskKey, "life-pm");
        return http.as(persons.with("life-pm"))
                .get("/api/tasks/" + task.getId() + "/facts")
                .body();
    }

    @Test
    void aPlanIsLookedAtTakenOverAndComparedWithTheNextOne() {
        // given
        ProjectId project = life.at(LifecyclePosition.EXECUTING, Tier.STANDARD);
        String id = project.value();
        start("life-pm", project);

        // when: nothing was handed in yet, then something that is no plan
        assertThatThrownBy(() -> work.complete("life-pm", id, "hand-in-plan", Map.of("answer", "CHECK")))
                .hasMessageContaining("Put the plan into the place");
        handIn(project, "Not a plan");
        assertThatThrownBy(() -> work.complete("life-pm", id, "hand-in-plan", Map.of("answer", "CHECK")))
                .hasMessageContaining("This is no plan that can be read. Tollgate reads Microsoft Project (.mpp)");
        handIn(project, plan(task(1, "Dig", 1, 3), task(2, "Lay &lt;b&gt;", 4, 5)));
        work.complete("life-pm", id, "hand-in-plan", Map.of("answer", "CHECK"));

        // then
        assertThat(facts("check-differences", project)).contains("Dig", "Lay <b>", "2 added", "2027-03-03 17:00");
        assertThat(schedules.current(project)).isEmpty();
        work.complete("life-pm", id, "check-differences", Map.of("answer", "TAKE_OVER"));
        assertThat(schedules.current(project)).map(ScheduleVersion::number).contains(1);

        // and when: a baseline is agreed on it, and the plan comes again
        projectWork.savePlan(
                project,
                new Plan(LocalDate.of(2027, 3, 1), LocalDate.of(2027, 3, 31), Money.of("10", "EUR"), "So"),
                new PersonId("life-pm"));
        baselines.establish(project, Baseline.Origin.GATE, "a decision");
        start("life-pm", project);
        handIn(project, plan(task(1, "Dig", 1, 5), task(3, "Fill", 6, 8)));
        work.complete("life-pm", id, "hand-in-plan", Map.of("answer", "CHECK"));
        assertThat(facts("check-differences", project))
                .contains("1 added, 1 removed, 1 moved", "2027-03-03 17:00 → 2027-03-05 17:00");
        work.complete("life-pm", id, "check-differences", Map.of("answer", "TAKE_OVER"));

        // then: the plan moved, the baseline did not
        assertThat(schedules.current(project).orElseThrow().schedule().tasks())
                .extracting(ScheduleTask::name)
                .containsExactly("Dig", "Fill");
        assertThat(schedules.agreed(project).orElseThrow().schedule().tasks())
                .extracting(ScheduleTask::name)
                .containsExactly("Dig", "Lay <b>");
        var shown = http.as(persons.with("life-pm"))
                .get("/api/projects/" + id + "/plan/schedule")
                .json();
        assertThat(shown.at("/baseline").asInt()).isEqualTo(1);
        assertThat(shown.at("/tasks/0/movedDays").asInt()).isEqualTo(2);
        assertThat(shown.at("/tasks/1/agreed").isNull()).isTrue();
    }

    @Test
    void anotherFileOrNothingLeavesThePlanAsItIs() {
        // given
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        String id = project.value();
        start("life-pm", project);
        handIn(project, plan(task(1, "Dig", 1, 3)));

        // when
        work.complete("life-pm", id, "hand-in-plan", Map.of("answer", "CHECK"));
        work.complete("life-pm", id, "check-differences", Map.of("answer", "ANOTHER"));
        work.complete("life-pm", id, "hand-in-plan", Map.of("answer", "CHECK"));
        work.complete("life-pm", id, "check-differences", Map.of("answer", "STOP"));
        start("life-pm", project);
        work.complete("life-pm", id, "hand-in-plan", Map.of("answer", "STOP"));

        // then
        assertThat(schedules.current(project)).isEmpty();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(project.child("PLAN-IMPORT"))
                        .finished()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void aPlanThatSomebodyElseTookOverMeanwhileIsLookedAtAgain() {
        // given
        ProjectId project = life.at(LifecyclePosition.EXECUTING, Tier.STANDARD);
        start("life-pm", project);
        handIn(project, plan(task(1, "Dig", 1, 3)));
        work.complete("life-pm", project.value(), "hand-in-plan", Map.of("answer", "CHECK"));

        // when
        assertThat(put("life-pmo", project, plan(task(1, "Dig", 1, 9)), "").status())
                .isEqualTo(200);

        // then
        assertThatThrownBy(() ->
                        work.complete("life-pm", project.value(), "check-differences", Map.of("answer", "TAKE_OVER")))
                .hasMessageContaining("Somebody has taken over another plan meanwhile");
    }

    private Http.Answer put(String person, ProjectId project, String content, String query) {
        Http.Client client = http.as(persons.with(person));
        HttpRequest.Builder request = new Multipart()
                .file("file", "plan.xml", "text/xml", content.getBytes(StandardCharsets.UTF_8))
                .postBy(client.request("/api/projects/" + project + "/plan" + query));
        return client.send(request.method("PUT", request.build().bodyPublisher().orElseThrow()));
    }

    @Test
    void aPlanIsTakenOverOverHttpByThoseWhoPlanAlone() {
        // given
        ProjectId project = life.at(LifecyclePosition.EXECUTING, Tier.STANDARD);
        String content = plan(task(1, "Dig", 1, 3));
        persons.with("plan-stranger", "project-manager");

        // then: a dry run writes nothing
        var dry = put("life-pm", project, content, "?dry-run=true").json();
        assertThat(dry.at("/applied").asBoolean()).isFalse();
        assertThat(dry.at("/counts/ADDED").asInt()).isEqualTo(1);
        assertThat(schedules.current(project)).isEmpty();

        // and: only who plans may
        assertThat(put("life-technology", project, content, "").status()).isEqualTo(403);
        assertThat(put("plan-stranger", project, content, "").status()).isEqualTo(404);
        assertThat(put("life-pm", project, content, "?base=0")
                        .json()
                        .at("/applied")
                        .asBoolean())
                .isTrue();
        assertThat(put("life-pm", project, content, "?base=0").status())
                .as("another version holds")
                .isEqualTo(409);
        assertThat(put("life-pm", project, content, "").json().at("/applied").asBoolean())
                .as("the same again changes nothing")
                .isFalse();
        assertThat(put("life-pm", project, "Not a plan", "").status()).isEqualTo(422);
        assertThat(http.as(persons.with("life-pm"))
                        .get("/api/projects/" + project + "/plan/schedule.xml")
                        .body())
                .contains("Dig");
        assertThat(http.as(persons.with("plan-stranger"))
                        .get("/api/projects/" + project + "/plan/schedule")
                        .status())
                .isEqualTo(404);
    }
}

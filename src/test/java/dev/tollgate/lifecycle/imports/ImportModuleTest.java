package dev.tollgate.lifecycle.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.project.Project;
import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Multipart;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class ImportModuleTest {

    private static final String MAPPING = """
            {"externalId": "ID", "name": "Name", "value": "Cost", "currency": "=EUR", "tier": "Tier",
             "readyForPlanningOn": "Planned"}""";

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @Autowired
    private Projects projects;

    @Autowired
    private HistoryService history;

    @Autowired
    private Jobs jobs;

    private Http.Client as(String role) {
        return http.as(persons.with("importing-" + role, role));
    }

    private static Http.Answer send(Http.Client client, String path, String file, String mapping) {
        Multipart form = new Multipart()
                .file("file", "portfolio.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                .field("mapping", mapping);
        return client.send(form.postBy(client.request(path)));
    }

    /** Sends it, lets its batches run, and looks at it again. */
    private JsonNode taken(String file, String mapping) {
        Http.Client pmo = as("pmo");
        Http.Answer answer = send(pmo, "/api/imports", file, mapping);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        jobs.runDueOfBusinessKey("IMP-" + answer.json().path("id").longValue());
        return pmo.get(answer.header("Location").orElseThrow()).json();
    }

    private Project project(String externalId) {
        return Objects.requireNonNull(projects.byExternalId(List.of(externalId)).get(externalId));
    }

    private long instancesOf(String externalId) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(project(externalId).id().value())
                .count();
    }

    @Test
    void aChangedRowShowsItsDifferencesAndCorrectsItsProjectAndTheOthersStayAsTheyAre() {
        // given
        String before = "ID,Name,Cost,Tier,Planned\nIMP-1,One,100,light,2019-01-01\nIMP-2,Two,,,\n";
        var first = taken(before, MAPPING);

        // when
        var second = taken(before.replace("100", "250.5"), MAPPING);

        // then
        assertThat(first.path("state").textValue()).isEqualTo("DONE");
        assertThat(first.path("created").intValue()).isEqualTo(2);
        assertThat(first.path("taken").intValue()).isEqualTo(2);
        assertThat(first.path("phases").toString()).isEqualTo("{\"SCREENING\":1,\"PLANNING\":1}");
        assertThat(second.path("updated").intValue()).isOne();
        assertThat(second.path("unchanged").intValue()).isOne();
        JsonNode changed = as("pmo")
                .get("/api/imports/" + second.path("id").longValue() + "/rows?verdict=CHANGE")
                .json();
        assertThat(changed.path("content").path(0).path("changes").toString())
                .isEqualTo("[{\"field\":\"value\",\"old\":\"EUR 100\",\"now\":\"EUR 250.5\"}]");
        assertThat(String.valueOf(project("IMP-1").value())).isEqualTo("EUR 250.5");
        assertThat(instancesOf("IMP-1")).isOne();
        assertThat(instancesOf("IMP-2")).isOne();
    }

    @Test
    void aDryRunDoesNothingUntilItIsAppliedOnce() {
        // given
        Http.Client pmo = as("pmo");

        // when
        JsonNode rehearsed = send(pmo, "/api/imports?dry-run=true", "ID\nIMP-8\n", "{\"externalId\": \"ID\"}")
                .json();
        String path = "/api/imports/" + rehearsed.path("id").longValue();

        // then
        assertThat(rehearsed.path("state").textValue()).isEqualTo("REHEARSED");
        assertThat(projects.byExternalId(List.of("IMP-8"))).isEmpty();

        // when
        int applied = pmo.post(path + "/apply", "").status();
        int again = pmo.post(path + "/apply", "").status();
        jobs.runDueOfBusinessKey("IMP-" + rehearsed.path("id").longValue());

        // then
        assertThat(applied).isEqualTo(202);
        assertThat(again).isEqualTo(409);
        assertThat(pmo.get(path).json().path("state").textValue()).isEqualTo("DONE");
        assertThat(instancesOf("IMP-8")).isOne();
    }

    @Test
    void refusedRowsAreNamedAndTheOthersAreTaken() {
        // when
        var report = taken(
                "ID,Name,Cost,Tier,Planned\nIMP-3,Three,much,,\nIMP-4,Four,4,,\nIMP-9,A,1,,\nIMP-9,B,2,,\n", MAPPING);

        // then
        assertThat(report.path("created").intValue()).isOne();
        assertThat(report.path("refused").intValue()).isEqualTo(3);
        JsonNode refused = as("pmo")
                .get("/api/imports/" + report.path("id").longValue() + "/rows?verdict=REFUSED")
                .json()
                .path("content");
        assertThat(refused.path(0).path("row").intValue()).isEqualTo(2);
        assertThat(refused.path(0).path("refused").toString())
                .isEqualTo("[{\"column\":\"Cost\",\"value\":\"much\","
                        + "\"reason\":\"This is no amount; write it as 1234567.89 or 1,234,567.89.\"}]");
        assertThat(refused.path(1).path("refused").path(0).path("reason").textValue())
                .isEqualTo("Rows 4, 5 have the same number; keep one of them.");
        assertThat(projects.byExternalId(List.of("IMP-3", "IMP-9"))).isEmpty();
    }

    @Test
    void theDownloadHoldsNothingThatASpreadsheetWouldRun() {
        // given
        var report = taken("ID,Cost\n=1+1,2\n@SUM(A1),much\n", """
                {"externalId": "ID", "value": "Cost", "currency": "=EUR"}""");

        // when
        Http.Answer csv = as("pmo").get("/api/imports/" + report.path("id").longValue() + "/rows.csv");

        // then
        assertThat(csv.status()).isEqualTo(200);
        assertThat(csv.body())
                .contains("2,'=1+1,PRJ-", "3,'@SUM(A1),,REFUSED,,no,Cost,,much,")
                .doesNotContain(",=1+1", ",@SUM");
    }

    @Test
    void aProjectThatWasGivenUpElsewhereIsOver() {
        // when
        taken("ID,State\nIMP-10,Cancelled\nIMP-11,Completed\n", "{\"externalId\": \"ID\", \"state\": \"State\"}");

        // then
        assertThat(project("IMP-10").state()).isEqualTo(ProjectState.KILLED);
        assertThat(project("IMP-11").state()).isEqualTo(ProjectState.CLOSED);
        assertThat(history.createHistoricActivityInstanceQuery()
                        .processInstanceId(history.createHistoricProcessInstanceQuery()
                                .processInstanceBusinessKey(
                                        project("IMP-10").id().value())
                                .finished()
                                .singleResult()
                                .getId())
                        .activityId("project-killed")
                        .count())
                .isOne();
    }

    @Test
    void anUnknownColumnIsRefusedAndNamed() {
        // when
        Http.Answer answer = send(as("pmo"), "/api/imports", "ID\nIMP-5\n", "{\"externalId\": \"Number\"}");

        // then
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().path("detail").textValue()).contains("\"Number\"");
        assertThat(projects.byExternalId(List.of("IMP-5"))).isEmpty();
    }

    @Test
    void aMappingIsProposedFromTheNamesOfTheColumns() {
        // given
        Http.Client pmo = as("pmo");
        Multipart file = new Multipart()
                .file(
                        "file",
                        "p.csv",
                        "text/csv",
                        "project_number;Project Name;Budget (£m);End date;Colour\nA;B;£2.5;03/04/2026;red\n"
                                .getBytes(StandardCharsets.UTF_8));

        // when
        JsonNode proposal = pmo.send(file.postBy(pmo.request("/api/import-mappings/proposal")))
                .json();

        // then
        assertThat(proposal.path("mapping").toString())
                .isEqualTo("{\"externalId\":\"project_number\",\"name\":\"Project Name\",\"value\":\"Budget (£m)\","
                        + "\"unit\":\"=MILLION\",\"currency\":\"=GBP\",\"closedOn\":\"End date\"}");
        assertThat(proposal.path("columns").path(3).path("dateOrderAsked").booleanValue())
                .isTrue();
        assertThat(proposal.path("columns").path(2).path("samples").toString()).isEqualTo("[\"£2.5\"]");
    }

    @Test
    void aProjectManagerMayNotImportNorLookAtImports() {
        assertThat(send(as("project-manager"), "/api/imports", "ID\nIMP-6\n", "{\"externalId\": \"ID\"}")
                        .status())
                .isEqualTo(403);
        assertThat(as("project-manager").get("/api/imports").status()).isEqualTo(403);
        assertThat(as("project-manager").get("/api/import-mappings").status()).isEqualTo(403);
    }
}

package dev.tollgate.lifecycle.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.project.Projects;
import dev.tollgate.support.Http;
import dev.tollgate.support.Multipart;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

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
    private JdbcClient jdbc;

    @Autowired
    private ImportStore store;

    @Autowired
    private PlatformTransactionManager transactions;

    private Http.Answer send(String file, String mapping, String role) {
        Http.Client client = http.as(persons.with("importing-" + role, role));
        Multipart form = new Multipart()
                .file("file", "portfolio.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8))
                .field("mapping", mapping);
        return client.send(form.postBy(client.request("/api/imports")));
    }

    private long instancesOf(String externalId) {
        String project = Objects.requireNonNull(
                        projects.byExternalId(List.of(externalId)).get(externalId))
                .id()
                .value();
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(project)
                .count();
    }

    @Test
    void aChangedRowCorrectsItsProjectAndTheOthersStayAsTheyAre() {
        // given
        String before = "ID,Name,Cost,Tier,Planned\nIMP-1,One,100,light,2019-01-01\nIMP-2,Two,,,\n";
        var first = send(before, MAPPING, "pmo").json();

        // when
        var second = send(before.replace("100", "250.5"), MAPPING, "pmo").json();

        // then
        assertThat(first.path("created").intValue()).isEqualTo(2);
        assertThat(first.path("phases").toString()).isEqualTo("{\"SCREENING\":1,\"PLANNING\":1}");
        assertThat(second.path("updated").intValue()).isOne();
        assertThat(second.path("unchanged").intValue()).isOne();
        assertThat(String.valueOf(Objects.requireNonNull(
                                projects.byExternalId(List.of("IMP-1")).get("IMP-1"))
                        .value()))
                .isEqualTo("EUR 250.5");
        assertThat(instancesOf("IMP-1")).isOne();
        assertThat(instancesOf("IMP-2")).isOne();
    }

    @Test
    void refusedRowsAreNamedAndTheOthersAreTaken() {
        // when
        var report = send("ID,Name,Cost,Tier,Planned\nIMP-3,Three,much,,\nIMP-4,Four,4,,\n", MAPPING, "pmo")
                .json();

        // then
        assertThat(report.path("created").intValue()).isOne();
        assertThat(report.path("refused").toString())
                .isEqualTo("[{\"row\":2,\"column\":\"Cost\",\"value\":\"much\","
                        + "\"reason\":\"This is no amount; write it as 1234567.89 or 1,234,567.89.\"}]");
    }

    @Test
    void anUnknownColumnIsABadRequestThatNamesIt() {
        // when
        Http.Answer answer = send("ID\nIMP-5\n", "{\"externalId\": \"Number\"}", "pmo");

        // then
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("detail").textValue()).contains("\"Number\"");
        assertThat(projects.byExternalId(List.of("IMP-5"))).isEmpty();
    }

    @Test
    void aProjectManagerMayNotImport() {
        assertThat(send("ID\nIMP-6\n", "{\"externalId\": \"ID\"}", "project-manager")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void twoImportsDoNotInterleave() {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            // given
            assertThat(store.lock()).isTrue();

            // when
            Http.Answer answer = send("ID\nIMP-7\n", "{\"externalId\": \"ID\"}", "pmo");

            // then
            assertThat(answer.status()).isEqualTo(409);
        });
        assertThat(projects.byExternalId(List.of("IMP-7"))).isEmpty();
        assertThat(jdbc.sql("select count(*) from lifecycle_import_row where external_id = 'IMP-7'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}

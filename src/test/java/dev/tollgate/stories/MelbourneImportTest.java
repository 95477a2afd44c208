package dev.tollgate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Multipart;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 445 real projects of a water company are taken over at their true place. */
@TollgateTest
class MelbourneImportTest {

    private static final Logger log = LoggerFactory.getLogger(MelbourneImportTest.class);

    private static final Path FILE = Path.of("..", "shared", "data", "melbourne-water-capital-projects.csv");

    private static final String MAPPING = """
            {"externalId": "ID", "name": "ID", "value": "FFC", "currency": "=AUD", "programme": "Delivery Program",
             "ownerGroup": "Owner Group", "ownerTeam": "Owner Team", "approvingBody": "Approval body",
             "ideaOn": "BNI", "businessCaseOn": "PBC", "readyForPlanningOn": "BCA",
             "readyForExecutingOn": "Tender Closed", "launchedOn": "Stage1", "readyForClosingOn": "Stage2",
             "closedOn": "Stage3"}""";

    /** A day in the middle of the portfolio's life. */
    private static final Instant FIRST_OF_JULY_2020 = Instant.parse("2020-07-01T00:00:00Z");

    /** Counted from the file by other means. */
    private static final String COUNTED = "{\"SCREENING\":218,\"GOVERNANCE\":8,\"PLANNING\":1,\"EXECUTING\":72,"
            + "\"TRANSITION\":24,\"CLOSING\":46,\"CLOSED\":76}";

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void theFileIsThere() {
        Assumptions.assumeTrue(Files.exists(FILE), "The real portfolio is not kept beside this project; skipped.");
    }

    @Test
    void everyProjectStandsWhereItsDatesSay() throws IOException {
        // given
        time.to(FIRST_OF_JULY_2020);
        Http.Client pmo = http.as(persons.with("melbourne-pmo", "pmo"));

        // when
        JsonNode rehearsal = send(pmo, true);

        // then
        assertThat(rehearsal.path("created").intValue()).isEqualTo(445);
        assertThat(imported()).isZero();

        // when
        JsonNode first = taken(pmo);

        // then
        log.info("Where the 445 projects stand: {}", first.path("phases"));
        assertThat(first.path("rows").intValue()).isEqualTo(445);
        assertThat(first.path("created").intValue()).isEqualTo(445);
        assertThat(first.path("refused").intValue()).isZero();
        assertThat(first.path("taken").intValue()).isEqualTo(445);
        assertThat(first.path("phases")).isEqualTo(rehearsal.path("phases"));
        assertThat(first.path("phases").toString()).isEqualTo(COUNTED);
        assertThat(imported()).isEqualTo(445);
        assertThat(jdbc.sql("select sum(value) from project p join lifecycle_import_row r on r.project_id = p.id"
                                + " join lifecycle_import i on i.id = r.import_id where i.file_name = 'melbourne.csv'")
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("5113659152.5000002157831");
        assertThat(whereInstancesStand()).isEqualTo(phases(first));

        // when
        JsonNode second = taken(pmo);

        // then
        assertThat(second.path("created").intValue()).isZero();
        assertThat(second.path("updated").intValue()).isZero();
        assertThat(second.path("unchanged").intValue()).isEqualTo(445);
        assertThat(imported()).isEqualTo(445);
        assertThat(whereInstancesStand()).isEqualTo(phases(first));
    }

    private static JsonNode send(Http.Client client, boolean dryRun) throws IOException {
        Multipart form = new Multipart()
                .file("file", "melbourne.csv", "text/csv", Files.readAllBytes(FILE))
                .field("mapping", MAPPING);
        Http.Answer answer = client.send(form.postBy(client.request("/api/imports?dry-run=" + dryRun)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(dryRun ? 200 : 202);
        return answer.json();
    }

    /** Lets the batches run and looks at the import again. */
    private JsonNode taken(Http.Client pmo) throws IOException {
        long id = send(pmo, false).path("id").longValue();
        jobs.runDueOfBusinessKey("IMP-" + id);
        return pmo.get("/api/imports/" + id).json();
    }

    private int imported() {
        return jdbc.sql("select count(*) from lifecycle_import_row where import_id in"
                        + " (select id from lifecycle_import where file_name = 'melbourne.csv')")
                .query(Integer.class)
                .single();
    }

    private static Map<LifecyclePosition, Integer> phases(JsonNode report) {
        Map<LifecyclePosition, Integer> phases = new EnumMap<>(LifecyclePosition.class);
        report.path("phases")
                .properties()
                .forEach(phase -> phases.put(
                        LifecyclePosition.valueOf(phase.getKey()),
                        phase.getValue().intValue()));
        return phases;
    }

    private Map<LifecyclePosition, Integer> whereInstancesStand() {
        List<String> projects = jdbc.sql("select project_id from lifecycle_import_row where import_id in"
                        + " (select id from lifecycle_import where file_name = 'melbourne.csv')")
                .query(String.class)
                .list();
        Map<LifecyclePosition, Integer> places = new EnumMap<>(LifecyclePosition.class);
        for (String project : projects) {
            places.merge(whereItStands(project), 1, Integer::sum);
        }
        return places;
    }

    private LifecyclePosition whereItStands(String project) {
        var instance = history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("project-lifecycle")
                .processInstanceBusinessKey(project)
                .singleResult();
        if (instance.getEndTime() != null) {
            assertThat(history.createHistoricActivityInstanceQuery()
                            .processInstanceId(instance.getId())
                            .activityId("project-closed")
                            .count())
                    .isOne();
            return LifecyclePosition.CLOSED;
        }
        return positionOf(runtime.getActivityInstance(instance.getId()));
    }

    private static LifecyclePosition positionOf(ActivityInstance tree) {
        for (LifecyclePosition position : LifecyclePosition.values()) {
            boolean there = tree.getActivityInstances(position.activity()).length
                            + tree.getTransitionInstances(position.activity()).length
                    == 1;
            if (there) {
                return position;
            }
        }
        throw new AssertionError("stands nowhere: " + tree);
    }
}

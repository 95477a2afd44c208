package dev.tollgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.governance.Seats;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The first start of a Tollgate that nobody has configured. */
@TollgateTest
@TestPropertySource(properties = "tollgate.demo=true")
class DemoTest {

    @Autowired
    private Demo demo;

    @Autowired
    private Http http;

    @Autowired
    private Jobs jobs;

    @Autowired
    private Work work;

    @Autowired
    private Seats seats;

    @Autowired
    private RaciMatrix raci;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theEngineIsAtRest() {
        jobs.runDue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pmo",
                "pm",
                "sponsor",
                "functional-owner",
                "technology-owner",
                "board-1",
                "board-5",
                "finance",
                "executive",
                "process-owner",
                "admin"
            })
    void everybodyLogsInWithTheRoleAsPassword(String id) {
        assertThat(http.as(new Persons.Login(id, id)).get("/api/me").status()).isEqualTo(200);
    }

    @Test
    void everyProjectThatIsNotOverWaitsForSomebody() {
        // given
        Map<String, String> phases = projects("state = 'RUNNING'");

        // then
        assertThat(phases).hasSize(12);
        assertThat(phases.keySet())
                .allSatisfy(project -> assertThat(work.waitingAt(project)).isNotEmpty());
        assertThat(phases.values())
                .contains("INITIATION", "GOVERNANCE", "PLANNING", "EXECUTING", "TRANSITION", "CLOSING");
        assertThat(projects("state = 'CLOSED'")).hasSize(1);
    }

    @Test
    void governanceIsCompleteWhereWorkHasBegun() {
        assertThat(projects("phase in ('PLANNING', 'EXECUTING', 'TRANSITION', 'CLOSING')")
                        .keySet())
                .hasSize(8)
                .map(ProjectId::new)
                .allSatisfy(project -> {
                    assertThat(seats.missing(project)).isEmpty();
                    assertThat(raci.lint(project)).isEmpty();
                });
    }

    @Test
    void gatesBehindAProjectAreOnRecordAsNotWitnessed() {
        // given
        String executing = jdbc.sql("select id from project where external_id = 'DEMO-08'")
                .query(String.class)
                .single();

        // then
        List<String> gates = jdbc.sql(
                        "select subject_key from decision_record where project_id = ? and not witnessed order by 1")
                .param(executing)
                .query(String.class)
                .list();
        assertThat(gates).containsExactly(executing + ".G1", executing + ".G2");
    }

    @Test
    void aSecondStartAddsNothing() {
        // given
        Map<String, String> before = projects("true");

        // when
        demo.start();

        // then
        assertThat(projects("true")).isEqualTo(before).hasSize(13);
    }

    private Map<String, String> projects(String condition) {
        Map<String, String> phases = new TreeMap<>();
        jdbc.sql("select id, phase from project where " + condition).query(row -> {
            phases.put(row.getString("id"), row.getString("phase"));
        });
        return phases;
    }
}

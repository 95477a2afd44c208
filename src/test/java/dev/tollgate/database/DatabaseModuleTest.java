package dev.tollgate.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

@TollgateTest
class DatabaseModuleTest {

    @Autowired
    JdbcTemplate sql;

    @Autowired
    ProcessEngine engine;

    @Autowired
    Clock clock;

    @Autowired
    TimeTravel time;

    @Test
    void migrations_lay_the_engines_tables_before_our_own() {
        // when
        var migrations = sql.queryForList(
                "select description from flyway_schema_history where success order by installed_rank", String.class);

        // then
        assertThat(migrations).startsWith("engine schema", "workflow sub task index");
        assertThat(engine.getRepositoryService().createDeploymentQuery().count())
                .isNotNegative();
    }

    @Test
    void looking_for_sub_tasks_does_not_read_the_table_of_all_tasks() {
        // when: the table is too small for the planner to prefer an index by itself
        var plan = sql.execute((ConnectionCallback<String>) connection -> {
            try (var statement = connection.createStatement()) {
                statement.execute("set enable_seqscan = off");
                try (var answer =
                        statement.executeQuery("explain select * from act_ru_task where parent_task_id_ = 'x'")) {
                    answer.next();
                    return answer.getString(1);
                } finally {
                    statement.execute("reset enable_seqscan");
                }
            }
        });

        // then
        assertThat(plan).contains("tollgate_task_parent");
    }

    @Test
    void the_application_is_not_the_superuser_of_its_database() {
        // when
        var superuser = sql.queryForObject("select usesuper from pg_user where usename = current_user", Boolean.class);

        // then
        assertThat(superuser).isFalse();
    }

    @Test
    void a_travelling_test_takes_the_engine_with_it() {
        // given
        Instant before = clock.instant();

        // when
        time.forward(Duration.ofDays(3));

        // then
        assertThat(clock.instant()).isAfterOrEqualTo(before.plus(Duration.ofDays(3)));
        assertThat(ClockUtil.getCurrentTime().toInstant()).isEqualTo(clock.instant());
    }
}

package dev.tollgate.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.ProcessEngine;

/** Ten thousand reminders that fall due in the same minute. */
final class TimersCase {

    private static final int TIMERS = 10_000;

    private TimersCase() {}

    static void run(Stage stage, Report report) throws Exception {
        report.section(
                "Ten thousand timers due in one minute",
                "Reminders of a task, as jobs per second. Tollgate writes a mail for each; the bare engine does nothing.");
        report.table("nodes", "Tollgate", "bare, default settings", "ratio", "target");
        // Both warm up, so that neither is measured while its code is being compiled.
        drained(stage.tollgate(), List.of(stage.tollgate().engine()));
        drained(stage.stock(), List.of(stage.stock().engine()));
        double oursOnOne = drained(stage.tollgate(), List.of(stage.tollgate().engine()));
        double stockOnOne = drained(stage.stock(), List.of(stage.stock().engine()));
        row(report, 1, oursOnOne, stockOnOne);
        try (BareEngine second = stage.stock().anotherNode();
                Tollgate other = Tollgate.start(stage.tollgate().database())) {
            double oursOnTwo =
                    drained(stage.tollgate(), List.of(stage.tollgate().engine(), other.engine()));
            double stockOnTwo = drained(stage.stock(), List.of(stage.stock().engine(), second.engine()));
            row(report, 2, oursOnTwo, stockOnTwo);
        }
    }

    private static void row(Report report, int nodes, double ours, double stock) {
        report.row(
                nodes, ours, stock, ours / stock, report.atLeast("timers on " + nodes + " nodes", ours / stock, 1.0));
    }

    private static double drained(Side side, List<ProcessEngine> nodes) throws Exception {
        String instance = new Work(side, Meter.ofTime(side.database())).reviewAtTheEvidence();
        try (Connection connection = connect(side.database())) {
            multiply(connection, instance, TIMERS);
            long start = System.nanoTime();
            nodes.forEach(node -> executor(node).start());
            while (waiting(connection) > 0) {
                Thread.sleep(200);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            nodes.forEach(node -> executor(node).shutdown());
            clear(connection);
            return TIMERS / seconds;
        }
    }

    private static JobExecutor executor(ProcessEngine node) {
        return ((ProcessEngineConfigurationImpl) node.getProcessEngineConfiguration()).getJobExecutor();
    }

    private static Connection connect(Server.Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Copies one instance that stands at the task: starting so many would take longer than everything else. */
    private static void multiply(Connection connection, String instance, int times) throws SQLException {
        try (var statement = connection.createStatement()) {
            copy(statement, "act_ru_execution", "proc_inst_id_ = '" + instance + "'", times,
                    "id_", "root_proc_inst_id_", "proc_inst_id_", "parent_id_");
            copy(statement, "act_ru_variable", "proc_inst_id_ = '" + instance + "' and bytearray_id_ is null", times,
                    "id_", "proc_inst_id_", "execution_id_", "var_scope_");
            copy(statement, "act_ru_task", "proc_inst_id_ = '" + instance + "'", times,
                    "id_", "proc_inst_id_", "execution_id_");
            copy(statement, "act_ru_job", "process_instance_id_ = '" + instance + "' and handler_cfg_ like '%remind'"
                            + " and handler_cfg_ like 'attach-evidence%'", times,
                    "id_", "root_proc_inst_id_", "process_instance_id_", "execution_id_");
            statement.execute("update act_ru_job set duedate_ = now() - interval '1 minute' where id_ like '%#%'");
            statement.execute("vacuum analyze act_ru_job");
            statement.execute("vacuum analyze act_ru_task");
            statement.execute("vacuum analyze act_ru_execution");
            statement.execute("vacuum analyze act_ru_variable");
        }
    }

    private static void copy(
            java.sql.Statement statement, String table, String which, int times, String... identifiers)
            throws SQLException {
        StringBuilder changes = new StringBuilder();
        for (String column : identifiers) {
            changes.append(changes.isEmpty() ? "" : ", ")
                    .append("'").append(column).append("', original.").append(column).append(" || '#' || n");
        }
        statement.execute("insert into " + table + " select copied.* from " + table
                + " original cross join generate_series(1, " + times + ") n cross join lateral"
                + " jsonb_populate_record(null::" + table + ", to_jsonb(original) || jsonb_build_object(" + changes
                + ")) copied where " + qualified(which));
    }

    private static String qualified(String which) {
        return which.replaceAll("(^| and )(\\w+_) ", "$1original.$2 ");
    }

    private static long waiting(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) from act_ru_job where id_ like '%#%' and duedate_ <= now()")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void clear(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("delete from act_ru_job where id_ like '%#%'");
            statement.execute("delete from act_ru_identitylink where task_id_ like '%#%'");
            statement.execute("delete from act_ru_task where id_ like '%#%'");
            statement.execute("delete from act_ru_variable where id_ like '%#%'");
            statement.execute("delete from act_ru_execution where parent_id_ like '%#%'");
            statement.execute("delete from act_ru_execution where id_ like '%#%'");
        }
    }
}

package dev.tollgate.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What completing a form costs when many others wait. */
final class OpenTasksCase {

    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int GATES = 12;
    private static final int WARM_UP = 3;

    private OpenTasksCase() {}

    static void run(Stage stage, Report report) throws Exception {
        List<Side> sides = List.of(stage.tollgate(), stage.stock());
        List<Double> few = measured(sides, 0, FEW);
        List<Double> many = measured(sides, FEW, MANY);
        for (Side side : sides) {
            clear(side);
        }
        double ours = many.get(0) / few.get(0);
        double stock = many.get(1) / few.get(1);
        report.section(
                "A form completion while many tasks are open",
                "Medians in milliseconds over every form of " + GATES + " gates.");
        report.table("", "1 000 open tasks", "100 000 open tasks", "ratio", "target");
        report.row("Tollgate", few.get(0), many.get(0), ours, report.atMost("form with 100 000 open tasks", ours, 1.2));
        report.row("bare, default settings", few.get(1), many.get(1), stock, "");
    }

    private static List<Double> measured(List<Side> sides, int from, int to) throws SQLException {
        List<Meter> meters = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        for (Side side : sides) {
            open(side, from, to);
            Meter meter = Meter.ofTime(side.database());
            meters.add(meter);
            works.add(new Work(side, meter));
        }
        for (int round = 0; round < WARM_UP + GATES; round++) {
            if (round == WARM_UP) {
                meters.forEach(Meter::begin);
            }
            works.forEach(Work::fullGate);
        }
        return meters.stream().map(meter -> meter.median("any form")).toList();
    }

    /** Straight into the tables: starting so many processes would take longer than everything else. */
    private static void open(Side side, int from, int to) throws SQLException {
        String definition = side.engine()
                .getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey("project-lifecycle")
                .latestVersion()
                .singleResult()
                .getId();
        String numbers = " from generate_series(" + (from + 1) + ", " + to + ") n";
        execute(
                side,
                "insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, proc_def_id_, act_id_,"
                        + " act_inst_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_,"
                        + " cached_ent_state_, sequence_counter_) select 'open-' || n, 1, 'open-' || n, 'open-' || n, '"
                        + definition + "', 'execute-project', 'act-' || n, true, false, true, false, 1, 2, 1" + numbers,
                "insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_,"
                        + " assignee_, priority_, create_time_, suspension_state_) select 'task-' || n, 1, 'open-' || n,"
                        + " 'open-' || n, '" + definition + "', 'Execute the project', 'execute-project',"
                        + " 'person-' || n % 500, 50, now(), 1" + numbers,
                "analyze act_ru_execution",
                "analyze act_ru_task");
    }

    private static void clear(Side side) throws SQLException {
        execute(
                side,
                "delete from act_ru_task where id_ like 'task-%'",
                "delete from act_ru_execution where id_ like 'open-%'",
                "vacuum analyze act_ru_execution",
                "vacuum analyze act_ru_task");
    }

    private static void execute(Side side, String... statements) throws SQLException {
        Server.Database database = side.database();
        try (Connection connection =
                        DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}

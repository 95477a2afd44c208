package dev.tollgate.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;

/** Twenty-five people vote in the same moment, on two nodes, while the jobs of both run. */
final class BallotCase {

    private static final int SEATS = 25;
    private static final int AT_ONCE = 8;
    private static final long PATIENCE = 60_000_000_000L;

    private BallotCase() {}

    static void run(Stage stage, Report report) throws Exception {
        Tollgate tollgate = stage.tollgate();
        try (Tollgate second = Tollgate.start(tollgate.database());
                Connection connection = connect(tollgate.database())) {
            String project = tollgate.plannedProject(SEATS);
            new Work(tollgate, Meter.ofTime(tollgate.database())).toTheVote(project);
            List<Task> votes = tollgate.engine()
                    .getTaskService()
                    .createTaskQuery()
                    .processInstanceBusinessKeyLike(project + "%")
                    .taskDefinitionKey("cast-vote")
                    .list();
            int failures = 0;
            List<ProcessEngine> nodes = List.of(tollgate.engine(), second.engine());
            long start = System.nanoTime();
            tollgate.executor().start();
            second.executor().start();
            int repeated = vote(nodes, votes);
            while (!decided(connection, project)) {
                failures = Math.max(failures, failedJobs(connection));
                if (System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException("The ballot of " + project + " does not close; it stands at "
                            + tollgate.engine()
                                    .getRuntimeService()
                                    .createExecutionQuery()
                                    .processInstanceBusinessKey(project + ".G2")
                                    .list()
                                    .stream()
                                    .map(execution -> ((ExecutionEntity) execution).getActivityId())
                                    .toList());
                }
                Thread.sleep(5);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            failures = Math.max(failures, failedJobs(connection));
            tollgate.executor().shutdown();
            second.executor().shutdown();
            report.section(
                    "A ballot of " + SEATS + " seats on two nodes",
                    "All votes at once, " + AT_ONCE + " at a time, by turns on both nodes, whose job executors run.");
            report.table("votes", "told to try again", "seconds to the decision", "failed jobs", "target");
            report.row(
                    votes.size(),
                    repeated,
                    seconds,
                    failures,
                    report.atMost("failed jobs of a ballot of " + SEATS, failures, 0));
        }
    }

    /** Answers how many votes met another one and were sent again, as a person would. */
    private static int vote(List<ProcessEngine> nodes, List<Task> votes) throws Exception {
        AtomicInteger repeated = new AtomicInteger();
        ExecutorService people = Executors.newFixedThreadPool(AT_ONCE);
        try {
            List<Future<?>> voting = new ArrayList<>();
            for (int number = 0; number < votes.size(); number++) {
                ProcessEngine node = nodes.get(number % nodes.size());
                Task task = votes.get(number);
                voting.add(people.submit(() -> cast(node, task, repeated)));
            }
            for (Future<?> vote : voting) {
                vote.get();
            }
        } finally {
            people.shutdown();
        }
        return repeated.get();
    }

    private static void cast(ProcessEngine node, Task task, AtomicInteger repeated) {
        IdentityService identities = node.getIdentityService();
        identities.setAuthentication(task.getAssignee(), List.of());
        try {
            while (true) {
                try {
                    Map<String, Object> answers = new HashMap<>(Map.of("vote", "GO", "reason", "I think so."));
                    node.getTaskService().complete(task.getId(), answers);
                    return;
                } catch (OptimisticLockingException met) {
                    repeated.incrementAndGet();
                }
            }
        } finally {
            identities.clearAuthentication();
        }
    }

    private static Connection connect(Server.Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static boolean decided(Connection connection, String project) throws SQLException {
        return count(connection, "select count(*) from gate_review where state = 'DECIDED' and project_id = '" + project
                        + "'")
                > 0;
    }

    private static int failedJobs(Connection connection) throws SQLException {
        return count(connection, "select count(*) from act_ru_job where exception_msg_ is not null or retries_ = 0");
    }

    private static int count(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}

package dev.tollgate.startup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.support.TestPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The promises about starting, on real processes: what is kept, what is refused, and in which words. */
@Tag("slow")
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class StartupTest {

    private static final String RUNNING = "Tollgate is running: http://localhost:";

    @TempDir
    Path folder;

    @Test
    void data_survives_kill_9_and_a_second_copy_is_refused() throws Exception {
        // given: a first start, and something written
        Path data = folder.resolve("data");
        try (var first = ApplicationProcess.launch(freePort(), data, Map.of()).awaitLine("pmo / pmo")) {
            assertThat(first.outputSoFar()).contains(RUNNING);
            execute(data, "create table kept as select 'written before the kill' as sentence");

            // when: a second copy on the same data
            try (var second = ApplicationProcess.launch(freePort(), data, Map.of())) {

                // then
                assertThat(second.outputToTheEnd())
                        .contains("Another copy of Tollgate is already running on the data in " + data.toRealPath())
                        .doesNotContain("\tat ");
                assertThat(second.exitCode()).isNotZero();
            }

            // when: the first is killed, its database server with nobody to stop it
            first.killHard();
        }
        long orphan = serverProcess(data);
        assertThat(ProcessHandle.of(orphan))
                .hasValueSatisfying(server -> assertThat(server.isAlive()).isTrue());
        try (ServerSocket taken = new ServerSocket(0, 1)) {
            try (var onTakenPort = ApplicationProcess.launch(taken.getLocalPort(), data, Map.of())) {

                // then: the orphan is stopped, and a taken port is named with the remedy
                assertThat(onTakenPort.outputToTheEnd())
                        .contains("Stopping the database server " + orphan)
                        .contains("Port " + taken.getLocalPort() + " is already taken by another program.")
                        .contains("set SERVER_PORT to a free port")
                        .doesNotContain("\tat ");
            }
        }

        // when
        try (var again = ApplicationProcess.launch(freePort(), data, Map.of()).awaitLine(RUNNING)) {

            // then
            assertThat(execute(data, "select sentence from kept")).isEqualTo("written before the kill");

            // when
            var server = ProcessHandle.of(serverProcess(data)).orElseThrow();
            again.stop();

            // then
            assertThat(server.onExit()).succeedsWithin(Duration.ofSeconds(10));
            assertThat(data.resolve("postgresql/postmaster.pid")).doesNotExist();
        }
    }

    @Test
    void an_external_database_wants_a_strong_first_administrator() throws Exception {
        // given
        var database = TestPostgres.fresh();
        Map<String, String> environment = new HashMap<>(Map.of(
                "SPRING_DATASOURCE_URL", database.url(),
                "SPRING_DATASOURCE_USERNAME", database.user(),
                "SPRING_DATASOURCE_PASSWORD", database.password()));

        // when
        try (var nobodyNamed = ApplicationProcess.launch(freePort(), folder, environment)) {

            // then
            assertThat(nobodyNamed.outputToTheEnd())
                    .contains("There is no administrator yet, and TOLLGATE_ADMIN_USER is not set.")
                    .doesNotContain("\tat ");
        }

        // when
        environment.put("TOLLGATE_ADMIN_USER", "jane.doe");
        environment.put("TOLLGATE_ADMIN_PASSWORD", "secret");
        try (var weak = ApplicationProcess.launch(freePort(), folder, environment)) {

            // then
            assertThat(weak.outputToTheEnd())
                    .contains("The password in TOLLGATE_ADMIN_PASSWORD has fewer than 12 characters.")
                    .doesNotContain(RUNNING)
                    .doesNotContain("\tat ");
            assertThat(weak.exitCode()).isNotZero();
        }

        // when
        environment.put("TOLLGATE_ADMIN_PASSWORD", "Correct-Horse-42");
        try (var strong =
                ApplicationProcess.launch(freePort(), folder, environment).awaitLine(RUNNING)) {

            // then
            assertThat(strong.outputSoFar()).doesNotContain("pmo / pmo");
            strong.stop();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static long serverProcess(Path data) throws IOException {
        return Long.parseLong(serverFile(data, 0));
    }

    /** The server notes its process number in the first line of this file and its port in the fourth. */
    private static String serverFile(Path data, int line) throws IOException {
        return Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(line)
                .strip();
    }

    private static String execute(Path data, String statement) throws IOException, SQLException {
        String url = "jdbc:postgresql://127.0.0.1:" + serverFile(data, 3) + "/tollgate";
        String password = Files.readString(data.resolve("tollgate.password")).strip();
        try (var connection = DriverManager.getConnection(url, "tollgate", password);
                var call = connection.createStatement()) {
            if (!call.execute(statement)) {
                return "";
            }
            try (var answer = call.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }
}

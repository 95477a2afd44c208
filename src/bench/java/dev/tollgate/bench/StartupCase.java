package dev.tollgate.bench;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** From the start of the process to the first page, on a database that is there already. */
final class StartupCase {

    private static final int STARTS = 3;
    private static final long PATIENCE = 180_000_000_000L;

    private StartupCase() {}

    static void run(Stage stage, Report report) throws Exception {
        Server.Database ours = stage.server().fresh("start_ours");
        Server.Database bare = stage.server().fresh("start_bare");
        List<Double> oursTimes = new ArrayList<>();
        List<Double> bareTimes = new ArrayList<>();
        for (int start = 0; start <= STARTS; start++) {
            double one = seconds("dev.tollgate.TollgateApplication", "/actuator/health", ours, Map.of());
            double other = seconds(
                    "bare.BareWebapp",
                    "/camunda/app/welcome/default/",
                    bare,
                    Map.of("SPRING_CONFIG_NAME", "bare", "CAMUNDA_BPM_AUTO_DEPLOYMENT_ENABLED", "false"));
            if (start > 0) {
                oursTimes.add(one);
                bareTimes.add(other);
            }
        }
        double tollgate = median(oursTimes);
        double webapp = median(bareTimes);
        report.section(
                "Start to ready",
                "Seconds from the start of the process to its first answer, tables laid and models deployed before;"
                        + " beside a Camunda Boot application with the webapps and no models. Median of " + STARTS + ".");
        report.table("Tollgate", "bare Camunda with webapps", "ratio");
        report.row(tollgate, webapp, tollgate / webapp);
    }

    private static double seconds(
            String main, String page, Server.Database database, Map<String, String> environment) throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                main.startsWith("bare.") ? System.getProperty("java.class.path") : withoutTests(),
                main);
        builder.environment()
                .putAll(Map.of(
                        "SERVER_PORT", Integer.toString(port),
                        "SPRING_DATASOURCE_URL", database.url(),
                        "SPRING_DATASOURCE_USERNAME", database.user(),
                        "SPRING_DATASOURCE_PASSWORD", database.password(),
                        "TOLLGATE_ADMIN_USER", "bench-admin",
                        "TOLLGATE_ADMIN_PASSWORD", "Correct-Horse-42",
                        "TOLLGATE_DATA_DIR", "target/bench-start"));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(Redirect.to(Path.of("target", "bench-start.log").toFile()));
        long start = System.nanoTime();
        Process process = builder.start();
        try {
            while (!answers(port, page)) {
                if (!process.isAlive() || System.nanoTime() - start > PATIENCE) {
                    throw new IllegalStateException(main + " did not start; see target/bench-start.log");
                }
                Thread.sleep(25);
            }
            return (System.nanoTime() - start) / 1e9;
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    /** Tests and benchmarks are no part of what is started. */
    private static String withoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean answers(int port, String page) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + page).toURL().openConnection();
            connection.setConnectTimeout(500);
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() < 400;
        } catch (IOException e) {
            return false;
        }
    }

    private static double median(List<Double> seconds) {
        Collections.sort(seconds);
        return seconds.get(seconds.size() / 2);
    }
}

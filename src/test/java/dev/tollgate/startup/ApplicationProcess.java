package dev.tollgate.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Tollgate as an operator starts it: a process of its own, whose output the test reads. */
final class ApplicationProcess implements AutoCloseable {

    private final Process process;
    private final BufferedReader reader;
    private final StringBuilder output = new StringBuilder();

    private ApplicationProcess(Process process) {
        this.process = process;
        this.reader = process.inputReader(StandardCharsets.UTF_8);
    }

    static ApplicationProcess launch(int port, Path data, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                mainClassPath(),
                "dev.tollgate.TollgateApplication");
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_") || name.startsWith("TOLLGATE_"));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("TOLLGATE_DATA_DIR", data.toString());
        builder.environment().putAll(environment);
        return new ApplicationProcess(builder.redirectErrorStream(true).start());
    }

    /** Without the tests' own classes, which are no part of what is started. */
    private static String mainClassPath() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(separator));
    }

    /** Reads on until a line contains the text; an end of the process before that is a failure of the test. */
    ApplicationProcess awaitLine(String text) throws IOException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.append(line).append('\n');
            if (line.contains(text)) {
                return this;
            }
        }
        throw new AssertionError("Ended without saying \"" + text + "\":\n" + output);
    }

    /** Everything said until the process ended by itself. */
    String outputToTheEnd() throws IOException, InterruptedException {
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            output.append(line).append('\n');
        }
        process.waitFor();
        return output.toString();
    }

    String outputSoFar() {
        return output.toString();
    }

    int exitCode() {
        return process.exitValue();
    }

    void killHard() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** As by Ctrl-C: the application may tidy up. */
    void stop() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new AssertionError("Does not stop:\n" + output);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

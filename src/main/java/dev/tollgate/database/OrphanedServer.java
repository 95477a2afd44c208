package dev.tollgate.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its Tollgate, as after {@code kill -9}: stopped before the next start, but only when it is
 * certain to be ours, because its process number may have been given to somebody else since.
 */
final class OrphanedServer {

    private static final Logger log = LoggerFactory.getLogger(OrphanedServer.class);

    private static final long PATIENCE_SECONDS = 30;

    private OrphanedServer() {}

    static void stop(Path cluster) throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        Optional<Long> pid = pidIn(pidFile);
        if (pid.isEmpty()) {
            return;
        }
        Optional<ProcessHandle> alive = ProcessHandle.of(pid.get()).filter(ProcessHandle::isAlive);
        if (alive.isPresent() && servesFrom(cluster, alive.get().info())) {
            end(alive.get(), cluster);
        } else if (alive.isPresent()) {
            log.warn(
                    "Process {} named in {} is not our database server; the stale file is removed.",
                    pid.get(),
                    pidFile);
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<Long> pidIn(Path pidFile) throws IOException {
        if (Files.notExists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        try {
            return lines.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Long.valueOf(lines.get(0).strip()));
        } catch (NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Where the system hides arguments (Windows), the program's own place below our folder tells. */
    static boolean servesFrom(Path cluster, ProcessHandle.Info info) {
        if (info.arguments().isPresent()) {
            return List.of(info.arguments().get()).contains(cluster.toString());
        }
        Path ours = cluster.resolveSibling("postgresql-binaries");
        return info.command()
                .map(Path::of)
                .filter(program -> program.startsWith(ours))
                .isPresent();
    }

    private static void end(ProcessHandle server, Path cluster) {
        log.info("Stopping the database server {} that an earlier run left behind.", server.pid());
        server.destroy();
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new StartupRefused(
                    "The database server of an earlier run (process " + server.pid() + ") on " + cluster
                            + " does not stop.",
                    "Close what is connected to it, or end that process, then start again.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a database server was stopping", e);
        }
    }
}

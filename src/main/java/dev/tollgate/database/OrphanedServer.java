package dev.tollgate.database;

import dev.tollgate.startup.StartupRefused;
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

    private enum Owner {
        US,
        SOMEBODY_ELSE,
        UNKNOWN
    }

    private OrphanedServer() {}

    static void stop(Path cluster) throws IOException {
        Path pidFile = pidFile(cluster);
        Optional<ProcessHandle> named =
                pidIn(pidFile).flatMap(ProcessHandle::of).filter(ProcessHandle::isAlive);
        if (named.isEmpty()) {
            return;
        }
        ProcessHandle process = named.get();
        switch (ownerOf(process, cluster)) {
            case US -> end(process, cluster);
            case SOMEBODY_ELSE -> {
                log.warn("Process {} is not our database server any more; {} is stale.", process.pid(), pidFile);
                Files.deleteIfExists(pidFile);
            }
            case UNKNOWN ->
                throw new StartupRefused(
                        "Process " + process.pid() + " may still be a database server on " + cluster
                                + "; what it is cannot be seen.",
                        "Make sure that process is not PostgreSQL, or end it; then delete " + pidFile
                                + " and start again.");
        }
    }

    private static Path pidFile(Path cluster) {
        return cluster.resolve("postmaster.pid");
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

    private static Owner ownerOf(ProcessHandle process, Path cluster) throws IOException {
        ProcessHandle.Info info = process.info();
        List<String> arguments = info.arguments().map(List::of).orElse(List.of());
        if (arguments.contains(cluster.toString())) {
            return Owner.US;
        }
        Optional<Path> program = info.command().map(Path::of);
        if (program.isEmpty()) {
            return Owner.UNKNOWN;
        }
        if (!isDatabaseServer(program.get())) {
            return Owner.SOMEBODY_ELSE;
        }
        // Windows hides arguments; there the program's place below our own folder tells.
        if (arguments.isEmpty() && program.get().startsWith(cluster.resolveSibling("postgresql-binaries"))) {
            return Owner.US;
        }
        return servesAnotherFolder(process.pid(), arguments) ? Owner.SOMEBODY_ELSE : Owner.UNKNOWN;
    }

    private static boolean isDatabaseServer(Path program) {
        Path name = program.getFileName();
        return name != null && name.toString().startsWith("postgres");
    }

    /** A folder that was moved under a running server leaves that server with our files and an old path. */
    private static boolean servesAnotherFolder(long pid, List<String> arguments) throws IOException {
        int option = arguments.indexOf("-D");
        if (option < 0 || option + 1 >= arguments.size()) {
            return false;
        }
        return pidIn(pidFile(Path.of(arguments.get(option + 1))))
                .filter(named -> named == pid)
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

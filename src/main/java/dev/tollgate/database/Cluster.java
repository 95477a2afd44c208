package dev.tollgate.database;

import dev.tollgate.startup.StartupRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The files of the embedded server: whose version they are, whether they are complete, who may connect. */
final class Cluster {

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private static final String SETTINGS_FILE = "tollgate.conf";

    private Cluster() {}

    static void refuseOtherMajorVersion(DataFolder folder) throws IOException {
        for (Path file : new Path[] {folder.majorVersion(), folder.cluster().resolve("PG_VERSION")}) {
            if (Files.exists(file)) {
                String found = Files.readString(file).strip();
                if (!found.equals(EmbeddedDatabase.MAJOR_VERSION)) {
                    throw new StartupRefused(
                            "The data in " + folder + " was written by PostgreSQL " + found
                                    + "; this Tollgate brings PostgreSQL " + EmbeddedDatabase.MAJOR_VERSION + ".",
                            "Start the Tollgate version that wrote it, dump the database with pg_dump and load the"
                                    + " dump into a fresh folder.");
                }
            }
        }
    }

    /** A first start that was cut off leaves files which no server accepts; they hold nothing, yet are kept. */
    static void setAsideUnfinished(DataFolder folder) throws IOException {
        Path cluster = folder.cluster();
        if (Files.exists(cluster) && Files.notExists(folder.majorVersion())) {
            OrphanedServer.stop(cluster);
            Path aside = cluster.resolveSibling("postgresql.unfinished-" + UUID.randomUUID());
            Files.move(cluster, aside);
            log.warn("The database in {} was never completed; it is set aside as {}.", cluster, aside);
        }
    }

    static void markFinished(DataFolder folder) throws IOException {
        if (Files.notExists(folder.majorVersion())) {
            Path draft = folder.majorVersion().resolveSibling("postgresql.version.new");
            Files.writeString(draft, EmbeddedDatabase.MAJOR_VERSION + "\n");
            Files.move(draft, folder.majorVersion());
        }
    }

    /** Settings that a command line cannot carry on every operating system go through a file of our own. */
    static void secure(DataFolder folder) {
        Path cluster = folder.cluster();
        try {
            // Unpacking opens the folder to everybody.
            DataFolder.restrict(folder.binaries(), "rwx------");
            Files.writeString(cluster.resolve(SETTINGS_FILE), """
                    listen_addresses = '127.0.0.1'
                    unix_socket_directories = ''
                    password_encryption = 'scram-sha-256'
                    """);
            Path settings = cluster.resolve("postgresql.conf");
            String include = "include_if_exists = '" + SETTINGS_FILE + "'";
            if (!Files.readString(settings).contains(include)) {
                Files.writeString(settings, "\n" + include + "\n", StandardOpenOption.APPEND);
            }
            Files.writeString(cluster.resolve("pg_hba.conf"), """
                    # Written at every start: this machine only, and only with a password.
                    host all all 127.0.0.1/32 scram-sha-256
                    """);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write the settings in " + cluster, e);
        }
    }
}

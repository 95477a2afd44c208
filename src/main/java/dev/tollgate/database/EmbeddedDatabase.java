package dev.tollgate.database;

import dev.tollgate.startup.StartupRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.jdbc.JdbcConnectionDetails;

/**
 * A real PostgreSQL below the data folder, wrapped so that it is fit to keep data; what each setting guards against is
 * told in {@code src/docs/adr/0003-embedded-postgresql-wrapped.md}.
 */
final class EmbeddedDatabase implements Closeable {

    /** Part of the data's format: the binaries in the build are pinned to it. */
    static final String MAJOR_VERSION = "17";

    private static final String SUPERUSER = "postgres";
    private static final String OWNER = "tollgate";
    private static final Duration STARTUP_WAIT = Duration.ofSeconds(60);

    private final DataFolder folder;
    private final EmbeddedPostgres server;

    private EmbeddedDatabase(DataFolder folder, EmbeddedPostgres server) {
        this.folder = folder;
        this.server = server;
    }

    static EmbeddedDatabase start(DataFolder folder) {
        try {
            Cluster.refuseOtherMajorVersion(folder);
            Cluster.setAsideUnfinished(folder);
            OrphanedServer.stop(folder.cluster());
            EmbeddedDatabase database = new EmbeddedDatabase(folder, launch(folder));
            database.prepare();
            Cluster.markFinished(folder);
            return database;
        } catch (IOException | SQLException | RuntimeException e) {
            giveBack(folder, e);
            if (e instanceof StartupRefused refused) {
                throw refused;
            }
            throw new StartupRefused(
                    "The embedded PostgreSQL in " + folder + " did not start: " + e.getMessage() + ".",
                    "The server's own words are in " + folder.serverLog() + "; the data is left as it was."
                            + " TOLLGATE_DATA_DIR names another folder, SPRING_DATASOURCE_URL another PostgreSQL.",
                    e);
        }
    }

    private static void giveBack(DataFolder folder, Exception failure) {
        try {
            OrphanedServer.stop(folder.cluster());
            folder.close();
        } catch (IOException | RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private static EmbeddedPostgres launch(DataFolder folder) throws IOException {
        DataFolder.createPrivate(folder.binaries());
        // Otherwise a folder in the shared temporary directory is swept at every start.
        System.setProperty("ot.epg.working-dir", folder.binaries().toString());
        Path superuserPassword = folder.passwordFile(SUPERUSER);
        Redirect serverLog = Redirect.appendTo(folder.freshServerLog().toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder.cluster())
                .setOverrideWorkingDirectory(folder.binaries().toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPGStartupWait(STARTUP_WAIT)
                .setOutputRedirector(serverLog)
                .setErrorRedirector(serverLog)
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", superuserPassword.toString())
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("locale", "C")
                .setConnectConfig("password", folder.password(SUPERUSER))
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setDataDirectoryCustomizer(cluster -> Cluster.secure(folder))
                .start();
    }

    private void prepare() throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            try (var found = statement.executeQuery("select from pg_roles where rolname = '" + OWNER + "'")) {
                if (!found.next()) {
                    statement.execute("create role " + OWNER + " login");
                }
            }
            // Hexadecimal digits only, so the literal cannot break out of its quotes.
            statement.execute("alter role " + OWNER + " password '" + folder.password(OWNER) + "'");
            try (var found = statement.executeQuery("select from pg_database where datname = '" + OWNER + "'")) {
                if (!found.next()) {
                    statement.execute("create database " + OWNER + " owner " + OWNER);
                }
            }
        }
    }

    JdbcConnectionDetails connection() {
        return new JdbcConnectionDetails() {

            @Override
            public String getUsername() {
                return OWNER;
            }

            @Override
            public String getPassword() {
                return folder.password(OWNER);
            }

            @Override
            public String getJdbcUrl() {
                return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + OWNER;
            }
        };
    }

    /** For the tests of the wrapping itself. */
    DataSource asSuperuser() {
        return server.getDatabase(SUPERUSER, OWNER, Map.of("password", folder.password(SUPERUSER)));
    }

    @Override
    public void close() throws IOException {
        server.close();
        folder.close();
    }
}

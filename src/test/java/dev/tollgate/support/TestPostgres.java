package dev.tollgate.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One throw-away PostgreSQL per JVM; every Spring context gets a fresh database owned by an ordinary role. */
public final class TestPostgres {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private TestPostgres() {}

    /** Where to connect, and as whom. */
    public record Database(String url, String user, String password) {}

    public static Database fresh() {
        EmbeddedPostgres server = Server.RUNNING;
        String name = "tollgate_" + COUNT.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create role " + name + " login nosuperuser password '" + name + "'");
            statement.execute("create database " + name + " owner " + name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the test database " + name, e);
        }
        return new Database("jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + name, name, name);
    }

    /** Starts with the first test that needs it; ends with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            File work = Path.of("target", "test-postgresql").toAbsolutePath().toFile();
            System.setProperty("ot.epg.working-dir", work.getPath());
            try {
                return EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(work)
                        .setLocaleConfig("locale-provider", "builtin")
                        .setLocaleConfig("builtin-locale", "C.UTF-8")
                        .setLocaleConfig("locale", "C")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException("the test database server did not start", e);
            }
        }
    }
}

package dev.tollgate.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The one PostgreSQL of a run: durable, as in earnest, and counting the statements of every database. */
final class Server implements AutoCloseable {

    private static final String CONNECTIONS = "200";

    private final AtomicInteger databases = new AtomicInteger();
    private final EmbeddedPostgres postgres;
    private final Connection superuser;

    /** Where to connect, and as whom. */
    record Database(String name, String url) {

        String user() {
            return name;
        }

        String password() {
            return name;
        }

        Database with(String parameter) {
            return new Database(name, url + (url.contains("?") ? "&" : "?") + parameter);
        }
    }

    Server() throws SQLException {
        postgres = start();
        superuser = postgres.getPostgresDatabase().getConnection();
        execute("create extension pg_stat_statements");
    }

    private static EmbeddedPostgres start() {
        Path work = Path.of("target", "bench-postgresql").toAbsolutePath();
        System.setProperty("ot.epg.working-dir", work.toString());
        try {
            return EmbeddedPostgres.builder()
                    .setOverrideWorkingDirectory(work.toFile())
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setLocaleConfig("locale", "C")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("max_connections", CONNECTIONS)
                    .setServerConfig("shared_buffers", "512MB")
                    .setServerConfig("max_wal_size", "4GB")
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .setServerConfig("pg_stat_statements.max", "10000")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the database server of the benchmarks did not start", e);
        }
    }

    /** An empty database that belongs to an ordinary role of its name. */
    Database fresh(String purpose) throws SQLException {
        String name = purpose + "_" + databases.incrementAndGet();
        execute("create role " + name + " login nosuperuser password '" + name + "'");
        execute("create database " + name + " owner " + name);
        return new Database(name, "jdbc:postgresql://127.0.0.1:" + postgres.getPort() + "/" + name);
    }

    void execute(String sql) throws SQLException {
        try (var statement = superuser.createStatement()) {
            statement.execute(sql);
        }
    }

    /** What a database has been asked since the server started: statements, and transactions that were begun. */
    synchronized Cost cost(Database database) throws SQLException {
        try (var statement = superuser.prepareStatement("""
                select coalesce(sum(calls) filter (where query !~* '^(begin|commit|rollback|set|show|start)'), 0),
                    coalesce(sum(calls) filter (where query ~* '^begin'), 0)
                from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = ?""")) {
            statement.setString(1, database.name());
            try (var row = statement.executeQuery()) {
                row.next();
                return new Cost(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** The statements that a database was asked most often since the last call of this. */
    synchronized String statements(Database database) throws SQLException {
        StringBuilder text = new StringBuilder();
        try (var statement = superuser.prepareStatement("""
                select calls, regexp_replace(query, '\\s+', ' ', 'g')
                from pg_stat_statements s join pg_database d on d.oid = s.dbid
                where d.datname = ? order by calls desc, 2""")) {
            statement.setString(1, database.name());
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    text.append(row.getLong(1)).append('\t').append(row.getString(2)).append('\n');
                }
            }
        }
        execute("select pg_stat_statements_reset()");
        return text.toString();
    }

    void resetStatements() throws SQLException {
        execute("select pg_stat_statements_reset()");
    }

    @Override
    public void close() throws IOException, SQLException {
        superuser.close();
        postgres.close();
    }
}

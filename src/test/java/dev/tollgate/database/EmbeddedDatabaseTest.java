package dev.tollgate.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.startup.StartupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {

    @TempDir
    Path folder;

    @Test
    void the_server_keeps_what_it_acknowledged_and_lets_in_only_who_has_the_password() throws Exception {
        // when
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.claim(folder));
                Connection owner = owner(database)) {

            // then
            assertThat(ask(owner, "show fsync")).isEqualTo("on");
            assertThat(ask(owner, "show synchronous_commit")).isEqualTo("on");
            assertThat(ask(owner, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(owner, "show server_version")).startsWith(EmbeddedDatabase.MAJOR_VERSION + ".");
            assertThat(ask(owner, "select usesuper from pg_user where usename = current_user"))
                    .isEqualTo("f");
            try (Connection superuser = database.asSuperuser().getConnection()) {
                assertThat(ask(superuser, "show unix_socket_directories")).isEmpty();
                assertThat(ask(superuser, "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                        .isEqualTo("scram-sha-256");
            }
            assertThatThrownBy(() -> DriverManager.getConnection(url(database), "postgres", "postgres"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            assertThat(permissions(folder)).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("tollgate.password"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("postgres.password"))).isEqualTo("rw-------");
            assertThat(permissions(folder.resolve("postgresql-binaries"))).isEqualTo("rwx------");
        }
    }

    @Test
    void data_outlives_a_stop_and_a_process_number_given_to_somebody_else() throws Exception {
        // given
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.claim(folder));
                Connection owner = owner(database)) {
            ask(owner, "create table kept as select 42 as answer");
        }
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Path pidFile = folder.resolve("postgresql").resolve("postmaster.pid");
        Files.writeString(pidFile, stranger.pid() + "\n" + folder.resolve("postgresql") + "\n0\n5432\n");

        // when
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.claim(folder));
                Connection owner = owner(database)) {

            // then
            assertThat(ask(owner, "select answer from kept")).isEqualTo("42");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroy();
        }
        assertThat(pidFile).doesNotExist();
    }

    @Test
    void a_folder_in_use_is_refused_with_a_sentence() throws IOException {
        try (DataFolder first = DataFolder.claim(folder)) {
            assertThatThrownBy(() -> DataFolder.claim(folder))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessage("Another copy of Tollgate is already running on the data in " + first + ".");
        }
    }

    @Test
    void data_of_another_major_version_is_refused_with_a_sentence() throws IOException {
        // given
        Files.writeString(folder.resolve("postgresql.version"), "16\n");

        // then
        assertThatThrownBy(() -> EmbeddedDatabase.start(DataFolder.claim(folder)))
                .isInstanceOf(StartupRefused.class)
                .hasMessageContaining("was written by PostgreSQL 16; this Tollgate brings PostgreSQL 17");
    }

    @Test
    void a_first_start_that_was_cut_off_is_set_aside() throws Exception {
        // given
        Path cluster = Files.createDirectories(folder.resolve("postgresql"));
        Files.writeString(cluster.resolve("PG_VERSION"), "17\n");

        // when
        try (EmbeddedDatabase database = EmbeddedDatabase.start(DataFolder.claim(folder));
                Connection owner = owner(database)) {

            // then
            assertThat(ask(owner, "select 1")).isEqualTo("1");
        }
        assertThat(folder).isDirectoryContaining("glob:**/postgresql.unfinished-*");
    }

    private static Connection owner(EmbeddedDatabase database) throws SQLException {
        var details = database.connection();
        return DriverManager.getConnection(url(database), details.getUsername(), details.getPassword());
    }

    private static String url(EmbeddedDatabase database) {
        return Objects.requireNonNull(database.connection().getJdbcUrl());
    }

    private static String ask(Connection connection, String question) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (!statement.execute(question)) {
                return "";
            }
            try (var answer = statement.getResultSet()) {
                answer.next();
                return answer.getString(1);
            }
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

package dev.tollgate.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

@TollgateTest
class BodyLimitTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Autowired
    Http http;

    @Autowired
    Persons persons;

    @Autowired
    Environment environment;

    @ParameterizedTest
    @CsvSource({
        "/engine-rest/deployment/create, multipart/form-data; boundary=x, 10",
        "/engine-rest/task, application/json, 2",
        "/api/imports, multipart/form-data; boundary=x, 25",
    })
    void three_hundred_megabytes_without_a_length_are_refused_and_not_kept(String path, String type, int limit)
            throws Exception {
        // given
        long before = usedMemory();

        // when
        Flood flood = flood(path, type, 300);

        // then
        assertThat(flood.answer())
                .startsWith("HTTP/1.1 413")
                .containsIgnoringCase("Connection: close")
                .contains("application/problem+json")
                .contains("larger than the " + limit + " MB that may be sent here.");
        assertThat(flood.sentMegabytes()).isLessThan(300);
        assertThat(usedMemory() - before).isLessThan(200L * MEGABYTE);
        assertThat(http.anonymous().get("/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void an_announced_length_beyond_the_limit_is_refused_before_login_and_unread() throws Exception {
        // when
        String answer = converse("""
                POST /engine-rest/task HTTP/1.1
                Host: localhost
                Content-Type: application/json
                Content-Length: 314572800

                """.replace("\n", "\r\n"));

        // then
        assertThat(answer).startsWith("HTTP/1.1 413").contains("2 MB");
    }

    @Test
    void a_body_within_the_limit_passes() {
        // given
        String value = "x".repeat(MEGABYTE);

        // when
        var answer = http.as(persons.administrator()).post("/engine-rest/task", "{\"nameLike\":\"" + value + "\"}");

        // then
        assertThat(answer.status()).isEqualTo(200);
    }

    private record Flood(String answer, long sentMegabytes) {}

    /** Sends chunk after chunk until the server hangs up. */
    private Flood flood(String path, String type, int megabytes) throws Exception {
        byte[] megabyte = "a".repeat(MEGABYTE).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = connect()) {
            var answer = CompletableFuture.supplyAsync(() -> readAll(socket));
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                            + persons.administrator().basic() + "\r\nContent-Type: " + type
                            + "\r\nTransfer-Encoding: chunked\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write((Integer.toHexString(17) + "\r\n{\"nameLike\":\"aaaa\r\n").getBytes(StandardCharsets.US_ASCII));
            long sent = 0;
            try {
                while (sent < megabytes) {
                    out.write((Integer.toHexString(MEGABYTE) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.write(megabyte);
                    out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                    sent++;
                }
            } catch (IOException hungUp) {
                // What the server is expected to do.
            }
            return new Flood(answer.get(30, TimeUnit.SECONDS), sent);
        }
    }

    private String converse(String request) throws Exception {
        try (Socket socket = connect()) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return CompletableFuture.supplyAsync(() -> readAll(socket)).get(30, TimeUnit.SECONDS);
        }
    }

    private Socket connect() throws IOException {
        return new Socket("localhost", environment.getRequiredProperty("local.server.port", Integer.class));
    }

    private static String readAll(Socket socket) {
        StringBuilder text = new StringBuilder();
        try {
            byte[] buffer = new byte[8192];
            for (int read = socket.getInputStream().read(buffer);
                    read >= 0;
                    read = socket.getInputStream().read(buffer)) {
                text.append(new String(buffer, 0, read, StandardCharsets.UTF_8));
                if (text.indexOf("}") > 0) {
                    break;
                }
            }
        } catch (IOException hungUp) {
            // What was read before counts.
        }
        return text.toString();
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}

package dev.tollgate.project.schedule;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Plan files for tests: real ones that lie beside the project, and small ones written by hand. */
final class Plans {

    private static final Path REAL = Path.of("..", "shared", "data", "plans");

    private Plans() {}

    /** Skips the test where the real plans are not there. */
    static byte[] real(String name) {
        Path file = REAL.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "The real plans are not kept beside this project; skipped.");
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Microsoft Project XML with these tasks. */
    static byte[] mspdi(String... tasks) {
        String text = """
                <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
                <Project xmlns="http://schemas.microsoft.com/project">
                <SaveVersion>12</SaveVersion><Title>By hand</Title><CurrencyCode>EUR</CurrencyCode>
                <MinutesPerDay>480</MinutesPerDay>
                <Tasks>%s</Tasks></Project>
                """.formatted(String.join("", tasks));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A task of eight hours a day from one day of March 2027 to another; links are the uids of predecessors. */
    static String task(int uid, String name, int from, int to, int... links) {
        StringBuilder before = new StringBuilder();
        for (int link : links) {
            before.append("<PredecessorLink><PredecessorUID>")
                    .append(link)
                    .append("</PredecessorUID><Type>1</Type></PredecessorLink>");
        }
        return """
                <Task><UID>%d</UID><ID>%d</ID><Name>%s</Name><OutlineLevel>1</OutlineLevel><WBS>%d</WBS>
                <Start>2027-03-%02dT08:00:00</Start><Finish>2027-03-%02dT17:00:00</Finish>
                <Duration>PT%dH0M0S</Duration><DurationFormat>7</DurationFormat><PercentComplete>0</PercentComplete>%s</Task>
                """.formatted(uid, uid, name, uid, from, to, 8 * Math.max(1, to - from + 1), before);
    }
}

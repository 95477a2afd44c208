package dev.tollgate.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged is kept, whatever happens in the next instant: kill -9 on a real process with its demo. */
@Tag("slow")
@Timeout(value = 900, unit = TimeUnit.SECONDS)
class CrashTest {

    private static final String RUNNING = "Tollgate is running: http://localhost:";
    private static final List<String> BOARD = List.of("board-1", "board-2", "board-3", "board-4", "board-5");

    @TempDir
    Path folder;

    @Test
    void kill_9_in_the_middle_of_a_vote_loses_no_vote_that_was_acknowledged() throws Exception {
        String project;
        try (var first = ApplicationProcess.launch(freePort(), folder, Map.of())) {
            // given: a light project of the demo, brought to the vote at its gate
            var client = client(first);
            project = lightProjectInPlanning(client);
            bringToTheVote(client, project);
            assertThat(client.vote("board-1", project)).isEqualTo(204);

            // when: the next vote is on its way
            var second = CompletableFuture.supplyAsync(() -> client.voteUnlessCut("board-2", project));
            first.killHard();
            second.join();
        }

        // then: the first vote stands; the second was counted, or its task is still there to do
        try (var again = ApplicationProcess.launch(freePort(), folder, Map.of())) {
            var client = client(again);
            Set<String> open = new HashSet<>(client.openVoters(project));
            assertThat(open).doesNotContain("board-1").contains("board-3", "board-4", "board-5");
            for (String member : open) {
                assertThat(client.vote(member, project)).isEqualTo(204);
            }
            // A job that was under way when the power went is taken up when its lock runs out, after 75 seconds.
            await().atMost(Duration.ofSeconds(150))
                    .untilAsserted(() -> assertThat(gateDecisions(client, project))
                            .singleElement()
                            .satisfies(decision -> {
                                assertThat(decision.path("outcome").asText()).isEqualTo("GO");
                                assertThat(votersOf(decision)).containsExactlyInAnyOrderElementsOf(BOARD);
                            }));
            again.stop();
        }
    }

    @Test
    void kill_9_in_the_middle_of_an_import_of_ten_thousand_rows_goes_on_by_itself_and_doubles_nothing()
            throws Exception {
        String file = "id;title;value;launched;closed\n"
                + IntStream.rangeClosed(1, 10_000)
                        .mapToObj(i -> "CRASH-%05d;Project %d;%d.25;2020-01-31;%s"
                                .formatted(i, i, 1000 + i, i % 20 == 0 ? "" : "2021-06-30"))
                        .collect(Collectors.joining("\n"));
        int before;
        String path;
        try (var first = ApplicationProcess.launch(freePort(), folder, Map.of())) {
            var client = client(first);
            before = client.portfolioSize();
            path = "/api/imports/" + client.importFile(file).path("id").asLong();

            // when: killed once a part of the import is in
            await().pollInterval(Duration.ofMillis(200))
                    .atMost(Duration.ofMinutes(2))
                    .until(() -> client.get("pmo", path).path("taken").asInt() >= 500);
            first.killHard();
        }

        // then: nobody does anything, and all is there once
        try (var again = ApplicationProcess.launch(freePort(), folder, Map.of())) {
            var client = client(again);
            assertThat(client.get("pmo", path).path("taken").asInt()).isBetween(500, 9_999);
            await().pollInterval(Duration.ofSeconds(2))
                    .atMost(Duration.ofSeconds(500))
                    .until(() -> client.get("pmo", path).path("state").asText().equals("DONE"));
            assertThat(client.get("pmo", path).path("taken").asInt()).isEqualTo(10_000);
            assertThat(client.portfolioSize()).isEqualTo(before + 10_000);
            assertThat(client.importDryRun(file).path("unchanged").asInt()).isEqualTo(10_000);
            again.stop();
        }
    }

    private static String lightProjectInPlanning(RunningTollgate client) {
        JsonNode page = client.get("pmo", "/api/portfolio?phase=PLANNING&tier=LIGHT&size=1");
        assertThat(page.path("content"))
                .as("light projects of the demo in planning")
                .isNotEmpty();
        return page.path("content").path(0).path("id").asText();
    }

    private static void bringToTheVote(RunningTollgate client, String project) {
        client.complete(
                "pm",
                project,
                "draft-plan",
                Map.of(
                        "start", "2027-01-04",
                        "finish", "2027-06-30",
                        "budget", "90000",
                        "currency", "EUR",
                        "approach", "In one go"));
        client.complete("functional-owner", project, "review-plan-for-business", Map.of("agreed", "YES"));
        client.complete("pm", project, "attach-evidence", Map.of("statement", "Ready"));
        client.complete("pmo", project, "check-readiness", Map.of("answer", "YES", "reason", "The plan follows"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> client.openVoters(project).containsAll(BOARD));
    }

    private static List<JsonNode> gateDecisions(RunningTollgate client, String project) {
        return StreamSupport.stream(
                        client.get("pmo", "/api/projects/" + project + "/decisions")
                                .spliterator(),
                        false)
                .filter(decision -> decision.path("kind").asText().equals("gate"))
                .filter(decision -> decision.path("witnessed").asBoolean())
                .toList();
    }

    private static List<String> votersOf(JsonNode decision) {
        return StreamSupport.stream(decision.path("votes").spliterator(), false)
                .map(vote -> vote.path("voter").asText())
                .toList();
    }

    private static RunningTollgate client(ApplicationProcess process) throws Exception {
        process.awaitLine(RUNNING);
        String said = process.outputSoFar();
        String port = said.substring(said.indexOf(RUNNING) + RUNNING.length()).split("/", 2)[0];
        return new RunningTollgate(Integer.parseInt(port));
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}

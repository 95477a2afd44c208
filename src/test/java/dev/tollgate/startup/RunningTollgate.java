package dev.tollgate.startup;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** A started Tollgate with its demo, as a program talks to it: over HTTP, as one of the demo's people. */
final class RunningTollgate {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String MAPPING =
            "{\"externalId\":\"id\",\"name\":\"title\",\"value\":\"value\",\"currency\":\"=EUR\",\"launchedOn\":\"launched\","
                    + "\"closedOn\":\"closed\"}";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;

    RunningTollgate(int port) {
        this.port = port;
    }

    JsonNode get(String person, String path) {
        return json(send(request(person, path).GET()));
    }

    int portfolioSize() {
        return get("pmo", "/api/portfolio?size=1")
                .path("page")
                .path("totalElements")
                .asInt();
    }

    /** Waits until the person has the task, and does it. */
    void complete(String person, String project, String taskKey, Map<String, String> answers) {
        List<JsonNode> found = await().atMost(Duration.ofSeconds(60))
                .until(() -> tasks(person, project, taskKey), tasks -> !tasks.isEmpty());
        int status = complete(person, found.get(0), answers).statusCode();
        if (status != 204) {
            throw new AssertionError(taskKey + " was refused with " + status);
        }
    }

    /** The status with which the vote was answered. */
    int vote(String member, String project) {
        JsonNode task = tasks(member, project, "cast-vote").stream()
                .filter(open -> open.path("assignee").asText().equals(member))
                .findFirst()
                .orElseThrow();
        return complete(member, task, Map.of("vote", "GO")).statusCode();
    }

    /** True where the vote was acknowledged before the server was gone. */
    boolean voteUnlessCut(String member, String project) {
        try {
            return vote(member, project) == 204;
        } catch (UncheckedIOException cut) {
            return false;
        }
    }

    List<String> openVoters(String project) {
        return tasks("pmo", project, "cast-vote").stream()
                .map(task -> task.path("assignee").asText())
                .toList();
    }

    JsonNode importFile(String csv) {
        return importTo("/api/imports", csv);
    }

    JsonNode importDryRun(String csv) {
        return importTo("/api/imports?dry-run=true", csv);
    }

    private JsonNode importTo(String path, String csv) {
        String boundary = "----tollgate";
        String body = part(boundary, "mapping", "", MAPPING)
                + part(boundary, "file", "; filename=\"projects.csv\"", csv) + "--" + boundary + "--\r\n";
        return json(send(request("pmo", path)
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body))));
    }

    private List<JsonNode> tasks(String person, String project, String taskKey) {
        JsonNode found = get(
                person,
                "/engine-rest/task?processInstanceBusinessKeyLike=" + project + "%25&taskDefinitionKey=" + taskKey);
        return StreamSupport.stream(found.spliterator(), false).toList();
    }

    private HttpResponse<String> complete(String person, JsonNode task, Map<String, String> answers) {
        Map<String, Object> variables = new HashMap<>();
        answers.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        try {
            return send(request(person, "/engine-rest/task/" + task.path("id").asText() + "/complete")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(Map.of("variables", variables)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String part(String boundary, String name, String more, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + name + "\"" + more + "\r\n\r\n"
                + content + "\r\n";
    }

    /** The demo's people have their name as password. */
    private HttpRequest.Builder request(String person, String path) {
        String login = Base64.getEncoder().encodeToString((person + ":" + person).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + login);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new AssertionError("answered " + response.statusCode() + ": " + response.body());
        }
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tollgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Models that try to take over the server, sent as the Modeler sends them: each carries the sentence it must meet. */
@TollgateTest
class HostileModelsTest {

    private static final Pattern EXPECTS = Pattern.compile("expects: (.+?)( -->|\",?|)\\R");

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @Autowired
    private RepositoryService repository;

    @TestFactory
    Stream<DynamicTest> everyHostileFileIsRefusedInItsOwnSentence() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:workflow/hostile/*");
        assertThat(files).hasSizeGreaterThan(60);
        return Arrays.stream(files).map(file -> DynamicTest.dynamicTest(file.getFilename(), () -> refused(file)));
    }

    private void refused(Resource file) throws IOException {
        String name = String.valueOf(file.getFilename());
        String content = file.getContentAsString(StandardCharsets.UTF_8);
        long before = repository.createDeploymentQuery().count();

        Http.Answer answer = deploy(Map.of(name, content));

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .startsWith("Nothing was deployed.")
                .contains(name);
        assertThat(answer.json().path("message").asText()).containsPattern(expectedIn(content));
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    /** The sentence is literal, but for {@code .*} and {@code |}. */
    private static String expectedIn(String content) {
        Matcher expects = EXPECTS.matcher(content.replace("\\\"", "\u0001"));
        assertThat(expects.find()).isTrue();
        return Arrays.stream(expects.group(1).replace('\u0001', '"').split("\\|"))
                .map(part -> Pattern.quote(part).replace(".*", "\\E.*\\Q"))
                .reduce((one, other) -> one + "|" + other)
                .orElseThrow();
    }

    @Test
    void everyFindingOfEveryFileIsNamedAtOnceAndNothingIsDeployed() throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : new String[] {"script-task.bpmn", "juel-table.dmn", "form-with-html.form"}) {
            files.put(name, text("hostile/" + name));
        }
        files.put("sound.bpmn", text("several-voters/several-voters.bpmn").replace("several-voters", "sound-voters"));

        Http.Answer answer = deploy(files);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().path("message").asText())
                .contains("script-task.bpmn", "juel-table.dmn", "form-with-html.form")
                .doesNotContain("sound.bpmn");
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("sound-voters")
                        .count())
                .isZero();
    }

    @Test
    void aSoundModelIsDeployedByAProcessOwner() throws IOException {
        Http.Answer answer = deploy(Map.of(
                "accepted.bpmn",
                text("several-voters/several-voters.bpmn").replace("several-voters", "accepted-voters")));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(repository
                        .createProcessDefinitionQuery()
                        .processDefinitionKey("accepted-voters")
                        .count())
                .isEqualTo(1);
    }

    private static String text(String file) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResource("classpath:workflow/" + file)
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private Http.Answer deploy(Map<String, String> files) {
        String boundary = "----deployment";
        StringBuilder body = new StringBuilder(part(boundary, "name=\"deployment-name\"", "from the Modeler"));
        files.forEach((name, content) ->
                body.append(part(boundary, "name=\"" + name + "\"; filename=\"" + name + "\"", content)));
        body.append("--").append(boundary).append("--\r\n");
        Http.Client owner = http.as(persons.with("hostile-owner", "process-owner"));
        return owner.send(owner.request("/engine-rest/deployment/create")
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private static String part(String boundary, String disposition, String content) {
        return "--" + boundary + "\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
    }
}

package dev.tollgate.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Component;

/** What the Modeler offers to process owners exists in the product. */
class ElementTemplatesTest {

    private static final Path FOLDER = Path.of(".camunda", "element-templates");
    private static final Pattern BEAN = Pattern.compile("\\$\\{([A-Za-z]+)[.}]");
    private static final List<String> VARIABLES = List.of("projectId");

    @Test
    void everyTemplateHasAnIdOfItsOwn() {
        List<String> ids =
                templates().map(template -> template.path("id").asText()).toList();

        assertThat(ids).isNotEmpty().doesNotHaveDuplicates().allMatch(id -> id.startsWith("dev.tollgate."));
    }

    @Test
    void everyTemplateNamesBeansThatExist() {
        List<String> beans = values().flatMap(
                        value -> BEAN.matcher(value).results().map(found -> found.group(1)))
                .filter(name -> !VARIABLES.contains(name))
                .distinct()
                .toList();
        List<String> offered = Rooms.PRODUCT.stream()
                .flatMap(type -> type.tryGetAnnotationOfType(Component.class).stream())
                .map(Component::value)
                .toList();

        assertThat(beans).contains("seats", "deadlines", "gates", "runComputedChecks");
        assertThat(offered).containsAll(beans);
    }

    @Test
    void everyCalledProcessIsThere() {
        List<String> called = properties("calledElement").toList();

        assertThat(called).isNotEmpty();
        assertThat(called)
                .allSatisfy(process -> assertThat(files(Path.of("bpmn")))
                        .anyMatch(file -> file.getFileName().toString().equals(process + ".bpmn")));
    }

    @Test
    void everyAutomaticBoxHasASavePointBeforeIt() {
        List<JsonNode> boxes = templates()
                .filter(template -> template.path("appliesTo").get(0).asText().equals("bpmn:ServiceTask"))
                .toList();

        assertThat(boxes).isNotEmpty();
        assertThat(boxes)
                .allSatisfy(box -> assertThat(box.findParents("binding").stream()
                                .filter(p -> p.at("/binding/name").asText().equals("camunda:asyncBefore")))
                        .hasSize(1)
                        .allMatch(point -> point.path("value").asBoolean()));
    }

    private static Stream<String> properties(String name) {
        return templates()
                .flatMap(template ->
                        StreamSupport.stream(template.path("properties").spliterator(), false))
                .filter(property -> property.at("/binding/name").asText().equals(name))
                .map(property -> property.path("value").asText());
    }

    private static Stream<String> values() {
        return templates().flatMap(template -> template.findValuesAsText("value").stream());
    }

    private static Stream<JsonNode> templates() {
        return files(FOLDER).stream()
                .flatMap(file -> StreamSupport.stream(read(file).spliterator(), false));
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.tollgate.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The models that Tollgate brings, as they lie in the repository. */
final class Models {

    static final Path FOLDER = Path.of("bpmn");

    private Models() {}

    /**
     * One model.
     *
     * @param room the folder below {@code bpmn/}
     * @param name the file's name without its ending
     */
    record Model(String room, String name, BpmnModelInstance bpmn, String text) {

        /** What a failed test shows. */
        @Override
        public String toString() {
            return name;
        }

        Process process() {
            return bpmn.getModelElementsByType(Process.class).iterator().next();
        }

        <T extends FlowElement> List<T> all(Class<T> type) {
            return List.copyOf(bpmn.getModelElementsByType(type));
        }

        String at(FlowElement element) {
            return name + ": " + element.getId();
        }
    }

    static List<Model> all() {
        return files(".bpmn").entrySet().stream()
                .map(file -> new Model(
                        room(file.getKey()),
                        name(file.getKey()),
                        Bpmn.readModelFromFile(file.getKey().toFile()),
                        file.getValue()))
                .toList();
    }

    /** The room of each decision table, by the table's name. */
    static Map<String, String> decisions() {
        Map<String, String> rooms = new TreeMap<>();
        files(".dmn").forEach((file, text) -> rooms.put(name(file), room(file)));
        return rooms;
    }

    static Map<Path, String> files(String ending) {
        Map<Path, String> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(FOLDER)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ending)).toList()) {
                found.put(file, Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    static String name(Path file) {
        String name = file.getFileName().toString();
        return name.substring(0, name.lastIndexOf('.'));
    }

    private static String room(Path file) {
        return FOLDER.relativize(file).getName(0).toString();
    }
}

package dev.tollgate.workflow;

import dev.tollgate.workflow.check.ModelCheck;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Finds the models: those that Tollgate brings, overlaid by those of {@code tollgate.models-dir}, where process owners
 * keep what they changed. A resource has the same name wherever it was found.
 */
@Component
class ModelLibrary {

    private static final String ROOT = "/bpmn/";
    private static final Pattern DEPLOYABLE = Pattern.compile(".+/.+\\.(bpmn|dmn|form)");

    private final Supplier<List<ModelBundle>> bundles;
    private final Supplier<ModelCheck.Definitions> definitions;

    ModelLibrary(@Value("${tollgate.models-dir:}") String ownFolder, ModelCheck check) {
        bundles = SingletonSupplier.of(() -> read(ownFolder));
        definitions = SingletonSupplier.of(() -> {
            SortedMap<String, byte[]> all = new TreeMap<>();
            bundles().forEach(bundle -> all.putAll(bundle.resources()));
            return check.definitionsIn(all);
        });
    }

    List<ModelBundle> bundles() {
        return bundles.get();
    }

    /** What is deployed at every start, and so is known to every model. */
    ModelCheck.Definitions definitions() {
        return definitions.get();
    }

    private static List<ModelBundle> read(String ownFolder) {
        SortedMap<String, byte[]> resources = new TreeMap<>(shipped());
        if (!ownFolder.isBlank()) {
            resources.putAll(own(Path.of(ownFolder)));
        }
        SortedMap<String, SortedMap<String, byte[]>> byFolder = new TreeMap<>();
        resources.forEach((name, content) -> byFolder.computeIfAbsent(
                        name.substring(0, name.indexOf('/')), folder -> new TreeMap<>())
                .put(name, content));
        return byFolder.entrySet().stream()
                .map(folder -> new ModelBundle(folder.getKey(), folder.getValue()))
                .toList();
    }

    private static SortedMap<String, byte[]> shipped() {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:bpmn/**/*.*")) {
                String location = resource.getURL().getPath();
                String name = location.substring(location.lastIndexOf(ROOT) + ROOT.length());
                if (DEPLOYABLE.matcher(name).matches()) {
                    try (InputStream content = resource.getInputStream()) {
                        found.put(name, content.readAllBytes());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the models that Tollgate brings cannot be read", e);
        }
        return found;
    }

    private static SortedMap<String, byte[]> own(Path folder) {
        SortedMap<String, byte[]> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (DEPLOYABLE.matcher(name).matches()) {
                    found.put(name, Files.readAllBytes(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("tollgate.models-dir " + folder + " cannot be read", e);
        }
        return found;
    }
}

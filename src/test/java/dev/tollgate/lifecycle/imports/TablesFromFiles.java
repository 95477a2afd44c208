package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.vocabulary.Rag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;

/** The decision tables of imports, as they stand in their files, without an application around them. */
final class TablesFromFiles implements ImportTables {

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> tables = new HashMap<>();

    @Override
    public Optional<String> fieldOf(String column) {
        return ask("import-columns", column);
    }

    @Override
    public boolean meanNothing(String words) {
        return ask("import-blanks", words).isPresent();
    }

    @Override
    public Optional<Rag> colourOf(String rating) {
        return ask("import-ratings", rating).map(Rag::valueOf);
    }

    @Override
    public Optional<LifecyclePosition> positionOf(String state) {
        return ask("import-states", state).map(LifecyclePosition::valueOf);
    }

    private Optional<String> ask(String table, String words) {
        var result = engine.evaluateDecisionTable(tables.computeIfAbsent(table, this::parsed), Map.of("words", words));
        return result.isEmpty()
                ? Optional.empty()
                : Optional.of(result.getSingleResult().getSingleEntry());
    }

    private DmnDecision parsed(String table) {
        try (InputStream file = Files.newInputStream(Path.of("bpmn", "lifecycle", "dmn", table + ".dmn"))) {
            return engine.parseDecision(table, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

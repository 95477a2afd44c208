package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.lifecycle.imports.ImportTables;
import dev.tollgate.vocabulary.Rag;
import dev.tollgate.workflow.DecisionTables;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What words of other portfolios mean, asked of the decision tables {@code import-…}. */
@Component
class CamundaImportTables implements ImportTables {

    private final DecisionTables tables;

    CamundaImportTables(DecisionTables tables) {
        this.tables = tables;
    }

    @Override
    public Optional<String> fieldOf(String column) {
        return ask("import-columns", column, "field");
    }

    @Override
    public boolean meanNothing(String words) {
        return ask("import-blanks", words, "meaning").isPresent();
    }

    @Override
    public Optional<Rag> colourOf(String rating) {
        return ask("import-ratings", rating, "rag").map(Rag::valueOf);
    }

    @Override
    public Optional<LifecyclePosition> positionOf(String state) {
        return ask("import-states", state, "position").map(LifecyclePosition::valueOf);
    }

    private Optional<String> ask(String table, String words, String output) {
        return tables.ask(table, Map.of("words", words)).rows().stream()
                .map(row -> row.get(output))
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .findFirst();
    }
}

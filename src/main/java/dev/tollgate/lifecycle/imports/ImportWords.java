package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.vocabulary.Rag;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Asks the tables once for each different word of one file, and not for ever more of them. */
final class ImportWords {

    private static final int MOST = 500;

    private final ImportTables tables;
    private final Map<String, Boolean> nothing = new HashMap<>();
    private final Map<String, Optional<Rag>> colours = new HashMap<>();
    private final Map<String, Optional<LifecyclePosition>> positions = new HashMap<>();

    ImportWords(ImportTables tables) {
        this.tables = tables;
    }

    boolean meanNothing(String cell) {
        return asked(nothing, cell, false, tables::meanNothing);
    }

    Optional<Rag> colourOf(String cell) {
        return asked(colours, cell, Optional.empty(), tables::colourOf);
    }

    Optional<LifecyclePosition> positionOf(String cell) {
        return asked(positions, cell, Optional.empty(), tables::positionOf);
    }

    private static <T> T asked(Map<String, T> known, String cell, T otherwise, Function<String, T> table) {
        String words = TableProfile.plain(cell);
        T answer = known.get(words);
        if (answer == null) {
            answer = known.size() < MOST ? table.apply(words) : otherwise;
            if (known.size() < MOST) {
                known.put(words, answer);
            }
        }
        return answer;
    }
}

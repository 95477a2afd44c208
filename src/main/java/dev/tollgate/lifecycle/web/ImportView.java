package dev.tollgate.lifecycle.web;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.lifecycle.imports.ImportState;
import dev.tollgate.lifecycle.imports.PortfolioImport;
import dev.tollgate.lifecycle.imports.Verdict;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import as JSON.
 *
 * @param refused how many rows; which and why is told row by row
 * @param taken how many of those to be created or updated are done
 * @param phases how many of the accepted rows stand at each place of the lifecycle
 */
record ImportView(
        long id,
        String title,
        String fileName,
        String sheet,
        ImportState state,
        String by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        Map<String, String> mapping,
        @Nullable String mappingName,
        int rows,
        int created,
        int updated,
        int unchanged,
        int refused,
        int taken,
        Map<LifecyclePosition, Integer> phases) {

    static ImportView of(PortfolioImport found, Map<LifecyclePosition, Integer> phases) {
        return new ImportView(
                found.id(),
                found.title(),
                found.fileName(),
                found.sheet(),
                found.state(),
                found.by().value(),
                found.startedAt(),
                found.finishedAt(),
                found.mapping(),
                found.mappingName(),
                found.rows(),
                found.created(),
                found.updated(),
                found.unchanged(),
                found.refused(),
                found.taken(),
                phases);
    }

    /** How many of its rows have this verdict; all of them where none is named. */
    static int count(PortfolioImport found, @Nullable Verdict verdict) {
        if (verdict == null) {
            return found.rows();
        }
        return switch (verdict) {
            case CREATE -> found.created();
            case CHANGE -> found.updated();
            case SAME -> found.unchanged();
            case REFUSED -> found.refused();
        };
    }
}

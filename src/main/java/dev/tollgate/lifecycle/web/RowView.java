package dev.tollgate.lifecycle.web;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.lifecycle.imports.FieldChange;
import dev.tollgate.lifecycle.imports.ImportLine;
import dev.tollgate.lifecycle.imports.RefusedCell;
import dev.tollgate.lifecycle.imports.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file and what comes of it, as JSON.
 *
 * @param cells the same for people: row, number, what comes of it, where the project stands, and why
 */
record RowView(
        int row,
        String externalId,
        Verdict verdict,
        @Nullable LifecyclePosition position,
        Map<String, String> said,
        List<FieldChange> changes,
        List<RefusedCell> refused,
        List<String> notes,
        @Nullable String project,
        boolean done,
        List<String> cells) {

    static RowView of(ImportLine line) {
        return new RowView(
                line.number(),
                line.externalId(),
                line.verdict(),
                line.position(),
                line.said(),
                line.changes(),
                line.refusals(),
                line.notes(),
                line.project() == null ? null : line.project().value(),
                line.done(),
                List.of(
                        String.valueOf(line.number()),
                        line.externalId(),
                        words(line.verdict()),
                        line.position() == null ? "" : words(line.position()),
                        why(line)));
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** One line for each change, refusal and note. */
    private static String why(ImportLine line) {
        Stream<String> changes = line.changes().stream()
                .map(change -> change.field() + ": " + text(change.old()) + " → " + text(change.now()));
        Stream<String> refusals = line.refusals().stream()
                .map(refused -> refused.column() + " \"" + refused.value() + "\": " + refused.reason());
        return Stream.of(changes, refusals, line.notes().stream())
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String text(@Nullable String said) {
        return said == null ? "nothing" : said;
    }
}

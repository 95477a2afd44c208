package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.imports.table.PortfolioTable;
import dev.tollgate.lifecycle.imports.table.Row;
import dev.tollgate.lifecycle.imports.table.RowSink;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Finds out row by row what would come of a file, and writes it down; some rows are held at a time, never all. */
@Component
class ImportRehearsal {

    private static final int BATCH = 500;

    private final LineStore lines;
    private final Projects projects;
    private final ImportTables tables;

    ImportRehearsal(LineStore lines, Projects projects, ImportTables tables) {
        this.lines = lines;
        this.projects = projects;
        this.tables = tables;
    }

    void run(PortfolioImport portfolio, byte[] content, ColumnMapping mapping, LocalDate today) {
        lines.clear(portfolio.id());
        RowReader reader = new RowReader(mapping, tables);
        List<ReadRow> batch = new ArrayList<>();
        PortfolioTable.read(content, portfolio.sheet(), new RowSink() {
            @Override
            public void header(List<String> columns) {
                // Known from the first reading.
            }

            @Override
            public void row(Row row) {
                batch.add(reader.read(row));
                if (batch.size() == BATCH) {
                    write(portfolio.id(), batch, today);
                    batch.clear();
                }
            }
        });
        write(portfolio.id(), batch, today);
        lines.refuseRepeated(portfolio.id(), mapping.column(ImportField.EXTERNAL_ID));
    }

    private void write(long importId, List<ReadRow> rows, LocalDate today) {
        List<String> ids = rows.stream().map(ReadRow::externalId).toList();
        Map<String, Project> known = projects.byExternalId(ids);
        Map<String, Map<String, String>> before = lines.said(ids);
        lines.insert(
                importId,
                rows.stream()
                        .map(row -> line(row, known.containsKey(row.externalId()), before, today))
                        .toList());
    }

    private static ImportLine line(
            ReadRow row, boolean isKnown, Map<String, Map<String, String>> before, LocalDate today) {
        if (row.isRefused()) {
            return new ImportLine(
                    row.number(),
                    row.externalId(),
                    Verdict.REFUSED,
                    null,
                    row.said(),
                    List.of(),
                    row.refused(),
                    row.notes(),
                    null,
                    false);
        }
        ImportedRow imported = new ImportedRow(row.said());
        List<String> notes = new ArrayList<>(row.notes());
        imported.contradiction(today).ifPresent(notes::add);
        List<FieldChange> changes =
                isKnown ? FieldChange.between(before.getOrDefault(row.externalId(), Map.of()), row.said()) : List.of();
        Verdict verdict = !isKnown ? Verdict.CREATE : changes.isEmpty() ? Verdict.SAME : Verdict.CHANGE;
        return new ImportLine(
                row.number(),
                row.externalId(),
                verdict,
                imported.position(today),
                row.said(),
                changes,
                List.of(),
                notes,
                null,
                false);
    }
}

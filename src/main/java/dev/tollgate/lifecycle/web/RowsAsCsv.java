package dev.tollgate.lifecycle.web;

import dev.tollgate.lifecycle.imports.ImportLine;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.lifecycle.imports.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Writes what comes of rows for a spreadsheet: one line for each change, refusal or note, and nothing that it runs. */
final class RowsAsCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%";

    private final PortfolioImports imports;

    RowsAsCsv(PortfolioImports imports) {
        this.imports = imports;
    }

    void write(long importId, @Nullable Verdict verdict, OutputStream out) throws IOException {
        OutputStreamWriter writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write(BYTE_ORDER_MARK);
        try (CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            csv.printRecord("Row", "Number", "Project", "What", "Place", "Done", "Column", "Before", "Now", "Remark");
            int last = 0;
            List<ImportLine> lines = imports.rowsAfter(importId, verdict, last);
            while (!lines.isEmpty()) {
                for (ImportLine line : lines) {
                    write(line, csv);
                }
                last = lines.get(lines.size() - 1).number();
                lines = imports.rowsAfter(importId, verdict, last);
            }
        }
    }

    private static void write(ImportLine line, CSVPrinter csv) throws IOException {
        boolean alone = true;
        for (var change : line.changes()) {
            print(csv, line, change.field(), text(change.old()), text(change.now()), "");
            alone = false;
        }
        for (var refused : line.refusals()) {
            print(csv, line, refused.column(), "", refused.value(), refused.reason());
            alone = false;
        }
        for (String note : line.notes()) {
            print(csv, line, "", "", "", note);
            alone = false;
        }
        if (alone) {
            print(csv, line, "", "", "", "");
        }
    }

    private static void print(CSVPrinter csv, ImportLine line, String... rest) throws IOException {
        Stream<String> first = Stream.of(
                String.valueOf(line.number()),
                line.externalId(),
                line.project() == null ? "" : line.project().value(),
                line.verdict().name(),
                line.position() == null ? "" : line.position().name(),
                line.done() ? "yes" : "no");
        csv.printRecord(Stream.concat(first, Stream.of(rest)).map(RowsAsCsv::harmless));
    }

    private static String text(@Nullable String said) {
        return Objects.requireNonNullElse(said, "");
    }

    /** A cell that a spreadsheet would take for a formula begins with an apostrophe. */
    static String harmless(String cell) {
        return !cell.isEmpty()
                        && STARTS_A_FORMULA.indexOf(
                                        cell.strip().isEmpty()
                                                ? ' '
                                                : cell.strip().charAt(0))
                                >= 0
                ? "'" + cell
                : cell;
    }
}

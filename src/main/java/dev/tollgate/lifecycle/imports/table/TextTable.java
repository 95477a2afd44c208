package dev.tollgate.lifecycle.imports.table;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Values separated by commas, semicolons, tabs or bars, in any of the usual character sets. */
final class TextTable {

    private TextTable() {}

    static void read(byte[] content, CountedRows rows) {
        Encoding encoding = Encoding.of(content);
        try {
            Separator separator = Separator.of(encoding.reader(content));
            parse(encoding.reader(content), separator, rows);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RuleBroken(
                    "file",
                    "The file cannot be read as separated values (" + e.getMessage()
                            + "); export it again from the spreadsheet.");
        }
    }

    private static void parse(Reader text, Separator separator, CountedRows rows) throws IOException {
        CSVFormat format = CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(separator.sign())
                .setIgnoreEmptyLines(false)
                .get();
        boolean hasHeader = false;
        try (CSVParser parser = format.parse(new BoundedText(text, separator.sign()))) {
            for (CSVRecord line : parser) {
                Row row = new Row((int) line.getRecordNumber(), List.of(line.values()));
                if (hasHeader) {
                    rows.row(row);
                } else if (!row.isBlank()) {
                    hasHeader = true;
                    rows.header(row.cells());
                }
            }
        }
        if (!hasHeader) {
            throw new RuleBroken("file", "The file is empty; send a table with a header row.");
        }
    }
}

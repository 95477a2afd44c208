package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A file of comma-separated values as it comes out of a spreadsheet: in UTF-8, with or without a byte-order mark, or in
 * Windows-1252; separated by commas, semicolons or tabs.
 */
record CsvTable(List<String> header, List<Row> rows) {

    static final int MOST_ROWS = 100_000;
    static final int LONGEST_CELL = 20_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** @param number as a spreadsheet counts: the header is row 1 */
    record Row(int number, List<String> cells) {

        /** The cell without surrounding blanks; empty where the row is too short. */
        String cell(int index) {
            return index < cells.size() ? cells.get(index).strip() : "";
        }
    }

    /** @throws RuleBroken where the file is empty, broken or too long */
    static CsvTable read(byte[] content) {
        String text = decoded(content);
        if (text.isBlank()) {
            throw new RuleBroken("file", "The file is empty; send a table with a header row.");
        }
        try (CSVParser parser = CSVFormat.Builder.create(CSVFormat.RFC4180)
                .setDelimiter(separatorOf(text))
                .setIgnoreEmptyLines(true)
                .get()
                .parse(new StringReader(text))) {
            return read(parser);
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RuleBroken(
                    "file",
                    "The file cannot be read as comma-separated values (" + e.getMessage()
                            + "); export it again from the spreadsheet.");
        }
    }

    private static CsvTable read(CSVParser parser) {
        List<String> header = List.of();
        List<Row> rows = new ArrayList<>();
        for (CSVRecord line : parser) {
            if (line.getRecordNumber() == 1) {
                header = line.stream().map(String::strip).toList();
            } else if (rows.size() == MOST_ROWS) {
                throw new RuleBroken("file", "The file has more than 100,000 rows; split it.");
            } else if (line.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(new Row((int) line.getRecordNumber(), List.of(line.values())));
            }
        }
        return new CsvTable(header, List.copyOf(rows));
    }

    private static String decoded(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            text = new String(content, Charset.forName("windows-1252"));
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    /** The one that parts the header into most columns. */
    private static String separatorOf(String text) {
        String header = text.lines().findFirst().orElse("");
        return Stream.of(",", ";", "\t")
                .max(Comparator.comparingInt(separator -> header.split(separator, -1).length))
                .orElse(",");
    }
}

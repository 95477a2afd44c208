package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An import.
 *
 * @param title what is imported, in the words of whoever began it
 * @param sheet which of the workbook's sheets; empty for text
 * @param profile what one reading of the file showed; none before there is one
 * @param mappingName under which the mapping is stored; none where it is not
 * @param asOf the day on which the dates in the file were looked at
 * @param rows below the header; created, updated, unchanged and refused together
 * @param taken how many of those to be created or updated are done
 */
public record PortfolioImport(
        long id,
        String title,
        String fileName,
        ImportState state,
        PersonId by,
        Instant startedAt,
        @Nullable Instant finishedAt,
        String sheet,
        List<String> sheets,
        @Nullable TableProfile profile,
        Map<String, String> mapping,
        @Nullable String mappingName,
        @Nullable LocalDate asOf,
        int rows,
        int created,
        int updated,
        int unchanged,
        int refused,
        int taken) {

    /** The business key of its process: {@code IMP-17}. */
    public String key() {
        return "IMP-" + id;
    }

    TableProfile requireProfile() {
        if (profile == null) {
            throw new IllegalStateException("Import " + id + " has no file yet.");
        }
        return profile;
    }
}

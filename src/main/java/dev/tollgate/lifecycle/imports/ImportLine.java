package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What would come, or has come, of a row.
 *
 * @param number as a spreadsheet counts: the first row is 1
 * @param position where its project stands by the file; none for a refused row
 * @param said what the row says by field
 * @param changes what it says differently from before, for a project that is there
 * @param done whether it has come
 */
public record ImportLine(
        int number,
        String externalId,
        Verdict verdict,
        @Nullable LifecyclePosition position,
        Map<String, String> said,
        List<FieldChange> changes,
        List<RefusedCell> refusals,
        List<String> notes,
        @Nullable ProjectId project,
        boolean done) {}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import java.util.List;
import java.util.Map;

/**
 * What came of a file, or would come of it.
 *
 * @param rows every row below the header: created, updated, unchanged and refused together
 * @param phases how many of the accepted rows stand at each place of the lifecycle by their dates
 */
public record ImportReport(
        int rows,
        int created,
        int updated,
        int unchanged,
        List<RefusedRow> refused,
        Map<LifecyclePosition, Integer> phases) {}

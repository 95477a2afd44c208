package dev.tollgate.lifecycle.imports;

import java.util.List;
import java.util.Map;

/**
 * A row of a file as it was read.
 *
 * @param said what it says about its project by field, in one way of writing; what is not known is not in it
 * @param refused none where the row can be taken over
 * @param notes what people should know about how it was read
 */
record ReadRow(int number, String externalId, Map<String, String> said, List<RefusedCell> refused, List<String> notes) {

    boolean isRefused() {
        return !refused.isEmpty();
    }
}

package dev.tollgate.lifecycle.imports;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A field about which a file says something else than before.
 *
 * @param old none where it said nothing
 * @param now none where it says nothing any more
 */
public record FieldChange(
        String field, @Nullable String old, @Nullable String now) {

    static List<FieldChange> between(Map<String, String> before, Map<String, String> after) {
        Set<String> fields = new LinkedHashSet<>(after.keySet());
        fields.addAll(before.keySet());
        List<FieldChange> changes = new ArrayList<>();
        for (String field : fields) {
            String old = before.get(field);
            String now = after.get(field);
            if (old == null || !old.equals(now)) {
                changes.add(new FieldChange(field, old, now));
            }
        }
        return changes;
    }
}

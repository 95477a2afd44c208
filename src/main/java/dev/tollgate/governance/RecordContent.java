package dev.tollgate.governance;

import dev.tollgate.proof.JsonText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is hashed of a decision: every column of its row, as it is. A column that is added one day goes in only where it
 * is not empty, so that the hashes of older rows stay what they are.
 */
final class RecordContent {

    private RecordContent() {}

    static Map<String, @Nullable Object> of(ResultSet row) throws SQLException {
        Map<String, @Nullable Object> content = new LinkedHashMap<>();
        content.put("id", row.getString("id"));
        content.put("project", row.getString("project_id"));
        content.put("subject", row.getString("subject_key"));
        content.put("kind", row.getString("kind"));
        content.put("outcome", row.getString("outcome"));
        content.put("summary", row.getString("summary"));
        content.put("decidedBy", row.getString("decided_by"));
        content.put("decidedAt", Sql.moment(row, "decided_at").toString());
        content.put("recordedAt", Sql.moment(row, "recorded_at").toString());
        content.put("clock", Map.of("zone", row.getString("zone"), "region", row.getString("region")));
        content.put("witnessed", row.getBoolean("witnessed"));
        content.put("modelVersion", row.getString("model_version"));
        content.put("decisionTables", Sql.words(row, "decision_tables"));
        for (String column : List.of("votes", "recusals", "mandates", "seats", "evidence", "inputs")) {
            content.put(column, JsonText.read(row.getString(column)));
        }
        return content;
    }
}

package dev.tollgate.support;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Asserts that the rows of a table can neither be changed nor removed, by right and by trigger. */
public final class AppendOnly {

    private AppendOnly() {}

    /**
     * @param table must hold a row already
     * @param column any column of it
     */
    public static void assertKept(JdbcClient jdbc, String table, String column) {
        String[] attempts = {
            "update " + table + " set " + column + " = " + column, "delete from " + table, "truncate " + table
        };
        for (String attempt : attempts) {
            assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasStackTraceContaining("permission denied");
        }
        // The owner can give himself the rights back: then the trigger stands in the way.
        jdbc.sql("grant update, delete, truncate on " + table + " to current_user")
                .update();
        try {
            for (String attempt : attempts) {
                assertThatThrownBy(() -> jdbc.sql(attempt).update()).hasStackTraceContaining("kept as");
            }
        } finally {
            jdbc.sql("revoke update, delete, truncate on " + table + " from current_user")
                    .update();
        }
    }
}

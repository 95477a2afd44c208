package dev.tollgate.governance;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moments and lists of words on their way between records and columns. */
final class Sql {

    private Sql() {}

    static OffsetDateTime at(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime found = row.getObject(column, OffsetDateTime.class);
        return found == null ? null : found.toInstant();
    }

    static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static String[] words(Collection<String> words) {
        return words.toArray(String[]::new);
    }

    static List<String> words(ResultSet row, String column) throws SQLException {
        Array found = row.getArray(column);
        return List.of((String[]) found.getArray());
    }
}

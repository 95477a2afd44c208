package dev.tollgate.lifecycle.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Sha256;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of imports and of their files. */
@Repository
class ImportStore {

    private static final int LONGEST_FILE_NAME = 300;
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<TableProfile> PROFILE = new TypeReference<>() {};

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long begin(String title, PersonId by, Instant at) {
        return jdbc.sql("insert into lifecycle_import (title, imported_by, started_at) values (?, ?, ?) returning id")
                .params(title, by.value(), at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** A file that was read; an earlier one of the same import is forgotten. */
    void keepFile(long id, String fileName, byte[] content, String sheet, List<String> sheets, TableProfile profile) {
        jdbc.sql("""
                        update lifecycle_import set state = 'READ', file_name = ?, sha256 = ?, sheet = ?, sheets = ?,
                            profile = cast(? as jsonb), row_count = ?, mapping = '{}', mapping_name = null
                        where id = ?""")
                .params(
                        fileName.substring(0, Math.min(fileName.length(), LONGEST_FILE_NAME)),
                        Sha256.of(content),
                        sheet,
                        sheets.toArray(String[]::new),
                        Json.written(profile),
                        profile.rows(),
                        id)
                .update();
        jdbc.sql("insert into lifecycle_import_file (import_id, content) values (?, ?)"
                        + " on conflict (import_id) do update set content = excluded.content")
                .params(id, content)
                .update();
    }

    byte[] content(long id) {
        return jdbc.sql("select content from lifecycle_import_file where import_id = ?")
                .param(id)
                .query(byte[].class)
                .single();
    }

    void map(long id, Map<String, String> mapping, @Nullable String name) {
        jdbc.sql("update lifecycle_import set mapping = cast(? as jsonb), mapping_name = ? where id = ?")
                .params(Json.written(mapping), name, id)
                .update();
    }

    /** Counts what its lines say. */
    void rehearsed(long id, LocalDate asOf) {
        jdbc.sql("""
                        update lifecycle_import set state = 'REHEARSED', as_of = :asOf, taken = 0, created = found.created,
                            updated = found.updated, unchanged = found.unchanged, refused = found.refused,
                            row_count = found.total
                        from (select count(*) as total,
                                count(*) filter (where verdict = 'CREATE') as created,
                                count(*) filter (where verdict = 'CHANGE') as updated,
                                count(*) filter (where verdict = 'SAME') as unchanged,
                                count(*) filter (where verdict = 'REFUSED') as refused
                            from lifecycle_import_line where import_id = :id) as found
                        where id = :id""").param("asOf", asOf).param("id", id).update();
    }

    /** Answers false where it was not in that state. */
    boolean move(long id, ImportState from, ImportState to) {
        return jdbc.sql("update lifecycle_import set state = ? where id = ? and state = ?")
                        .params(to.name(), id, from.name())
                        .update()
                == 1;
    }

    void progress(long id, int more) {
        jdbc.sql("update lifecycle_import set taken = taken + ? where id = ?")
                .params(more, id)
                .update();
    }

    /** It is over, and its file is no longer needed. */
    void end(long id, ImportState state, Instant at) {
        jdbc.sql("update lifecycle_import set state = ?, finished_at = ? where id = ?")
                .params(state.name(), at.atOffset(ZoneOffset.UTC), id)
                .update();
        forgetFile(id);
    }

    void forgetFile(long id) {
        jdbc.sql("delete from lifecycle_import_file where import_id = ?")
                .param(id)
                .update();
    }

    /** @throws NotFound where there is no such import */
    PortfolioImport get(long id) {
        return jdbc.sql("select * from lifecycle_import where id = ?")
                .param(id)
                .query(ImportStore::read)
                .optional()
                .orElseThrow(() -> new NotFound("There is no import " + id + "."));
    }

    /** The latest first. */
    List<PortfolioImport> page(@Nullable ImportState state, int size, long skipped) {
        return jdbc.sql("select * from lifecycle_import where cast(:state as varchar) is null or state = :state"
                        + " order by id desc limit :size offset :skipped")
                .param("state", state == null ? null : state.name())
                .param("size", size)
                .param("skipped", skipped)
                .query(ImportStore::read)
                .list();
    }

    long count(@Nullable ImportState state) {
        return jdbc.sql("select count(*) from lifecycle_import where cast(:state as varchar) is null or state = :state")
                .param("state", state == null ? null : state.name())
                .query(Long.class)
                .single();
    }

    private static PortfolioImport read(ResultSet row, int number) throws SQLException {
        OffsetDateTime finished = row.getObject("finished_at", OffsetDateTime.class);
        String profile = row.getString("profile");
        return new PortfolioImport(
                row.getLong("id"),
                row.getString("title"),
                row.getString("file_name"),
                ImportState.valueOf(row.getString("state")),
                new PersonId(row.getString("imported_by")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                finished == null ? null : finished.toInstant(),
                row.getString("sheet"),
                Arrays.asList((String[]) row.getArray("sheets").getArray()),
                profile == null ? null : Json.read(profile, PROFILE),
                Json.read(row.getString("mapping"), TEXTS),
                row.getString("mapping_name"),
                row.getObject("as_of", LocalDate.class),
                row.getInt("row_count"),
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("unchanged"),
                row.getInt("refused"),
                row.getInt("taken"));
    }
}

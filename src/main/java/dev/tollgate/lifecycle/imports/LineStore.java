package dev.tollgate.lifecycle.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of what comes of rows, and of what rows last said. */
@Repository
class LineStore {

    private static final int LONGEST_LIST = 10;

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};
    private static final TypeReference<List<FieldChange>> CHANGES = new TypeReference<>() {};
    private static final TypeReference<List<RefusedCell>> REFUSALS = new TypeReference<>() {};
    private static final TypeReference<List<String>> NOTES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    LineStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void clear(long importId) {
        jdbc.sql("delete from lifecycle_import_line where import_id = ?")
                .param(importId)
                .update();
    }

    void insert(long importId, List<ImportLine> lines) {
        batches.batchUpdate(
                """
                insert into lifecycle_import_line
                    (import_id, number, external_id, verdict, position, said, changes, refusals, notes)
                values (?, ?, ?, ?, ?, cast(? as jsonb), cast(? as jsonb), cast(? as jsonb), cast(? as jsonb))""",
                lines.stream()
                        .map(line -> new @Nullable Object[] {
                            importId,
                            line.number(),
                            line.externalId(),
                            line.verdict().name(),
                            line.position() == null ? null : line.position().name(),
                            Json.written(line.said()),
                            Json.written(line.changes()),
                            Json.written(line.refusals()),
                            Json.written(line.notes())
                        })
                        .toList());
    }

    private record Repeated(String externalId, List<Integer> numbers) {

        String reason() {
            return "Rows "
                    + numbers.stream().limit(LONGEST_LIST).map(String::valueOf).collect(Collectors.joining(", "))
                    + (numbers.size() > LONGEST_LIST ? ", …" : "") + " have the same number; keep one of them.";
        }
    }

    /** Rows that name the same project cannot all be right: none of them is taken, and each names the others. */
    void refuseRepeated(long importId, String column) {
        List<Repeated> repeated = jdbc.sql("""
                        select external_id, array_agg(number order by number) as numbers from lifecycle_import_line
                        where import_id = ? and external_id <> '' group by external_id having count(*) > 1""")
                .param(importId)
                .query((row, number) -> new Repeated(row.getString("external_id"), Arrays.asList((Integer[])
                        row.getArray("numbers").getArray())))
                .list();
        batches.batchUpdate(
                """
                update lifecycle_import_line set verdict = 'REFUSED', position = null, changes = '[]',
                    refusals = cast(? as jsonb)
                where import_id = ? and number = ?""",
                repeated.stream()
                        .flatMap(again -> again.numbers().stream().map(number -> new Object[] {
                            Json.written(List.of(RefusedCell.of(column, again.externalId(), again.reason()))),
                            importId,
                            number
                        }))
                        .toList());
    }

    /** The next rows to be taken over, in the order of the file. */
    List<ImportLine> next(long importId, int most) {
        return jdbc.sql("""
                        select * from lifecycle_import_line
                        where import_id = ? and not done and verdict in ('CREATE', 'CHANGE')
                        order by number limit ?""").params(importId, most).query(LineStore::read).list();
    }

    boolean hasNext(long importId) {
        return jdbc.sql("""
                        select exists (select 1 from lifecycle_import_line
                            where import_id = ? and not done and verdict in ('CREATE', 'CHANGE'))""").param(importId).query(Boolean.class).single();
    }

    void done(long importId, Map<Integer, ProjectId> projectOfRow) {
        batches.batchUpdate(
                "update lifecycle_import_line set done = true, project_id = ? where import_id = ? and number = ?",
                projectOfRow.entrySet().stream()
                        .map(row -> new Object[] {row.getValue().value(), importId, row.getKey()})
                        .toList());
    }

    List<ImportLine> page(long importId, @Nullable Verdict verdict, int size, int afterRow) {
        return jdbc.sql("""
                        select * from lifecycle_import_line
                        where import_id = :id and number > :after and (cast(:verdict as varchar) is null or verdict = :verdict)
                        order by number limit :size""")
                .param("id", importId)
                .param("after", afterRow)
                .param("verdict", verdict == null ? null : verdict.name())
                .param("size", size)
                .query(LineStore::read)
                .list();
    }

    List<ImportLine> page(long importId, @Nullable Verdict verdict, int size, long skipped) {
        return jdbc.sql("""
                        select * from lifecycle_import_line
                        where import_id = :id and (cast(:verdict as varchar) is null or verdict = :verdict)
                        order by number limit :size offset :skipped""")
                .param("id", importId)
                .param("skipped", skipped)
                .param("verdict", verdict == null ? null : verdict.name())
                .param("size", size)
                .query(LineStore::read)
                .list();
    }

    /** How many of the rows that were accepted stand at each place. */
    Map<LifecyclePosition, Integer> positions(long importId) {
        Map<LifecyclePosition, Integer> counts = new EnumMap<>(LifecyclePosition.class);
        jdbc.sql("""
                        select position, count(*) as rows from lifecycle_import_line
                        where import_id = ? and position is not null group by position""").param(importId).query(row -> {
            counts.put(LifecyclePosition.valueOf(row.getString("position")), row.getInt("rows"));
        });
        return counts;
    }

    /** What the rows of these projects last said. */
    Map<String, Map<String, String>> said(Collection<String> externalIds) {
        Map<String, Map<String, String>> said = new HashMap<>();
        jdbc.sql("select external_id, said from lifecycle_import_row where external_id = any(?)")
                .param(externalIds.toArray(String[]::new))
                .query(row -> {
                    said.put(row.getString("external_id"), Json.read(row.getString("said"), TEXTS));
                });
        return said;
    }

    /** Keeps what the rows of these projects say now. */
    void keep(long importId, Map<ProjectId, ImportLine> rows) {
        batches.batchUpdate(
                """
                insert into lifecycle_import_row (external_id, project_id, said, import_id)
                values (?, ?, cast(? as jsonb), ?)
                on conflict (external_id) do update set said = excluded.said, import_id = excluded.import_id""",
                rows.entrySet().stream()
                        .map(row -> new Object[] {
                            row.getValue().externalId(),
                            row.getKey().value(),
                            Json.written(row.getValue().said()),
                            importId
                        })
                        .toList());
    }

    private static ImportLine read(ResultSet row, int number) throws SQLException {
        String position = row.getString("position");
        String project = row.getString("project_id");
        return new ImportLine(
                row.getInt("number"),
                row.getString("external_id"),
                Verdict.valueOf(row.getString("verdict")),
                position == null ? null : LifecyclePosition.valueOf(position),
                Json.read(row.getString("said"), TEXTS),
                Json.read(row.getString("changes"), CHANGES),
                Json.read(row.getString("refusals"), REFUSALS),
                Json.read(row.getString("notes"), NOTES),
                project == null ? null : new ProjectId(project),
                row.getBoolean("done"));
    }
}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The tables of imports and of what their rows last said. */
@Repository
class ImportStore {

    private static final long LOCK = 601_000_001L;
    private static final int LONGEST_FILE_NAME = 300;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ImportStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** True until the transaction ends, unless another import is at work on this or another node. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query(Boolean.class)
                .single();
    }

    /** Committed at once, as the rows refer to it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public long begin(String fileName, String sha256, PersonId by, Instant at, int rows, int refused) {
        return jdbc.sql("""
                        insert into lifecycle_import (file_name, sha256, imported_by, started_at, row_count, refused)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .params(
                        fileName.substring(0, Math.min(fileName.length(), LONGEST_FILE_NAME)),
                        sha256,
                        by.value(),
                        at.atOffset(ZoneOffset.UTC),
                        rows,
                        refused)
                .query(Long.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void finish(long id, ImportTally tally, Instant at) {
        jdbc.sql("update lifecycle_import set created = ?, updated = ?, unchanged = ?, finished_at = ? where id = ?")
                .params(tally.created(), tally.updated(), tally.unchanged(), at.atOffset(ZoneOffset.UTC), id)
                .update();
    }

    /** What the rows of these external ids last said. */
    Map<String, String> hashes(List<String> externalIds) {
        if (externalIds.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("select external_id, row_hash from lifecycle_import_row where external_id in (:ids)")
                .param("ids", externalIds)
                .query((row, number) -> Map.entry(row.getString("external_id"), row.getString("row_hash")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Keeps what the rows of these projects say now. */
    void keep(long importId, Map<ProjectId, ImportedRow> rows) {
        batches.batchUpdate(
                """
                insert into lifecycle_import_row (external_id, project_id, row_hash, import_id) values (?, ?, ?, ?)
                on conflict (external_id) do update set row_hash = excluded.row_hash, import_id = excluded.import_id""",
                rows.entrySet().stream()
                        .map(row -> new Object[] {
                            row.getValue().externalId(),
                            row.getKey().value(),
                            row.getValue().hash(),
                            importId
                        })
                        .toList());
    }
}

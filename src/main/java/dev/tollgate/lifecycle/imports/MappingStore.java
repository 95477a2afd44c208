package dev.tollgate.lifecycle.imports;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.tollgate.vocabulary.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of stored mappings. */
@Repository
class MappingStore {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;

    MappingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A name that is there gets the new mapping. */
    void save(String name, String fingerprint, Map<String, String> mapping, PersonId by, Instant at) {
        jdbc.sql("""
                        insert into lifecycle_import_mapping (name, fingerprint, mapping, stored_by, stored_at)
                        values (?, ?, cast(? as jsonb), ?, ?)
                        on conflict (name) do update set fingerprint = excluded.fingerprint, mapping = excluded.mapping,
                            stored_by = excluded.stored_by, stored_at = excluded.stored_at""")
                .params(name, fingerprint, Json.written(mapping), by.value(), at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void use(String name, Instant at) {
        jdbc.sql("update lifecycle_import_mapping set used_at = ?, used_count = used_count + 1 where name = ?")
                .params(at.atOffset(ZoneOffset.UTC), name)
                .update();
    }

    /** The one that was stored last for files of this kind. */
    Optional<ImportMappings.Stored> byFingerprint(String fingerprint) {
        return jdbc.sql("select * from lifecycle_import_mapping where fingerprint = ?"
                        + " order by stored_at desc, name limit 1")
                .param(fingerprint)
                .query(MappingStore::read)
                .optional();
    }

    Optional<ImportMappings.Stored> find(String name) {
        return jdbc.sql("select * from lifecycle_import_mapping where name = ?")
                .param(name)
                .query(MappingStore::read)
                .optional();
    }

    List<ImportMappings.Stored> all() {
        return jdbc.sql("select * from lifecycle_import_mapping order by name")
                .query(MappingStore::read)
                .list();
    }

    boolean delete(String name) {
        return jdbc.sql("delete from lifecycle_import_mapping where name = ?")
                        .param(name)
                        .update()
                == 1;
    }

    private static ImportMappings.Stored read(ResultSet row, int number) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new ImportMappings.Stored(
                row.getString("name"),
                Json.read(row.getString("mapping"), TEXTS),
                new PersonId(row.getString("stored_by")),
                row.getObject("stored_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant(),
                row.getInt("used_count"));
    }
}

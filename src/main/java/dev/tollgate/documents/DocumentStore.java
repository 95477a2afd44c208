package dev.tollgate.documents;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of documents. */
@Repository
class DocumentStore {

    private final JdbcClient jdbc;

    DocumentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Two uploads to one slot get different versions. */
    void lockSlot(ProjectId project, String slot) {
        jdbc.sql("select 1 from (select pg_advisory_xact_lock(hashtextextended(?, 2))) as locked")
                .param(project + " " + slot)
                .query(Integer.class)
                .single();
    }

    void insertContent(String sha256, byte[] content) {
        jdbc.sql("insert into document_content (sha256, content) values (?, ?) on conflict do nothing")
                .param(sha256)
                .param(content)
                .update();
    }

    void insert(StoredDocument document) {
        jdbc.sql("""
                        insert into document (id, project_id, slot, version, title, file_name, content_type, size, sha256,
                            added_by, added_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        document.id().value(),
                        document.project().value(),
                        document.slot(),
                        document.version(),
                        document.title(),
                        document.fileName(),
                        document.contentType(),
                        document.size(),
                        document.sha256(),
                        document.by().value(),
                        document.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<StoredDocument> of(ProjectId project) {
        return jdbc.sql("select * from document where project_id = ? order by slot, version desc")
                .param(project.value())
                .query(DocumentStore::document)
                .list();
    }

    List<StoredDocument> inSlot(ProjectId project, String slot) {
        return jdbc.sql("select * from document where project_id = ? and slot = ? order by version desc")
                .params(project.value(), slot)
                .query(DocumentStore::document)
                .list();
    }

    Optional<StoredDocument> find(DocumentId id) {
        return jdbc.sql("select * from document where id = ?")
                .param(id.value())
                .query(DocumentStore::document)
                .optional();
    }

    byte[] content(String sha256) {
        return jdbc.sql("select content from document_content where sha256 = ?")
                .param(sha256)
                .query((row, number) -> row.getBytes("content"))
                .single();
    }

    private static StoredDocument document(ResultSet row, int number) throws SQLException {
        return new StoredDocument(
                new DocumentId(row.getObject("id", UUID.class)),
                new ProjectId(row.getString("project_id")),
                row.getString("slot"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("file_name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                new PersonId(row.getString("added_by")),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}

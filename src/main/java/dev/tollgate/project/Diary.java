package dev.tollgate.project;

import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code project_event}: written once, never changed. */
@Repository
class Diary {

    private final JdbcTemplate batches;
    private final JdbcClient jdbc;

    Diary(JdbcTemplate batches, JdbcClient jdbc) {
        this.batches = batches;
        this.jdbc = jdbc;
    }

    record Line(ProjectId project, String what, String detail, Instant at) {}

    void write(ProjectId project, String what, String detail, Instant at) {
        writeAll(List.of(new Line(project, what, detail, at)));
    }

    void writeAll(List<Line> lines) {
        batches.batchUpdate(
                "insert into project_event (project_id, what, detail, happened_at) values (?, ?, ?, ?)",
                lines.stream()
                        .map(line -> new Object[] {
                            line.project().value(),
                            line.what(),
                            line.detail(),
                            line.at().atOffset(ZoneOffset.UTC)
                        })
                        .toList());
    }

    List<DiaryEntry> of(ProjectId project) {
        return jdbc.sql("select what, detail, happened_at from project_event where project_id = ? order by id")
                .param(project.value())
                .query((row, number) -> new DiaryEntry(
                        row.getString("what"),
                        row.getString("detail"),
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}

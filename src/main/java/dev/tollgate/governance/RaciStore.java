package dev.tollgate.governance;

import static dev.tollgate.governance.Sql.words;

import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RaciStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    RaciStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    List<RaciRow> of(ProjectId project) {
        return jdbc.sql("select * from raci_row where project_id = :project order by position")
                .param("project", project.value())
                .query(RaciStore::row)
                .list();
    }

    void replace(ProjectId project, List<RaciRow> rows) {
        jdbc.sql("delete from raci_row where project_id = :project")
                .param("project", project.value())
                .update();
        int[] position = {0};
        batches.batchUpdate("""
                insert into raci_row
                    (project_id, row_key, position, activity, gate_decision, responsible, accountable, supports,
                     consulted, informed)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows, 100, (statement, row) -> {
            statement.setString(1, project.value());
            statement.setString(2, row.key());
            statement.setInt(3, position[0]++);
            statement.setString(4, row.activity());
            statement.setBoolean(5, row.gateDecision());
            statement.setObject(6, words(row.responsible()));
            statement.setObject(7, words(row.accountable()));
            statement.setObject(8, words(row.supports()));
            statement.setObject(9, words(row.consulted()));
            statement.setObject(10, words(row.informed()));
        });
    }

    private static RaciRow row(ResultSet row, int number) throws SQLException {
        return new RaciRow(
                row.getString("row_key"),
                row.getString("activity"),
                row.getBoolean("gate_decision"),
                words(row, "responsible"),
                words(row, "accountable"),
                words(row, "supports"),
                words(row, "consulted"),
                words(row, "informed"));
    }
}

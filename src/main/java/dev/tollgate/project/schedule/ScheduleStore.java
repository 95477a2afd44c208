package dev.tollgate.project.schedule;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of schedules: a version is written once and never changed. */
@Repository
class ScheduleStore {

    private static final String SELECT = """
            select s.*, (select max(b.baseline) from project_schedule_baseline b
                where b.project_id = s.project_id and b.version = s.version) as baseline
            from project_schedule s where s.project_id = :project
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ScheduleStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The number of the version that holds, 0 for none; nobody else takes a plan over until the transaction ends. */
    int lockAndCount(ProjectId project) {
        jdbc.sql("select id from project where id = :project for no key update")
                .param("project", project.value())
                .query(String.class)
                .single();
        return jdbc.sql("select coalesce(max(version), 0) from project_schedule where project_id = :project")
                .param("project", project.value())
                .query(Integer.class)
                .single();
    }

    void insert(ProjectId project, ScheduleVersion version) {
        Schedule schedule = version.schedule();
        jdbc.sql("""
                        insert into project_schedule (project_id, version, title, currency, minutes_per_day, warnings,
                            file_name, sha256, taken_by, taken_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        project.value(),
                        version.number(),
                        schedule.title(),
                        schedule.currency(),
                        schedule.minutesPerDay(),
                        schedule.warnings().toArray(String[]::new),
                        version.fileName(),
                        version.sha256(),
                        version.by().value(),
                        version.at().atOffset(ZoneOffset.UTC))
                .update();
        List<ScheduleTask> tasks = schedule.tasks();
        batches.batchUpdate(
                """
                insert into project_schedule_task (project_id, version, uid, position, row, level, wbs, name, kind,
                    start_at, finish_at, minutes, percent, cost, critical, slack_minutes, resources)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, tasks.size())
                        .mapToObj(place -> row(project, version.number(), place, tasks.get(place)))
                        .toList());
        List<TaskLink> links = schedule.links();
        batches.batchUpdate(
                """
                insert into project_schedule_link (project_id, version, position, from_uid, to_uid, type, lag_minutes)
                values (?, ?, ?, ?, ?, ?, ?)""",
                IntStream.range(0, links.size())
                        .mapToObj(place -> row(project, version.number(), place, links.get(place)))
                        .toList());
    }

    Optional<ScheduleVersion> current(ProjectId project) {
        return find(
                project,
                SELECT + " and s.version = (select max(version) from project_schedule where project_id = :project)");
    }

    Optional<ScheduleVersion> agreed(ProjectId project) {
        return find(
                project,
                SELECT
                        + " and s.version = (select version from project_schedule_baseline where project_id = :project"
                        + " order by baseline desc limit 1)");
    }

    void agree(ProjectId project, int baseline) {
        jdbc.sql("""
                        insert into project_schedule_baseline (project_id, baseline, version)
                        select project_id, :baseline, max(version) from project_schedule
                        where project_id = :project group by project_id""")
                .param("project", project.value())
                .param("baseline", baseline)
                .update();
    }

    private Optional<ScheduleVersion> find(ProjectId project, String sql) {
        return jdbc.sql(sql)
                .param("project", project.value())
                .query((row, number) -> version(project, row))
                .optional();
    }

    private ScheduleVersion version(ProjectId project, ResultSet row) throws SQLException {
        int number = row.getInt("version");
        int baseline = row.getInt("baseline");
        return new ScheduleVersion(
                number,
                new Schedule(
                        row.getString("title"),
                        row.getString("currency"),
                        row.getInt("minutes_per_day"),
                        tasks(project, number),
                        links(project, number),
                        texts(row.getArray("warnings"))),
                row.getString("file_name"),
                row.getString("sha256"),
                new PersonId(row.getString("taken_by")),
                row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                baseline == 0 ? null : baseline);
    }

    private List<ScheduleTask> tasks(ProjectId project, int version) {
        return jdbc.sql("select * from project_schedule_task where project_id = ? and version = ? order by position")
                .params(project.value(), version)
                .query((row, number) -> new ScheduleTask(
                        row.getInt("uid"),
                        row.getInt("row"),
                        row.getInt("level"),
                        row.getString("wbs"),
                        row.getString("name"),
                        ScheduleTask.Kind.valueOf(row.getString("kind")),
                        row.getObject("start_at", LocalDateTime.class),
                        row.getObject("finish_at", LocalDateTime.class),
                        row.getObject("minutes", Long.class),
                        row.getBigDecimal("percent"),
                        row.getBigDecimal("cost"),
                        row.getBoolean("critical"),
                        row.getObject("slack_minutes", Long.class),
                        texts(row.getArray("resources"))))
                .list();
    }

    private List<TaskLink> links(ProjectId project, int version) {
        return jdbc.sql("select * from project_schedule_link where project_id = ? and version = ? order by position")
                .params(project.value(), version)
                .query((row, number) -> new TaskLink(
                        row.getInt("from_uid"),
                        row.getInt("to_uid"),
                        TaskLink.Type.valueOf(row.getString("type")),
                        row.getLong("lag_minutes")))
                .list();
    }

    private static @Nullable Object[] row(ProjectId project, int version, int place, ScheduleTask task) {
        return new @Nullable Object[] {
            project.value(),
            version,
            task.uid(),
            place,
            task.row(),
            task.level(),
            task.wbs(),
            task.name(),
            task.kind().name(),
            task.start(),
            task.finish(),
            task.minutes(),
            task.percent(),
            task.cost(),
            task.critical(),
            task.slackMinutes(),
            task.resources().toArray(String[]::new)
        };
    }

    private static Object[] row(ProjectId project, int version, int place, TaskLink link) {
        return new Object[] {
            project.value(), version, place, link.from(), link.to(), link.type().name(), link.lagMinutes()
        };
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

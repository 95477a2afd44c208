package dev.tollgate.kpi;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ForecastStore {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    ForecastStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** @param until the last day on which it holds */
    record Allowed(BigDecimal limit, LocalDate until) {}

    Forecast insert(
            ProjectId project,
            NewForecast expected,
            int baseline,
            List<Deviation> deviations,
            PersonId by,
            Instant at) {
        long number = jdbc.sql("""
                        insert into kpi_forecast
                            (project_id, level, subject, cost, finish_on, scope, quality, benefit, risk, reason, baseline,
                             given_by, given_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning number
                        """)
                .params(
                        project.value(),
                        expected.level().name(),
                        expected.subject(),
                        expected.cost(),
                        expected.finish(),
                        expected.scope(),
                        expected.quality(),
                        expected.benefit(),
                        expected.risk(),
                        expected.reason(),
                        baseline,
                        by.value(),
                        at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        batches.batchUpdate(
                "insert into kpi_deviation (forecast, dimension, figure, tolerance, expected, agreed)"
                        + " values (?, ?, ?, ?, ?, ?)",
                deviations,
                deviations.size(),
                (statement, deviation) -> {
                    statement.setLong(1, number);
                    statement.setString(2, deviation.dimension().name());
                    statement.setBigDecimal(3, deviation.figure());
                    statement.setBigDecimal(4, deviation.tolerance());
                    statement.setString(5, deviation.expected());
                    statement.setString(6, deviation.agreed());
                });
        return new Forecast(number, project, expected, baseline, deviations, by, at);
    }

    List<Forecast> of(ProjectId project, int page, int size) {
        return jdbc
                .sql("select * from kpi_forecast where project_id = ? order by number desc limit ? offset ?")
                .params(project.value(), size, (long) page * size)
                .query(ForecastStore::forecast)
                .list()
                .stream()
                .map(this::withDeviations)
                .toList();
    }

    private Forecast withDeviations(Forecast forecast) {
        List<Deviation> deviations = jdbc.sql("select * from kpi_deviation where forecast = ? order by dimension")
                .param(forecast.number())
                .query((row, number) -> new Deviation(
                        Dimension.valueOf(row.getString("dimension")),
                        row.getBigDecimal("figure"),
                        row.getBigDecimal("tolerance"),
                        row.getString("expected"),
                        row.getString("agreed")))
                .list();
        return new Forecast(
                forecast.number(),
                forecast.project(),
                forecast.expected(),
                forecast.baseline(),
                deviations,
                forecast.by(),
                forecast.at());
    }

    /** Answers false where this breach was noted before. */
    boolean noteBreach(String breach, Forecast forecast) {
        return jdbc.sql("insert into kpi_breach (breach, project_id, forecast) values (?, ?, ?) on conflict do nothing")
                        .params(breach, forecast.project().value(), forecast.number())
                        .update()
                == 1;
    }

    /** Answers false where the decision was heard before. */
    boolean allow(Tolerances.Of of, BigDecimal limit, LocalDate until, String decision, Instant at) {
        return jdbc.sql("""
                                insert into kpi_tolerance
                                    (decision, project_id, level, subject, dimension, tolerance, until_on, set_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                decision,
                                of.project().value(),
                                of.level().name(),
                                of.subject(),
                                of.dimension().name(),
                                limit,
                                until,
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Allowed> allowed(Tolerances.Of of) {
        return jdbc.sql("""
                        select tolerance, until_on from kpi_tolerance
                        where project_id = ? and level = ? and subject = ? and dimension = ? order by number
                        """)
                .params(
                        of.project().value(),
                        of.level().name(),
                        of.subject(),
                        of.dimension().name())
                .query((row, number) ->
                        new Allowed(row.getBigDecimal("tolerance"), row.getObject("until_on", LocalDate.class)))
                .list();
    }

    private static Forecast forecast(ResultSet row, int number) throws SQLException {
        return new Forecast(
                row.getLong("number"),
                new ProjectId(row.getString("project_id")),
                new NewForecast(
                        ForecastLevel.valueOf(row.getString("level")),
                        row.getString("subject"),
                        row.getBigDecimal("cost"),
                        row.getObject("finish_on", LocalDate.class),
                        row.getObject("scope", Integer.class),
                        row.getObject("quality", Integer.class),
                        row.getObject("benefit", Integer.class),
                        row.getObject("risk", Integer.class),
                        row.getString("reason")),
                row.getInt("baseline"),
                List.of(),
                new PersonId(row.getString("given_by")),
                row.getObject("given_at", OffsetDateTime.class).toInstant());
    }
}

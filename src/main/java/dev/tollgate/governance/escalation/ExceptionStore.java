package dev.tollgate.governance.escalation;

import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ExceptionStore {

    /** By this a business key is told from others. */
    static final String MARK = ".EX";

    private final JdbcClient jdbc;

    ExceptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Numbers them within their project; empty where this breach has one. */
    Optional<String> insert(ProjectId project, Breach breach, Instant at) {
        Money atStake = breach.atStake();
        // Two breaches of one project at the same moment take their numbers one after the other.
        jdbc.sql("select pg_advisory_xact_lock(hashtext(:project))")
                .param("project", project.value() + MARK)
                .query((row, number) -> number)
                .list();
        return jdbc.sql("""
                        insert into governance_exception
                            (key, project_id, number, breach, sentence, level, subject, dimension, amount, currency,
                             raised_by, raised_at, state)
                        select :project || :mark || next.number, :project, next.number, :breach, :sentence, :level, :subject,
                            :dimension, :amount, :currency, :by, :at, 'REPORTING'
                        from (select coalesce(max(number), 0) + 1 as number
                            from governance_exception where project_id = :project) next
                        on conflict (breach) do nothing
                        returning key
                        """)
                .param("project", project.value())
                .param("mark", MARK)
                .param("breach", breach.key())
                .param("sentence", breach.sentence())
                .param("level", breach.level())
                .param("subject", breach.subject())
                .param("dimension", breach.dimension())
                .param("amount", atStake == null ? null : atStake.amount())
                .param("currency", atStake == null ? null : atStake.currency().getCurrencyCode())
                .param("by", breach.raisedBy().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional();
    }

    Optional<String> keyOf(String breach) {
        return jdbc.sql("select key from governance_exception where breach = :breach")
                .param("breach", breach)
                .query(String.class)
                .optional();
    }

    Optional<ProjectException> find(String key) {
        return jdbc.sql("select * from governance_exception where key = :key")
                .param("key", key)
                .query(ExceptionStore::exception)
                .optional();
    }

    List<ProjectException> of(ProjectId project) {
        return jdbc.sql("select * from governance_exception where project_id = :project order by number desc")
                .param("project", project.value())
                .query(ExceptionStore::exception)
                .list();
    }

    void report(String key, ExceptionReport report, PersonId by, Instant at) {
        jdbc.sql("""
                        update governance_exception set state = 'DECIDING', cause = :cause, on_continue = :onContinue,
                            on_replan = :onReplan, on_stop = :onStop, recommendation = :recommendation, why = :why,
                            tolerance = :tolerance, until_on = :until, written_by = :by, written_at = :at
                        where key = :key and outcome is null
                        """)
                .param("key", key)
                .param("cause", report.cause())
                .param("onContinue", report.onContinue())
                .param("onReplan", report.onReplan())
                .param("onStop", report.onStop())
                .param("recommendation", report.recommendation().name())
                .param("why", report.why())
                .param("tolerance", report.tolerance())
                .param("until", report.until())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Answers false where it was decided before. */
    boolean decide(String key, ExceptionOutcome outcome, Instant at) {
        return jdbc.sql("""
                                update governance_exception set state = 'DECIDED', outcome = :outcome, decided_at = :at
                                where key = :key and outcome is null
                                """)
                        .param("key", key)
                        .param("outcome", outcome.name())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void lapse(String key) {
        jdbc.sql("update governance_exception set state = 'LAPSED' where key = :key and outcome is null")
                .param("key", key)
                .update();
    }

    private static ProjectException exception(ResultSet row, int number) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        String outcome = row.getString("outcome");
        return new ProjectException(
                row.getString("key"),
                new ProjectId(row.getString("project_id")),
                new Breach(
                        row.getString("breach"),
                        row.getString("sentence"),
                        row.getString("level"),
                        row.getString("subject"),
                        row.getString("dimension"),
                        amount == null ? null : new Money(amount, Currency.getInstance(row.getString("currency"))),
                        new PersonId(row.getString("raised_by"))),
                ProjectException.State.valueOf(row.getString("state")),
                report(row),
                outcome == null ? null : ExceptionOutcome.valueOf(outcome),
                moment(row, "raised_at"),
                row.getObject("decided_at") == null ? null : moment(row, "decided_at"));
    }

    private static @Nullable ExceptionReport report(ResultSet row) throws SQLException {
        String recommendation = row.getString("recommendation");
        return recommendation == null
                ? null
                : new ExceptionReport(
                        row.getString("cause"),
                        row.getString("on_continue"),
                        row.getString("on_replan"),
                        row.getString("on_stop"),
                        ExceptionOutcome.valueOf(recommendation),
                        row.getString("why"),
                        row.getBigDecimal("tolerance"),
                        row.getObject("until_on", LocalDate.class));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

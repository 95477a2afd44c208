package dev.tollgate.portfolio;

import dev.tollgate.project.ProjectState;
import dev.tollgate.project.Rating;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Rag;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of the list. */
@Repository
class PortfolioSearch {

    private final JdbcClient jdbc;

    PortfolioSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The page with the count of all; behind the last page, where no row carries the count, one more statement. */
    PortfolioPage find(PortfolioQuestion question) {
        return find(Condition.of(question), question);
    }

    PortfolioPage findAmong(Collection<ProjectId> seen, PortfolioQuestion question) {
        return find(Condition.of(question).and("id = any (:seen)", "seen", texts(seen)), question);
    }

    private PortfolioPage find(Condition condition, PortfolioQuestion question) {
        List<Counted> rows = jdbc.sql(pageSql(condition, question.order()))
                .params(condition.values())
                .param("size", question.size())
                .param("skipped", (long) question.page() * question.size())
                .query(PortfolioSearch::counted)
                .list();
        long total = rows.isEmpty() ? count(condition, question) : rows.get(0).total();
        return new PortfolioPage(rows.stream().map(Counted::line).toList(), total);
    }

    static String pageSql(Condition condition, PortfolioOrder order) {
        return "select *, (" + countSql(condition) + ") as total from portfolio_project" + condition.sql()
                + " order by " + order.sql() + " limit :size offset :skipped";
    }

    /** Counts are kept for everything that sorts projects; only a person, a text or one's own projects are counted. */
    static String countSql(Condition condition) {
        return condition.kept()
                ? "select coalesce(sum(projects), 0) from portfolio_count" + condition.sql()
                : "select count(*) from portfolio_project" + condition.sql();
    }

    private long count(Condition condition, PortfolioQuestion question) {
        return question.page() == 0
                ? 0
                : jdbc.sql(countSql(condition))
                        .params(condition.values())
                        .query(Long.class)
                        .single();
    }

    /** What these projects wait for, oldest first. */
    Map<ProjectId, List<Waiting>> waiting(Collection<ProjectId> projects) {
        Map<ProjectId, List<Waiting>> waiting = new LinkedHashMap<>();
        jdbc.sql("select * from portfolio_waiting where project_id = any(:projects) order by since, task_id, kind, who")
                .param("projects", texts(projects))
                .query(row -> {
                    waiting.computeIfAbsent(new ProjectId(row.getString("project_id")), project -> new ArrayList<>())
                            .add(waiting(row));
                });
        return waiting;
    }

    private record Counted(PortfolioLine line, long total) {}

    /**
     * What the rows must fulfil, and the values in it.
     *
     * @param kept whether the counts that are kept can answer it
     */
    record Condition(String sql, Map<String, Object> values, boolean kept) {

        static final Condition EVERYTHING = new Condition("", Map.of(), true);

        static Condition of(PortfolioQuestion question) {
            GateKind gate = question.nextGate();
            return EVERYTHING
                    .andKept("phase = :phase", "phase", name(question.phase()))
                    .andKept("state = :state", "state", name(question.state()))
                    .andKept("tier = :tier", "tier", name(question.tier()))
                    .andKept("next_gate = :gate", "gate", gate == null ? null : gate.code())
                    .andKept("programme = :programme", "programme", question.programme())
                    .and("id in (select project_id from portfolio_waiting where who = :who)", "who", question.waitsOn())
                    .and("lower(id || ' ' || name) like :text", "text", pattern(question.text()));
        }

        /** Where there is no value there is no condition. */
        Condition and(String term, String name, @Nullable Object value) {
            return value == null ? this : with(term, name, value, false);
        }

        Condition andKept(String term, String name, @Nullable Object value) {
            return value == null ? this : with(term, name, value, kept);
        }

        private Condition with(String term, String name, Object value, boolean stillKept) {
            Map<String, Object> more = new LinkedHashMap<>(values);
            more.put(name, value);
            return new Condition(sql + (sql.isEmpty() ? " where " : " and ") + term, more, stillKept);
        }

        private static @Nullable String name(@Nullable Enum<?> value) {
            return value == null ? null : value.name();
        }

        private static @Nullable String pattern(@Nullable String text) {
            return text == null
                    ? null
                    : "%" + text.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }

    private static @Nullable Rating rating(ResultSet row) throws SQLException {
        String words = row.getString("rating_words");
        String rag = row.getString("rating_rag");
        return words == null ? null : new Rating(words, rag == null ? null : Rag.valueOf(rag));
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        BigDecimal value = row.getBigDecimal("value");
        String tier = row.getString("tier");
        String gate = row.getString("next_gate");
        return new Counted(
                new PortfolioLine(
                        new ProjectId(row.getString("id")),
                        row.getString("name"),
                        Phase.valueOf(row.getString("phase")),
                        ProjectState.valueOf(row.getString("state")),
                        gate == null ? null : GateKind.ofCode(gate),
                        tier == null ? null : Tier.valueOf(tier),
                        value == null ? null : new Money(value, Currency.getInstance(row.getString("currency"))),
                        row.getString("programme"),
                        row.getString("owner_group"),
                        rating(row),
                        List.of()),
                row.getLong("total"));
    }

    static Waiting waiting(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        String who = row.getString("who");
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        Instant since = row.getObject("since", OffsetDateTime.class).toInstant();
        return new Waiting(
                kind.equals("PERSON") ? who : null,
                kind.equals("GROUP") ? who : null,
                row.getString("task"),
                since,
                due == null ? null : due.toInstant());
    }

    static String[] texts(Collection<ProjectId> ids) {
        return ids.stream().map(ProjectId::value).toArray(String[]::new);
    }
}

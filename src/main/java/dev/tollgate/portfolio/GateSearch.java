package dev.tollgate.portfolio;

import dev.tollgate.gate.GateStanding;
import dev.tollgate.portfolio.PortfolioSearch.Condition;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.ProjectId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the rows of the list of gates. */
@Repository
class GateSearch {

    private static final String DUE =
            "(select min(waiting.due) from portfolio_waiting waiting where waiting.gate_key = gate.key)";

    private static final String FROM =
            " from portfolio_gate gate join portfolio_project project on project.id = gate.project_id";

    private final JdbcClient jdbc;

    GateSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    GatePage find(GateQuestion question) {
        return find(conditionOf(question), question);
    }

    GatePage findAmong(Collection<ProjectId> seen, GateQuestion question) {
        return find(
                conditionOf(question).and("gate.project_id = any (:seen)", "seen", PortfolioSearch.texts(seen)),
                question);
    }

    private GatePage find(Condition condition, GateQuestion question) {
        List<Counted> rows = jdbc.sql(pageSql(condition, question.order()))
                .params(condition.values())
                .param("size", question.size())
                .param("skipped", (long) question.page() * question.size())
                .query(GateSearch::counted)
                .list();
        long total = rows.isEmpty() ? count(condition, question) : rows.get(0).total();
        return new GatePage(rows.stream().map(Counted::line).toList(), total);
    }

    static String pageSql(Condition condition, GateQuestion.Order order) {
        return "select gate.*, project.name as project_name, " + DUE + " as due, (" + countSql(condition) + ") as total"
                + FROM + condition.sql() + " order by " + order.sql() + " limit :size offset :skipped";
    }

    private static String countSql(Condition condition) {
        return condition.kept()
                ? "select coalesce(sum(gate.reviews), 0) from portfolio_gate_count gate" + condition.sql()
                : "select count(*)" + FROM + condition.sql();
    }

    private long count(Condition condition, GateQuestion question) {
        return question.page() == 0
                ? 0
                : jdbc.sql(countSql(condition))
                        .params(condition.values())
                        .query(Long.class)
                        .single();
    }

    static Condition conditionOf(GateQuestion question) {
        GateStanding.Stage stage = question.stage();
        GateKind gate = question.gate();
        ProjectId project = question.project();
        return Condition.EVERYTHING
                .andKept("gate.stage = :stage", "stage", stage == null ? null : stage.name())
                .andKept("gate.gate = :gate", "gate", gate == null ? null : gate.code())
                .and("gate.project_id = :project", "project", project == null ? null : project.value())
                .and("project.programme = :programme", "programme", question.programme())
                .and(
                        "gate.key in (select gate_key from portfolio_waiting where who = :who)",
                        "who",
                        question.waitsOn());
    }

    /** What these reviews wait for, oldest first. */
    Map<String, List<Waiting>> waiting(Collection<String> keys) {
        Map<String, List<Waiting>> waiting = new LinkedHashMap<>();
        jdbc.sql("select * from portfolio_waiting where gate_key = any (:keys) order by since, task_id, kind, who")
                .param("keys", keys.toArray(String[]::new))
                .query(row -> {
                    waiting.computeIfAbsent(row.getString("gate_key"), key -> new ArrayList<>())
                            .add(PortfolioSearch.waiting(row));
                });
        return waiting;
    }

    private record Counted(GateLine line, long total) {}

    private static Counted counted(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("outcome");
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        return new Counted(
                new GateLine(
                        new GateStanding(
                                row.getString("key"),
                                new ProjectId(row.getString("project_id")),
                                GateKind.ofCode(row.getString("gate")),
                                GateStanding.Stage.valueOf(row.getString("stage")),
                                row.getObject("since", OffsetDateTime.class).toInstant(),
                                outcome == null ? null : GateOutcome.valueOf(outcome),
                                row.getBoolean("witnessed")),
                        row.getString("project_name"),
                        due == null ? null : due.toInstant(),
                        List.of()),
                row.getLong("total"));
    }
}

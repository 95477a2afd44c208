package dev.tollgate.bench;

import dev.tollgate.portfolio.Portfolio;
import dev.tollgate.portfolio.PortfolioOrder;
import dev.tollgate.portfolio.PortfolioPage;
import dev.tollgate.portfolio.PortfolioQuestion;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page of the portfolio beside the one statement that somebody would write by hand for it. */
final class PortfolioCase {

    private static final List<Integer> SIZES = List.of(1_000, 10_000, 100_000);
    private static final int WARM_UP = 300;
    private static final int TIMED = 300;
    private static final PersonId LEADER = new PersonId(Work.PMO);

    private static final String BY_HAND = """
            select p.*, (select sum(projects) from portfolio_count%1$s) as total,
                (select json_agg(w order by w.since) from portfolio_waiting w where w.project_id = p.id) as waits_on
            from portfolio_project p%1$s order by position limit 20""";

    private PortfolioCase() {}

    static void run(Stage stage, Report report) {
        Portfolio portfolio = stage.tollgate().bean(Portfolio.class);
        JdbcTemplate jdbc = stage.tollgate().bean(JdbcTemplate.class);
        report.section(
                "A page of the portfolio",
                "Medians in milliseconds: twenty projects with whom each waits on and the count of all.");
        report.table("projects", "page", "Tollgate", "one statement by hand", "ratio", "target");
        int projects = 0;
        for (int size : SIZES) {
            fill(jdbc, projects, size);
            projects = size;
            row(report, jdbc, portfolio, size, "by number", question(null, null), BY_HAND.formatted(""));
            row(
                    report,
                    jdbc,
                    portfolio,
                    size,
                    "of one phase",
                    question(Phase.CLOSING, null),
                    BY_HAND.formatted(" where phase = 'CLOSING'"));
            row(
                    report,
                    jdbc,
                    portfolio,
                    size,
                    "with a text in the name",
                    question(null, "project 77"),
                    BY_HAND.replace("sum(projects) from portfolio_count", "count(*) from portfolio_project")
                            .formatted(" where lower(id || ' ' || name) like '%project 77%'"));
        }
        jdbc.update("delete from portfolio_waiting where project_id like 'PRJ-1997-%'");
        jdbc.update("delete from portfolio_project where id like 'PRJ-1997-%'");
    }

    private static void row(
            Report report,
            JdbcTemplate jdbc,
            Portfolio portfolio,
            int size,
            String page,
            PortfolioQuestion question,
            String byHand) {
        List<Long> ours = new ArrayList<>();
        List<Long> hand = new ArrayList<>();
        for (int round = 0; round < WARM_UP + TIMED; round++) {
            long one = nanos(() -> portfolio.find(question, LEADER, Set.of("pmo")));
            long other = nanos(() -> jdbc.queryForList(byHand));
            if (round >= WARM_UP) {
                ours.add(one);
                hand.add(other);
            }
        }
        double ratio = median(ours) / median(hand);
        report.row(
                size,
                page,
                median(ours),
                median(hand),
                ratio,
                report.atMost("portfolio page " + page + " of " + size, ratio, 2.0));
    }

    private static PortfolioQuestion question(@Nullable Phase phase, @Nullable String text) {
        return new PortfolioQuestion(phase, null, null, null, null, null, text, PortfolioOrder.BY_NUMBER, 0, 20);
    }

    private static long nanos(Supplier<?> question) {
        long start = System.nanoTime();
        Object answer = question.get();
        long nanos = System.nanoTime() - start;
        if (answer instanceof PortfolioPage page && page.lines().isEmpty()) {
            throw new IllegalStateException("The page is empty.");
        }
        return nanos;
    }

    private static double median(List<Long> nanos) {
        return nanos.stream().sorted().toList().get(nanos.size() / 2) / 1e6;
    }

    private static void fill(JdbcTemplate jdbc, int from, int to) {
        String numbers = " from generate_series(" + (from + 100) + ", " + (to + 99) + ") n";
        jdbc.update("insert into portfolio_project (id, position, name, phase, phase_rank, state, next_gate, value,"
                + " currency, programme) select 'PRJ-1997-' || n, -n, 'Project ' || n || ' of the water works',"
                + " (array['INITIATION', 'GOVERNANCE', 'PLANNING', 'EXECUTING', 'TRANSITION', 'CLOSING'])[1 + n % 6],"
                + " n % 6, 'RUNNING', 'G2', n * 1000, 'AUD', 'Programme ' || n % 40" + numbers);
        jdbc.update("insert into portfolio_waiting (task_id, kind, who, project_id, task, since) select 'bench-' || n,"
                + " 'PERSON', 'person-' || n % 500, 'PRJ-1997-' || n, 'Cast your vote', now()" + numbers);
        jdbc.execute("vacuum analyze portfolio_project");
        jdbc.execute("vacuum analyze portfolio_waiting");
        jdbc.execute("vacuum analyze portfolio_count");
    }
}

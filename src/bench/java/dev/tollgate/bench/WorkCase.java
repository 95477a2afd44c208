package dev.tollgate.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** People's work: one vote, one form, a full gate, an idea up to its first decision. */
final class WorkCase {

    private static final int COUNTED = 3;
    private static final int WARM_UP = 15;
    private static final int TIMED = 40;
    private static final int THREADS = 4;

    private WorkCase() {}

    static void counts(Stage stage, Report report) throws Exception {
        List<Meter> meters = new ArrayList<>();
        for (Side side : stage.sides()) {
            Meter meter = Meter.ofStatements(stage.server(), side.database());
            Work work = new Work(side, meter);
            work.fullGate();
            meter.begin();
            for (int count = 0; count < COUNTED; count++) {
                work.fullGate();
                work.ideaToGateDecision();
            }
            meters.add(meter);
        }
        Meter ours = meters.get(0);
        Meter stock = meters.get(1);
        Meter tuned = meters.get(2);
        report.section("Statements and transactions", "Counted by the server; they are the same on any machine.");
        report.table(
                "one unit of work",
                "Tollgate",
                "bare, default settings",
                "bare, our settings",
                "to default",
                "to ours",
                "transactions (ours, default, tuned)",
                "target");
        for (String unit : List.of("cast-vote", "draft-charter", "full gate", "idea to gate decision")) {
            double statements = ours.statements(unit);
            report.row(
                    unit,
                    statements,
                    stock.statements(unit),
                    tuned.statements(unit),
                    statements / stock.statements(unit),
                    statements / tuned.statements(unit),
                    Report.figure(ours.transactions(unit)) + ", " + Report.figure(stock.transactions(unit)) + ", "
                            + Report.figure(tuned.transactions(unit)),
                    unit.equals("cast-vote")
                            ? report.atMost(
                                    "statements of a vote", statements, 1.5 * stock.statements(unit) + 2)
                            : "");
        }
    }

    /** For whoever wants to save some: what one gate asks of the database, most frequent first. */
    static void statements(Stage stage, Report report) throws Exception {
        for (Side side : List.of(stage.tollgate(), stage.tuned())) {
            Work work = new Work(side, Meter.ofTime(side.database()));
            work.fullGate();
            String project = work.reviewAtTheVote();
            stage.server().statements(side.database());
            work.complete(work.open(project, Set.of()).get(0));
            report.section("Statements of a vote: " + side.title(), "With those that look for the task.");
            report.line(stage.server().statements(side.database()));
            work.fullGate();
            report.section("Statements of a full gate: " + side.title(), "With those that look for the tasks.");
            report.line(stage.server().statements(side.database()));
        }
    }

    static void times(Stage stage, Report report) throws Exception {
        List<Meter> meters = new ArrayList<>();
        List<Work> works = new ArrayList<>();
        for (Side side : stage.sides()) {
            Meter meter = Meter.ofTime(side.database());
            meters.add(meter);
            works.add(new Work(side, meter));
        }
        interleaved(works, WARM_UP);
        meters.forEach(Meter::begin);
        interleaved(works, TIMED);
        Meter ours = meters.get(0);
        Meter stock = meters.get(1);
        Meter tuned = meters.get(2);
        report.section(
                "Time of one unit of work",
                "Medians in milliseconds, one thread, " + TIMED + " of each, the sides taking turns.");
        report.table(
                "one unit of work",
                "Tollgate",
                "bare, default settings",
                "bare, our settings",
                "to default",
                "to ours",
                "target");
        for (String unit : List.of("cast-vote", "draft-charter", "full gate", "idea to gate decision")) {
            double median = ours.median(unit);
            double toTuned = median / tuned.median(unit);
            report.row(
                    unit,
                    median,
                    stock.median(unit),
                    tuned.median(unit),
                    median / stock.median(unit),
                    toTuned,
                    unit.equals("full gate") ? report.atMost("time of a full gate", toTuned, 1.25) : "");
        }
        throughput(stage, report);
    }

    private static void interleaved(List<Work> works, int rounds) {
        for (int round = 0; round < rounds; round++) {
            works.forEach(Work::fullGate);
            works.forEach(Work::ideaToGateDecision);
        }
    }

    private static void throughput(Stage stage, Report report) throws Exception {
        List<Meter> meters = new ArrayList<>();
        for (Side side : stage.sides()) {
            meters.add(Meter.ofTime(side.database()));
        }
        ExecutorService people = Executors.newFixedThreadPool(THREADS);
        try {
            for (int round = 0; round < 5; round++) {
                for (int index = 0; index < meters.size(); index++) {
                    if (round == 1) {
                        meters.get(index).begin();
                    }
                    Work work = new Work(stage.sides().get(index), meters.get(index));
                    List<Future<?>> running = new ArrayList<>();
                    for (int thread = 0; thread < THREADS; thread++) {
                        running.add(people.submit(() -> {
                            for (int gate = 0; gate < 5; gate++) {
                                work.fullGate();
                            }
                        }));
                    }
                    for (Future<?> person : running) {
                        person.get();
                    }
                }
            }
        } finally {
            people.shutdown();
        }
        double ours = rate(meters.get(0));
        double stock = rate(meters.get(1));
        double tuned = rate(meters.get(2));
        report.section("Full gates per second", THREADS + " threads, the sides taking turns.");
        report.table("Tollgate", "bare, default settings", "bare, our settings", "to default", "to ours", "target");
        report.row(
                ours,
                stock,
                tuned,
                ours / stock,
                ours / tuned,
                report.atLeast("full gates per second", ours / stock, 1.0));
    }

    private static double rate(Meter meter) {
        return THREADS * 1000.0 / meter.mean("full gate");
    }
}

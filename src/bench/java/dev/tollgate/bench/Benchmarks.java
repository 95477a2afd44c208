package dev.tollgate.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Runs every benchmark, or those named, on one PostgreSQL; prints ratios and writes them as tables. */
public final class Benchmarks {

    private Benchmarks() {}

    /** One question and how it is answered. */
    interface Case {
        void run(Stage stage, Report report) throws Exception;
    }

    public static void main(String... arguments) throws Exception {
        Map<String, Case> cases = new LinkedHashMap<>();
        cases.put("counts", WorkCase::counts);
        cases.put("statements", WorkCase::statements);
        cases.put("times", WorkCase::times);
        cases.put("open-tasks", OpenTasksCase::run);
        cases.put("portfolio", PortfolioCase::run);
        cases.put("ballot", BallotCase::run);
        cases.put("timers", TimersCase::run);
        cases.put("startup", StartupCase::run);
        // Last: thousands of ideas that were imported wait to be screened, ahead of whatever comes after them.
        cases.put("import", ImportCase::run);
        String only = System.getProperty("bench.only", "");
        Set<String> wanted =
                Set.copyOf(only.isBlank() ? cases.keySet() : Arrays.asList(only.strip().split(",", -1)));
        if (!cases.keySet().containsAll(wanted)) {
            throw new IllegalArgumentException("There is no such benchmark among " + wanted + "; choose from "
                    + String.join(", ", cases.keySet()) + ".");
        }
        cases.keySet().retainAll(wanted);
        System.exit(run(cases) ? 0 : 1);
    }

    /** A benchmark that fails says so in the report; the others still run. */
    private static boolean run(Map<String, Case> cases) throws Exception {
        Instant start = Instant.now();
        Report report = new Report();
        boolean all = true;
        try (Stage stage = Stage.set()) {
            for (Map.Entry<String, Case> entry : cases.entrySet()) {
                try {
                    entry.getValue().run(stage, report);
                } catch (Exception e) {
                    all = false;
                    e.printStackTrace();
                    report.failed(entry.getKey(), e);
                }
            }
        }
        report.line("");
        report.line("Took " + Duration.between(start, Instant.now()).toSeconds() + " s.");
        report.write();
        return all;
    }
}

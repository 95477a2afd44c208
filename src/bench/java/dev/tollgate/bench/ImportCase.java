package dev.tollgate.bench;

import dev.tollgate.lifecycle.imports.PortfolioImport;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.lifecycle.imports.PortfolioImports.PortfolioFile;
import dev.tollgate.vocabulary.PersonId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Portfolios taken over: the 445 real projects, and generated ones to see whether the cost of each grows. */
final class ImportCase {

    private static final Path REAL = Path.of("..", "shared", "data", "melbourne-water-capital-projects.csv");

    private static final Map<String, String> DATES = Map.of(
            "ideaOn", "BNI",
            "businessCaseOn", "PBC",
            "readyForPlanningOn", "BCA",
            "readyForExecutingOn", "Tender Closed",
            "launchedOn", "Stage1",
            "readyForClosingOn", "Stage2",
            "closedOn", "Stage3");

    private ImportCase() {}

    static void run(Stage stage, Report report) throws Exception {
        Tollgate tollgate = stage.tollgate();
        report.section("Import of a portfolio", "Each project becomes a running process at its place.");
        report.table("projects", "seconds", "rows per second", "ms per project", "target");
        take(tollgate, "warm-up", generated("W", 300));
        if (Files.exists(REAL)) {
            row(report, "445 of Melbourne Water", take(tollgate, "melbourne", Files.readAllBytes(REAL)), "");
        }
        Taken thousand = take(tollgate, "thousand", generated("A", 1_000));
        row(report, "1 000 generated", thousand, "");
        Taken more = take(tollgate, "ten-thousand", generated("B", 10_000));
        double growth = more.perProject() / thousand.perProject();
        row(report, "10 000 generated", more, report.atMost("cost of an imported project, 10 000 to 1 000", growth, 1.2));
    }

    private record Taken(int rows, double seconds) {
        double perProject() {
            return 1000 * seconds / rows;
        }
    }

    private static void row(Report report, String what, Taken taken, String target) {
        report.row(what, taken.seconds(), taken.rows() / taken.seconds(), taken.perProject(), target);
    }

    /** From the file to the last project at its place, the jobs of the import driven by hand. */
    private static Taken take(Tollgate tollgate, String name, byte[] content) {
        PortfolioImports imports = tollgate.bean(PortfolioImports.class);
        Map<String, String> mapping = new HashMap<>(DATES);
        mapping.putAll(Map.of("externalId", "ID", "name", "ID", "value", "FFC", "currency", "=AUD"));
        Work work = new Work(tollgate, Meter.ofTime(tollgate.database()));
        long start = System.nanoTime();
        long id = imports.take(new PortfolioFile(name + ".csv", content, "", mapping, new PersonId(Work.PMO)));
        work.runJobs(imports.get(id).key());
        double seconds = (System.nanoTime() - start) / 1e9;
        PortfolioImport taken = imports.get(id);
        if (taken.taken() != taken.rows()) {
            throw new IllegalStateException(name + ": took " + taken.taken() + " of " + taken.rows() + ", "
                    + taken.refused() + " refused, state " + taken.state());
        }
        return new Taken(taken.rows(), seconds);
    }

    /** As the real ones: most are ideas, the others are spread over the phases. */
    private static byte[] generated(String prefix, int projects) throws IOException {
        StringBuilder file = new StringBuilder("ID,FFC,BNI,PBC,BCA,Tender Closed,Stage1,Stage2,Stage3\n");
        for (int number = 1; number <= projects; number++) {
            int dates = number % 2 == 0 ? 1 : 1 + number % 7;
            file.append(prefix).append(number).append(',').append(1000 * number);
            for (int date = 0; date < 7; date++) {
                file.append(',').append(date < dates ? "201" + date + "-07-01" : "");
            }
            file.append('\n');
        }
        return file.toString().getBytes(StandardCharsets.UTF_8);
    }
}

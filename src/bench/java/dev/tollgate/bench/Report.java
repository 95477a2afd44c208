package dev.tollgate.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was found, as it is printed and as it is written to {@code target/benchmarks.md}. */
final class Report {

    static final Path FILE = Path.of("target", "benchmarks.md");

    private final StringBuilder text = new StringBuilder();
    private final List<String> missed = new ArrayList<>();

    void section(String title, String sentence) {
        line("");
        line("## " + title);
        line("");
        line(sentence);
        line("");
    }

    void table(String... columns) {
        row((Object[]) columns);
        line("|" + "---|".repeat(columns.length));
    }

    void row(Object... cells) {
        StringBuilder row = new StringBuilder("|");
        for (Object cell : cells) {
            row.append(' ').append(cell instanceof Double number ? figure(number) : cell).append(" |");
        }
        line(row.toString());
    }

    /** A ratio that must not be more than its target. */
    String atMost(String what, double ratio, double target) {
        return verdict(what, ratio, "at most " + figure(target), ratio <= target);
    }

    /** A ratio that must not be less than its target. */
    String atLeast(String what, double ratio, double target) {
        return verdict(what, ratio, "at least " + figure(target), ratio >= target);
    }

    private String verdict(String what, double ratio, String target, boolean met) {
        if (!met) {
            missed.add(what + ": " + figure(ratio) + " instead of " + target);
        }
        return target + (met ? ": met" : ": **missed**");
    }

    void failed(String benchmark, Exception why) {
        missed.add("the benchmark \"" + benchmark + "\" failed: " + why.getMessage());
    }

    void line(String line) {
        System.out.println(line);
        text.append(line).append('\n');
    }

    static String figure(double number) {
        double size = Math.abs(number);
        return String.format(Locale.ROOT, size >= 100 ? "%,.0f" : size >= 10 ? "%.1f" : "%.2f", number);
    }

    void write() throws IOException {
        line("");
        line(missed.isEmpty() ? "Every target was met." : "Missed: " + String.join("; ", missed) + ".");
        Files.writeString(FILE, text);
    }
}

package dev.tollgate.vocabulary;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A project's number, and the root of every business key below it: {@code PRJ-2026-014}.
 *
 * @param value {@code PRJ-}, a year of four digits, and a count of at least three digits
 */
public record ProjectId(String value) implements Comparable<ProjectId> {

    private static final Pattern SHAPE = Pattern.compile("PRJ-\\d{4}-\\d{3,}");

    public ProjectId {
        if (!SHAPE.matcher(value).matches()) {
            throw new RuleBroken("project", "\"" + value + "\" is no project number; it looks like PRJ-2026-014.");
        }
    }

    public static ProjectId of(int year, long number) {
        return new ProjectId("PRJ-%d-%03d".formatted(year, number));
    }

    /** The project to which a business key such as {@code PRJ-2026-014.G2} belongs. */
    public static ProjectId rootOf(String businessKey) {
        int dot = businessKey.indexOf('.');
        return new ProjectId(dot < 0 ? businessKey : businessKey.substring(0, dot));
    }

    /** The same, where the business key may be that of something without a project. */
    public static Optional<ProjectId> rootIn(String businessKey) {
        int dot = businessKey.indexOf('.');
        String root = dot < 0 ? businessKey : businessKey.substring(0, dot);
        return SHAPE.matcher(root).matches() ? Optional.of(new ProjectId(root)) : Optional.empty();
    }

    /** The business key of something that belongs to this project, for example {@code PRJ-2026-014.G2}. */
    public String child(String name) {
        return value + "." + name;
    }

    @Override
    public int compareTo(ProjectId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.Plan;
import dev.tollgate.vocabulary.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figures to which an imported project at work is bound. */
final class ImportedPlan {

    private static final Set<LifecyclePosition> AT_WORK =
            Set.of(LifecyclePosition.EXECUTING, LifecyclePosition.TRANSITION);

    /** Which day ends the work: the last one that the file knows. */
    private static final List<ImportField> FINISHES =
            List.of(ImportField.CLOSED_ON, ImportField.READY_FOR_CLOSING_ON, ImportField.LAUNCHED_ON);

    private static final SortedMap<ImportField, String> MILESTONES = new TreeMap<>(
            Map.of(ImportField.LAUNCHED_ON, "Launch", ImportField.READY_FOR_CLOSING_ON, "Ready for closing"));

    private ImportedPlan() {}

    /** What the row says of the plan of a project at work; none where it lacks the cost or the days of the work. */
    static Optional<Plan> of(ImportedRow row, LocalDate today) {
        LocalDate start = row.date(ImportField.READY_FOR_EXECUTING_ON);
        LocalDate finish = AT_WORK.contains(row.position(today)) ? finish(row) : null;
        Money cost = row.value();
        if (start == null
                || finish == null
                || finish.isBefore(start)
                || cost == null
                || cost.amount().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Plan(start, finish, cost, "As imported.", List.of(), milestones(row)));
    }

    private static @Nullable LocalDate finish(ImportedRow row) {
        return FINISHES.stream()
                .map(row::date)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Milestone> milestones(ImportedRow row) {
        return MILESTONES.entrySet().stream()
                .flatMap(entry ->
                        Optional.ofNullable(row.date(entry.getKey()))
                                .map(on -> new Milestone(entry.getValue(), on))
                                .stream())
                .toList();
    }
}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Plan;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Tier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An accepted row.
 *
 * @param tier none where the file does not say
 * @param milestones the dates that are known, planned ones too
 */
record ImportedRow(
        int number,
        String externalId,
        NewProject project,
        @Nullable Tier tier,
        Map<ImportField, LocalDate> milestones) {

    private record Step(
            ImportField milestone,
            LifecyclePosition position,
            @Nullable GateKind gate) {}

    /** From the last to the first: the furthest that was passed decides. */
    private static final List<Step> STEPS = List.of(
            new Step(ImportField.CLOSED_ON, LifecyclePosition.CLOSED, null),
            new Step(ImportField.READY_FOR_CLOSING_ON, LifecyclePosition.CLOSING, GateKind.READY_FOR_CLOSING),
            new Step(ImportField.LAUNCHED_ON, LifecyclePosition.TRANSITION, GateKind.LAUNCH),
            new Step(ImportField.READY_FOR_EXECUTING_ON, LifecyclePosition.EXECUTING, GateKind.READY_FOR_EXECUTING),
            new Step(ImportField.READY_FOR_PLANNING_ON, LifecyclePosition.PLANNING, GateKind.READY_FOR_PLANNING),
            new Step(ImportField.BUSINESS_CASE_ON, LifecyclePosition.GOVERNANCE, null));

    private static final Set<LifecyclePosition> AT_WORK =
            Set.of(LifecyclePosition.EXECUTING, LifecyclePosition.TRANSITION);

    /** Which day ends the work: the last one that the file knows. */
    private static final List<ImportField> FINISHES =
            List.of(ImportField.CLOSED_ON, ImportField.READY_FOR_CLOSING_ON, ImportField.LAUNCHED_ON);

    private static final SortedMap<ImportField, String> MILESTONES = new TreeMap<>(
            Map.of(ImportField.LAUNCHED_ON, "Launch", ImportField.READY_FOR_CLOSING_ON, "Ready for closing"));

    /**
     * A gate behind the project.
     *
     * @param on when it was passed or, where the file does not say, the day by which it must have been
     */
    record PassedGate(GateKind gate, LocalDate on, boolean dated) {}

    /** Where the project stands on this day. */
    LifecyclePosition position(LocalDate today) {
        return STEPS.stream()
                .filter(step -> isPassed(step.milestone(), today))
                .map(Step::position)
                .findFirst()
                .orElse(LifecyclePosition.SCREENING);
    }

    /** The gates behind the project on this day, the first one first. */
    List<PassedGate> passedGates(LocalDate today) {
        List<PassedGate> passed = new ArrayList<>();
        LocalDate latest = null;
        for (Step step : STEPS) {
            LocalDate on = isPassed(step.milestone(), today) ? milestones.get(step.milestone()) : null;
            latest = on == null ? latest : on;
            if (step.gate() != null && latest != null) {
                passed.add(0, new PassedGate(step.gate(), latest, on != null));
            }
        }
        return List.copyOf(passed);
    }

    /** What the file says of the plan of a project at work; none where it lacks the cost or the days of the work. */
    Optional<Plan> plan(LocalDate today) {
        LocalDate start = milestones.get(ImportField.READY_FOR_EXECUTING_ON);
        LocalDate finish = AT_WORK.contains(position(today)) ? finish() : null;
        Money cost = project.value();
        if (start == null
                || finish == null
                || finish.isBefore(start)
                || cost == null
                || cost.amount().signum() <= 0) {
            return Optional.empty();
        }
        return Optional.of(new Plan(start, finish, cost, "As imported.", List.of(), plannedMilestones()));
    }

    private @Nullable LocalDate finish() {
        return FINISHES.stream()
                .map(milestones::get)
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    private List<Milestone> plannedMilestones() {
        List<Milestone> planned = new ArrayList<>();
        MILESTONES.forEach((field, name) -> {
            LocalDate on = milestones.get(field);
            if (on != null) {
                planned.add(new Milestone(name, on));
            }
        });
        return planned;
    }

    private boolean isPassed(ImportField milestone, LocalDate today) {
        LocalDate on = milestones.get(milestone);
        return on != null && !on.isAfter(today);
    }

    /** Changes exactly when the file says something else about the project. */
    String hash() {
        StringBuilder said = new StringBuilder();
        for (Object part : new @Nullable Object[] {
            externalId, project.name(), project.description(), project.value(), project.owner(), tier
        }) {
            said.append(part).append('\u001F');
        }
        new TreeMap<>(milestones)
                .forEach((milestone, on) -> said.append(milestone).append(on).append('\u001F'));
        return sha256(said.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

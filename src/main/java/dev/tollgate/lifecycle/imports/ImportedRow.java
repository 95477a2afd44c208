package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.NewProject;
import dev.tollgate.project.Owner;
import dev.tollgate.project.Rating;
import dev.tollgate.project.Weight;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Rag;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a row that can be taken over says about its project.
 *
 * @param said by field, in one way of writing
 */
record ImportedRow(Map<String, String> said) {

    /** The colour that the words of the rating mean. */
    static final String RAG = "rag";

    /** The place that the words of the state mean. */
    static final String STANDS_AT = "standsAt";

    /** Begins what is said where a column's words mean that nothing is known. */
    static final String NOT_KNOWN = "not known: ";

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

    /**
     * A gate behind the project.
     *
     * @param on when it was passed or, where the file does not say, the day by which it must have been
     */
    record PassedGate(GateKind gate, LocalDate on, boolean dated) {}

    private Optional<String> known(ImportField field) {
        return Optional.ofNullable(said.get(field.key())).filter(text -> !text.startsWith(NOT_KNOWN));
    }

    private @Nullable String text(ImportField field) {
        return known(field).orElse(null);
    }

    NewProject project(String externalId, PersonId importer) {
        return new NewProject(
                known(ImportField.NAME).orElse(externalId),
                known(ImportField.DESCRIPTION).orElse(""),
                "",
                value(),
                Weight.UNKNOWN,
                importer,
                externalId,
                new Owner(
                        text(ImportField.PROGRAMME),
                        text(ImportField.OWNER_GROUP),
                        text(ImportField.OWNER_TEAM),
                        text(ImportField.APPROVING_BODY)),
                rating());
    }

    @Nullable
    Money value() {
        return known(ImportField.VALUE)
                .map(text -> Money.of(text.substring(4), text.substring(0, 3)))
                .orElse(null);
    }

    private @Nullable Rating rating() {
        String rag = said.get(RAG);
        return known(ImportField.RATING)
                .map(words -> new Rating(words, rag == null ? null : Rag.valueOf(rag)))
                .orElse(null);
    }

    /** None where the file does not say. */
    Optional<Tier> tier() {
        return known(ImportField.TIER).map(Tier::valueOf);
    }

    /** Where the project stands on this day: where its state says, else where its dates say. */
    LifecyclePosition position(LocalDate today) {
        return byState().orElseGet(() -> byDates(today));
    }

    private Optional<LifecyclePosition> byState() {
        return Optional.ofNullable(said.get(STANDS_AT)).map(LifecyclePosition::valueOf);
    }

    private LifecyclePosition byDates(LocalDate today) {
        return STEPS.stream()
                .filter(step -> isPassed(step.milestone(), today))
                .map(Step::position)
                .findFirst()
                .orElse(LifecyclePosition.SCREENING);
    }

    /** What people should know where state and dates say different things. */
    Optional<String> contradiction(LocalDate today) {
        LifecyclePosition dates = byDates(today);
        boolean told = STEPS.stream().anyMatch(step -> isPassed(step.milestone(), today));
        return byState()
                .filter(state -> told && state != LifecyclePosition.KILLED && state != dates)
                .map(state -> "The state says " + state + ", the dates say " + dates + "; the state counts.");
    }

    /** The gates behind the project on this day, the first one first. */
    List<PassedGate> passedGates(LocalDate today) {
        LifecyclePosition position = position(today);
        boolean killed = position == LifecyclePosition.KILLED;
        List<PassedGate> passed = new ArrayList<>();
        LocalDate latest = null;
        for (Step step : STEPS) {
            boolean behind = killed || step.position().compareTo(position) <= 0;
            LocalDate on = behind && isPassed(step.milestone(), today) ? date(step.milestone()) : null;
            latest = on == null ? latest : on;
            boolean mustBe = !killed && behind;
            if (step.gate() != null && (latest != null || mustBe)) {
                passed.add(0, new PassedGate(step.gate(), latest == null ? today : latest, on != null));
            }
        }
        return List.copyOf(passed);
    }

    /** None where the file does not say. */
    @Nullable
    LocalDate date(ImportField milestone) {
        return known(milestone).map(LocalDate::parse).orElse(null);
    }

    private boolean isPassed(ImportField milestone, LocalDate today) {
        LocalDate on = date(milestone);
        return on != null && !on.isAfter(today);
    }
}

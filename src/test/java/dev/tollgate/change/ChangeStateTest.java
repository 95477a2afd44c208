package dev.tollgate.change;

import static dev.tollgate.change.ChangeState.APPROVED;
import static dev.tollgate.change.ChangeState.ASSESSING;
import static dev.tollgate.change.ChangeState.IMPLEMENTED;
import static dev.tollgate.change.ChangeState.MERGED;
import static dev.tollgate.change.ChangeState.POSTPONED;
import static dev.tollgate.change.ChangeState.REJECTED;
import static dev.tollgate.change.ChangeState.SUBMITTED;
import static dev.tollgate.change.ChangeState.WAITING_FOR_APPROVAL;
import static dev.tollgate.change.ChangeState.WITHDRAWN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.change.ChangeRequest.Decided;
import dev.tollgate.change.ChangeRequest.Delivery;
import dev.tollgate.change.ChangeRequest.Measure;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ChangeStateTest {

    private static final Instant NOW = Instant.parse("2026-03-02T09:00:00Z");

    /** The change log of PM², word by word, and what this product adds to it: withdrawal and the ways back. */
    private static final Map<ChangeState, Set<ChangeState>> ALLOWED = Map.of(
            SUBMITTED, Set.of(ASSESSING, WITHDRAWN),
            ASSESSING, Set.of(WAITING_FOR_APPROVAL, WITHDRAWN),
            WAITING_FOR_APPROVAL, Set.of(APPROVED, REJECTED, POSTPONED, MERGED, ASSESSING, WITHDRAWN),
            APPROVED, Set.of(IMPLEMENTED, WAITING_FOR_APPROVAL),
            MERGED, Set.of(IMPLEMENTED),
            POSTPONED, Set.of(ASSESSING, WITHDRAWN),
            REJECTED, Set.of(),
            IMPLEMENTED, Set.of(),
            WITHDRAWN, Set.of());

    private static final Map<ChangeState, UnaryOperator<ChangeRequest>> VERBS = verbs();

    private static Map<ChangeState, UnaryOperator<ChangeRequest>> verbs() {
        Map<ChangeState, UnaryOperator<ChangeRequest>> verbs = new LinkedHashMap<>();
        verbs.put(ASSESSING, ChangeRequest::assessedAgain);
        verbs.put(
                WAITING_FOR_APPROVAL,
                request -> request.state() == APPROVED
                        ? request.reopened()
                        : request.assessed(Assessment.NONE, new Measure(1, BigDecimal.ONE, 0, false)));
        verbs.put(APPROVED, request -> decided(request, ChangeOutcome.APPROVE));
        verbs.put(REJECTED, request -> decided(request, ChangeOutcome.REJECT));
        verbs.put(POSTPONED, request -> decided(request, ChangeOutcome.POSTPONE));
        verbs.put(MERGED, request -> decided(request, ChangeOutcome.MERGE));
        verbs.put(IMPLEMENTED, request -> request.implemented(new Delivery(LocalDate.of(2026, 3, 2), List.of("T1"))));
        verbs.put(WITHDRAWN, ChangeRequest::withdrawn);
        return verbs;
    }

    private static ChangeRequest decided(ChangeRequest request, ChangeOutcome outcome) {
        return request.decided(new Decided(outcome, "The sponsor", NOW), false, null);
    }

    private static ChangeRequest go(ChangeState to, ChangeRequest request) {
        return Objects.requireNonNull(VERBS.get(to)).apply(request);
    }

    private static ChangeRequest in(ChangeState state) {
        ChangeRequest submitted = ChangeRequest.submitted(
                "PRJ-2026-001.CR-001",
                new ProjectId("PRJ-2026-001"),
                new Cause(ChangeCategory.COST, "A pump more", "One more.", "It floods.", false, 3, null),
                new PersonId("ann"),
                NOW);
        UnaryOperator<ChangeRequest> waiting = request ->
                Objects.requireNonNull(VERBS.get(WAITING_FOR_APPROVAL)).apply(request.assessing());
        return switch (state) {
            case SUBMITTED -> submitted;
            case ASSESSING -> submitted.assessing();
            case WAITING_FOR_APPROVAL -> waiting.apply(submitted);
            case IMPLEMENTED -> go(IMPLEMENTED, go(APPROVED, waiting.apply(submitted)));
            case WITHDRAWN -> submitted.withdrawn();
            default -> go(state, waiting.apply(submitted));
        };
    }

    @TestFactory
    List<DynamicTest> everyOtherTransitionIsRefusedInASentence() {
        return Arrays.stream(ChangeState.values())
                .flatMap(from -> VERBS.entrySet().stream()
                        .map(verb -> DynamicTest.dynamicTest(
                                from.title() + " to " + verb.getKey().title(),
                                () -> check(from, verb.getKey(), verb.getValue()))))
                .toList();
    }

    private static void check(ChangeState from, ChangeState to, UnaryOperator<ChangeRequest> verb) {
        ChangeRequest request = in(from);
        assertThat(request.state()).isEqualTo(from);
        if (ALLOWED.getOrDefault(from, Set.of()).contains(to)) {
            assertThat(verb.apply(request).state()).isEqualTo(to);
        } else {
            assertThatThrownBy(() -> verb.apply(request))
                    .isInstanceOf(Conflict.class)
                    .hasMessageContaining("is " + from.title().toLowerCase(Locale.ROOT))
                    .hasMessageContaining("cannot become");
        }
    }

    @Test
    void everyReturnToAssessmentBeginsTheNextRound() {
        assertThat(in(WAITING_FOR_APPROVAL).assessedAgain().round()).isEqualTo(2);
        assertThat(in(POSTPONED).assessedAgain().round()).isEqualTo(2);
        assertThat(in(APPROVED).reopened().round()).isEqualTo(2);
    }
}

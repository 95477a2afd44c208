package dev.tollgate.change.process;

import dev.tollgate.change.Assessment;
import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.ChangeImpact;
import dev.tollgate.change.ChangeImpacts;
import dev.tollgate.change.ChangeOutcome;
import dev.tollgate.change.ChangeRequest;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.ChangeState;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.Frame;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.ModelReadable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.stereotype.Component;

/** What models ask about change requests: keys of what they call, and with what forms are filled. Lists are JSON. */
@Component("changes")
@ModelReadable
public class ChangeQuestions {

    private final ChangeRequests requests;
    private final ChangeImpacts impacts;
    private final ChangeDecisions decisions;
    private final Seats seats;

    ChangeQuestions(ChangeRequests requests, ChangeImpacts impacts, ChangeDecisions decisions, Seats seats) {
        this.requests = requests;
        this.impacts = impacts;
        this.decisions = decisions;
        this.seats = seats;
    }

    /** {@code PRJ-2026-014.CR-007.A1}: the business key of the way to a decision in this round. */
    public String approvalKey(String changeKey) {
        return changeKey + ".A" + requests.get(changeKey).round();
    }

    /** {@code PRJ-2026-014.CR-007.C1} */
    public String consultationKey(String changeKey) {
        return changeKey + ".C" + requests.get(changeKey).round();
    }

    /** {@code PRJ-2026-014.CR-007.B1} */
    public String ballotKey(String changeKey) {
        return changeKey + ".B" + requests.get(changeKey).round();
    }

    /** Whether nothing is left but the decision. */
    public boolean isAssessed(String changeKey) {
        return requests.get(changeKey).state() == ChangeState.WAITING_FOR_APPROVAL;
    }

    /** One answer as it was given before, or the finish and the scope as they are proposed. */
    public String text(String changeKey, String field) {
        Assessment assessment = requests.get(changeKey).assessment();
        return switch (field) {
            case "finish" -> after(changeKey).finish().toString();
            case "scope" -> after(changeKey).scope();
            case "actions" -> assessment.actions();
            case "size" -> Objects.toString(assessment.size(), "");
            case "risk" -> Objects.toString(assessment.risk(), "");
            case "quality" -> assessment.quality();
            case "benefits" -> assessment.benefits();
            case "riskNote" -> assessment.riskNote();
            default -> throw new IllegalArgumentException("A change has no field \"" + field + "\".");
        };
    }

    /** The budget lines as they are proposed. */
    public SpinJsonNode lines(String changeKey) {
        return Spin.JSON(after(changeKey).budgetLines().stream()
                .map(line -> Map.of("name", line.name(), "amount", line.amount().toPlainString()))
                .toList());
    }

    /** The milestones as they are proposed. */
    public SpinJsonNode milestones(String changeKey) {
        return Spin.JSON(after(changeKey).milestones().stream()
                .map(milestone ->
                        Map.of("name", milestone.name(), "on", milestone.on().toString()))
                .toList());
    }

    /** The requests into which this one could be merged. */
    public SpinJsonNode mergeTargets(String changeKey) {
        return Spin.JSON(requests.mergeTargets(changeKey).stream()
                .map(other -> Map.of(
                        "value",
                        other.key(),
                        "label",
                        other.shortKey() + " " + other.cause().title()))
                .toList());
    }

    /** What may be decided, the mildest first. */
    public SpinJsonNode options(String changeKey) {
        return Spin.JSON(decisions.options(changeKey).stream()
                .sorted(Comparator.reverseOrder())
                .map(ChangeQuestions::option)
                .toList());
    }

    private static Map<String, String> option(ChangeOutcome outcome) {
        return Map.of("value", outcome.name(), "label", outcome.title());
    }

    /** The empty list with which the question for conditions begins. */
    public SpinJsonNode noConditions() {
        return Spin.JSON(List.of());
    }

    /** Who writes down the terms of what a body decided. */
    public List<String> chairs(String changeKey) {
        ChangeRequest request = requests.get(changeKey);
        return seats.holders(request.project(), Seat.STEERING_CHAIR.key()).stream()
                .map(PersonId::value)
                .toList();
    }

    /** What would be agreed; what is agreed now, where the proposal no longer fits that. */
    private Frame after(String changeKey) {
        return impacts.fitting(changeKey).map(ChangeImpact::after).orElseGet(() -> impacts.agreed(changeKey));
    }
}

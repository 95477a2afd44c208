package dev.tollgate.gate.process;

import dev.tollgate.gate.Criterion;
import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.GateWaivers;
import dev.tollgate.governance.Seats;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ModelReadable;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models ask about gates: who signs, who waives, and with what forms are filled. Lists are JSON. */
@Component("gates")
@ModelReadable
public class GateQuestions {

    private static final List<String> PMO = List.of("pmo");

    private final GateReviews reviews;
    private final GateEvidence evidence;
    private final GateWaivers waivers;
    private final GateVotes votes;
    private final Seats seats;
    private final WorkingCalendar calendar;
    private final Clock clock;

    GateQuestions(
            GateReviews reviews,
            GateEvidence evidence,
            GateWaivers waivers,
            GateVotes votes,
            Seats seats,
            WorkingCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.evidence = evidence;
        this.waivers = waivers;
        this.votes = votes;
        this.seats = seats;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * The business key of the review that is called next.
     *
     * @param gate by name, for example {@code LAUNCH}
     */
    public String nextKey(String projectId, String gate) {
        return reviews.nextReviewKey(new ProjectId(projectId), GateKind.valueOf(gate));
    }

    /** Who signs a criterion off; none while the seat is vacant. */
    public @Nullable String signatory(String gateKey, String criterion) {
        return holder(gateKey, evidence.criterion(gateKey, criterion).source());
    }

    /** The PMO while nobody sits there, else nobody. */
    public List<String> signatoryStandIn(String gateKey, String criterion) {
        return signatory(gateKey, criterion) == null ? PMO : List.of();
    }

    /** Who alone may waive a criterion; none while the seat is vacant. */
    public @Nullable String waiverAuthority(String gateKey, String criterion) {
        return holder(gateKey, waivers.authority(gateKey, criterion).seat());
    }

    /** The PMO, which may refuse or fill the seat, while nobody sits there, else nobody. */
    public List<String> waiverStandIn(String gateKey, String criterion) {
        return waiverAuthority(gateKey, criterion) == null ? PMO : List.of();
    }

    /** The criteria for which a waiver may be asked. */
    public SpinJsonNode waivable(String gateKey) {
        return options(waivers.waivable(gateKey).stream()
                .map(criterion -> option(criterion.key(), labelOf(criterion)))
                .toList());
    }

    /** The empty choice with which the question for waivers begins; a tag list that begins with nothing cannot be sent. */
    public SpinJsonNode noWaiverAsked() {
        return Spin.JSON(List.of());
    }

    /** The business key of the decision of the committee that is called next. */
    public String ballotKey(String gateKey) {
        return reviews.get(gateKey).ballotKey();
    }

    /** The conditions that voters asked for, to be put into words by the chair. */
    public SpinJsonNode proposedConditions(String gateKey) {
        List<Map<String, String>> rows = votes.detailed(gateKey).entrySet().stream()
                .filter(vote -> vote.getValue().option() == GateOutcome.CONDITIONAL_GO)
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value)))
                .map(Map.Entry::getValue)
                .map(vote -> Map.of(
                        "demand", vote.condition(), "seat", "project-manager", "dueOn", dueOn(vote.conditionDays())))
                .toList();
        return Spin.JSON(rows.isEmpty() ? List.of(Map.of("seat", "project-manager")) : rows);
    }

    private String dueOn(@Nullable Integer workingDays) {
        int days = Objects.requireNonNullElse(workingDays, 10);
        return calendar.dayOf(calendar.after(clock.instant(), days)).toString();
    }

    private @Nullable String holder(String gateKey, String seat) {
        return seats.holder(reviews.get(gateKey).project(), seat)
                .map(PersonId::value)
                .orElse(null);
    }

    private static String labelOf(Criterion criterion) {
        return criterion.title() + (criterion.critical() ? " (critical)" : "");
    }

    private static Map<String, String> option(String value, String label) {
        return Map.of("value", value, "label", label);
    }

    private static SpinJsonNode options(List<Map<String, String>> options) {
        return Spin.JSON(options);
    }
}

package dev.tollgate.gate;

import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permissions to pass a gate without a criterion: asked for with a reason, given by one authorised person with another
 * reason, and not for ever.
 */
@Service("gateWaivers")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class GateWaivers {

    private final ReviewStore reviews;
    private final WaiverStore store;
    private final GateEvidence evidence;
    private final GateTables tables;
    private final Seats seats;
    private final DecisionRecords decisions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    GateWaivers(
            ReviewStore reviews,
            WaiverStore store,
            GateEvidence evidence,
            GateTables tables,
            Seats seats,
            DecisionRecords decisions,
            WorkingCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.store = store;
        this.evidence = evidence;
        this.tables = tables;
        this.seats = seats;
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The answer to a request as somebody fills it in. */
    public record NewAnswer(
            boolean granted, String reason, @Nullable LocalDate expiresOn) {}

    /** The criteria for which a waiver may be asked: not met, not waived, and nobody is deciding. */
    @Transactional(readOnly = true)
    public List<Criterion> waivable(String reviewKey) {
        LocalDate today = calendar.today();
        GateKind gate = reviews.get(reviewKey).gate();
        return evidence.states(reviewKey).stream()
                .filter(state -> state.missingOn(today) && !isPending(state.waiver()))
                .map(CriterionState::criterion)
                .filter(criterion -> GateLaw.mayBeWaived(criterion, gate))
                .toList();
    }

    /** Asks for waivers; a criterion that is met, waived or asked for already is passed over. */
    public void ask(String reviewKey, Collection<String> criteria, String reason, PersonId by) {
        reviews.get(reviewKey);
        waivable(reviewKey).stream()
                .map(Criterion::key)
                .filter(criteria::contains)
                .forEach(criterion -> store.ask(reviewKey, criterion, reason, by, clock.instant()));
    }

    /** The criteria for which a waiver was asked and nobody has decided; not those that were met meanwhile. */
    @Transactional(readOnly = true)
    public List<String> pending(String reviewKey) {
        return evidence.states(reviewKey).stream()
                .filter(state -> !state.met() && isPending(state.waiver()))
                .map(state -> state.criterion().key())
                .toList();
    }

    /** Who alone may waive the criterion, by the table. */
    @Transactional(readOnly = true)
    public GateTables.Authority authority(String reviewKey, String criterion) {
        return tables.waiverAuthority(reviews.get(reviewKey).tier(), evidence.criterion(reviewKey, criterion));
    }

    /** The request that waits for an answer. */
    @Transactional(readOnly = true)
    public Optional<Waiver> request(String reviewKey, String criterion) {
        return Optional.ofNullable(store.latest(reviewKey).get(criterion));
    }

    /** The last day to which a waiver of this criterion may run. */
    @Transactional(readOnly = true)
    public LocalDate latestExpiry(String reviewKey, String criterion) {
        return calendar.today().plusDays(authority(reviewKey, criterion).longestDays());
    }

    /**
     * Grants or refuses; a second answer changes nothing. Only the holder of the authorised seat grants, and not what
     * they asked for themselves; the PMO may refuse where the seat is vacant.
     *
     * @throws Forbidden for everybody else
     */
    public void answer(String reviewKey, String criterion, NewAnswer answer, PersonId by, String modelVersion) {
        Waiver request = request(reviewKey, criterion)
                .orElseThrow(() -> new NotFound("Nobody asked for a waiver of \"" + criterion + "\"."));
        GateTables.Authority authority = authority(reviewKey, criterion);
        GateReview review = reviews.get(reviewKey);
        if (answer.granted()) {
            refuseUnlessAuthorised(review, authority, request, by);
        }
        LocalDate expiresOn = answer.granted() ? answer.expiresOn() : null;
        boolean first = store.answer(
                request.request(),
                new Waiver.Answer(answer.granted(), answer.reason(), expiresOn, authority.seat(), by, clock.instant()));
        if (first) {
            decisions.record(new NewDecision(
                    review.project(),
                    reviewKey + ".W" + request.request(),
                    "waiver",
                    answer.granted() ? "GRANTED" : "REFUSED",
                    evidence.criterion(reviewKey, criterion).title() + ": " + answer.reason()
                            + (expiresOn == null ? "" : " Valid until " + expiresOn + "."),
                    by,
                    List.of(),
                    List.of(),
                    modelVersion,
                    List.of(authority.version()),
                    true,
                    clock.instant()));
        }
    }

    private void refuseUnlessAuthorised(
            GateReview review, GateTables.Authority authority, Waiver request, PersonId by) {
        String title = Seat.ofKey(authority.seat()).title();
        if (!seats.holders(review.project(), authority.seat()).contains(by)) {
            throw new Forbidden("Only the " + title.toLowerCase(Locale.ROOT)
                    + " of this project may grant this waiver; where nobody sits there, fill the seat first.");
        }
        if (request.askedBy().equals(by)) {
            throw new Forbidden("You asked for this waiver yourself; somebody else has to decide about it.");
        }
    }

    private static boolean isPending(@Nullable Waiver waiver) {
        return waiver != null && waiver.answer() == null;
    }
}

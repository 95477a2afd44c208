package dev.tollgate.gate.web;

import dev.tollgate.gate.CriterionState;
import dev.tollgate.gate.Evidence;
import dev.tollgate.gate.GateConditions;
import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.Waiver;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts reviews together as somebody may see them. */
@Component
class GateViews {

    private final GateReviews reviews;
    private final GateEvidence evidence;
    private final GateVotes votes;
    private final GateConditions conditions;
    private final WorkingCalendar calendar;

    GateViews(
            GateReviews reviews,
            GateEvidence evidence,
            GateVotes votes,
            GateConditions conditions,
            WorkingCalendar calendar) {
        this.reviews = reviews;
        this.evidence = evidence;
        this.votes = votes;
        this.conditions = conditions;
        this.calendar = calendar;
    }

    List<GateView> of(ProjectId project, PersonId reader) {
        return reviews.of(project).stream().map(review -> of(review, reader)).toList();
    }

    GateView of(GateReview review, PersonId reader) {
        return new GateView(
                review.key(),
                review.gate().name(),
                review.gate().title(),
                review.tier().name(),
                review.state().name(),
                review.round(),
                name(review.outcome()),
                name(review.recycleTo()),
                review.summary(),
                review.reviewOn(),
                review.witnessed(),
                review.openedAt(),
                review.decidedAt(),
                review.decisionTables(),
                evidence.states(review.key()).stream().map(this::criterion).toList(),
                votes(review, reader),
                conditions.ofReview(review.key()).stream()
                        .map(GateViews::condition)
                        .toList());
    }

    private List<GateView.Vote> votes(GateReview review, PersonId reader) {
        return votes.visibleTo(reader, review.key()).stream()
                .map(vote -> new GateView.Vote(vote.voter().value(), vote.option(), vote.reason(), vote.at()))
                .toList();
    }

    private GateView.Criterion criterion(CriterionState state) {
        Evidence shown = state.evidence();
        PersonId by = shown == null ? null : shown.by();
        return new GateView.Criterion(
                state.criterion().key(),
                state.criterion().title(),
                state.criterion().must(),
                state.criterion().critical(),
                state.criterion().evidence().name(),
                state.criterion().source(),
                state.met(),
                shown == null ? null : shown.note(),
                by == null ? null : by.value(),
                shown == null ? null : shown.at(),
                shown == null ? null : shown.documentId(),
                shown == null ? null : shown.sha256(),
                waivedUntil(state));
    }

    private @Nullable LocalDate waivedUntil(CriterionState state) {
        Waiver waiver = state.waiver();
        Waiver.Answer answer = waiver == null ? null : waiver.answer();
        return answer != null && state.waivedOn(calendar.today()) ? answer.expiresOn() : null;
    }

    private static GateView.Condition condition(Condition condition) {
        return new GateView.Condition(
                condition.key(),
                condition.demand(),
                condition.seat(),
                condition.dueOn(),
                condition.state().name(),
                condition.note(),
                condition.endedAt());
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }
}

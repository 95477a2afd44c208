package dev.tollgate.change.web;

import dev.tollgate.change.Assessment;
import dev.tollgate.change.ChangeDecisions;
import dev.tollgate.change.ChangeEvent;
import dev.tollgate.change.ChangeImpact;
import dev.tollgate.change.ChangeImpacts;
import dev.tollgate.change.ChangeRequest;
import dev.tollgate.change.ChangeRequest.Decided;
import dev.tollgate.change.ChangeRequest.Delivery;
import dev.tollgate.change.ChangeRequests;
import dev.tollgate.change.Route;
import dev.tollgate.project.FrameChange;
import dev.tollgate.vocabulary.PersonId;
import java.util.List;
import org.springframework.stereotype.Component;

/** Puts change requests together with their impact and history. */
@Component
class ChangeViews {

    private final ChangeRequests requests;
    private final ChangeImpacts impacts;
    private final ChangeDecisions decisions;

    ChangeViews(ChangeRequests requests, ChangeImpacts impacts, ChangeDecisions decisions) {
        this.requests = requests;
        this.impacts = impacts;
        this.decisions = decisions;
    }

    ChangeView of(ChangeRequest request) {
        Assessment assessment = request.assessment();
        Decided decided = request.decided();
        Delivery delivery = request.delivery();
        return new ChangeView(
                ChangeLine.of(request),
                request.cause().description(),
                request.cause().notChanging(),
                request.round(),
                assessment.actions(),
                assessment.quality(),
                assessment.benefits(),
                assessment.riskNote(),
                assessment.risk(),
                assessment.mergeInto(),
                impacts.fitting(request.key()).map(ChangeViews::impact).orElse(null),
                impacts.modifiedImpact(request.key()).map(ChangeViews::impact).orElse(null),
                decisions.routeOf(request.key()).map(ChangeViews::route).orElse(null),
                request.effect(),
                request.ratifyBy(),
                request.escalated(),
                decided == null ? null : decided.at(),
                request.postponedUntil(),
                delivery == null ? null : delivery.on(),
                delivery == null ? List.of() : delivery.tasks(),
                requests.history(request.key()).stream().map(ChangeViews::event).toList());
    }

    private static ChangeView.Impact impact(ChangeImpact impact) {
        FrameChange change = impact.change();
        return new ChangeView.Impact(
                impact.baseline(),
                change.budgetBefore().amount(),
                change.budgetAfter().amount(),
                change.budgetChange(),
                change.finishBefore(),
                change.finishAfter(),
                change.finishMovedDays(),
                change.lines(),
                change.milestones(),
                change.scopeChanged());
    }

    private static ChangeView.Route route(Route route) {
        return new ChangeView.Route(
                route.kind().name(),
                route.decider(),
                route.title(),
                route.stake().amount(),
                route.stake().currency().getCurrencyCode(),
                route.tables());
    }

    private static ChangeView.Event event(ChangeEvent event) {
        PersonId by = event.by();
        return new ChangeView.Event(event.what(), event.detail(), by == null ? null : by.value(), event.at());
    }
}

package dev.tollgate.change;

import dev.tollgate.documents.Documents;
import dev.tollgate.governance.DecisionId;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedEvidence;
import dev.tollgate.governance.RecordedInput;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Frame;
import dev.tollgate.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes changes of the baseline and takes them back, each together with the decision that says so. */
@Component
class ChangeEffects {

    private final ChangeBook book;
    private final ChangeImpacts impacts;
    private final Baselines baselines;
    private final DecisionRecords decisions;
    private final Documents documents;

    ChangeEffects(
            ChangeBook book,
            ChangeImpacts impacts,
            Baselines baselines,
            DecisionRecords decisions,
            Documents documents) {
        this.book = book;
        this.impacts = impacts;
        this.baselines = baselines;
        this.decisions = decisions;
        this.documents = documents;
    }

    /**
     * A decision as it goes on record.
     *
     * @param kind {@code change}, or what else was decided about the request
     * @param rules under which it was taken
     */
    record Verdict(
            String kind,
            String outcome,
            String reason,
            @Nullable PersonId by,
            Voting voting,
            Rules rules) {}

    /** @return the number of the baseline that holds then, which is the one before where nothing moves */
    int make(ChangeRequest request, ChangeImpact impact, Verdict verdict) {
        int before = request.measure() == null
                ? impact.baseline()
                : request.measure().baseline();
        Baseline held = baselines.hold(request.project(), before);
        boolean moves = !impact.change().isEmpty();
        int after = moves ? before + 1 : before;
        DecisionId decision = record(request, verdict, List.of(baseline("before", held), number("after", after)));
        if (moves) {
            baselines.supersede(request.project(), before, impact.after(), decision.toString(), request.requestedBy());
        }
        return after;
    }

    /** Takes back what a request has moved, as far as it did; whatever else moved since stays. */
    ChangeRequest undo(ChangeRequest request, Verdict verdict) {
        Integer effect = request.effect();
        Baseline held = impacts.holding(request);
        if (effect == null) {
            record(request, verdict, List.of(baseline("before", held)));
            return request;
        }
        Frame back = impacts.proposed(request.key()).takenBackFrom(held.frame());
        DecisionId decision =
                record(request, verdict, List.of(baseline("before", held), number("after", held.number() + 1)));
        baselines.supersede(request.project(), held.number(), back, decision.toString(), request.requestedBy());
        return request.withoutEffect();
    }

    DecisionId record(ChangeRequest request, Verdict verdict, List<RecordedInput> inputs) {
        List<RecordedInput> all = new ArrayList<>(inputs);
        all.add(new RecordedInput("change", request.key(), "round " + request.round(), null));
        NewDecision decision = new NewDecision(
                request.project(),
                subject(request),
                verdict.kind(),
                verdict.outcome(),
                verdict.reason(),
                verdict.by(),
                verdict.voting().votes(),
                verdict.voting().recusals(),
                verdict.voting().mandates(),
                evidence(request),
                all,
                verdict.rules().modelVersion(),
                verdict.rules().tables(),
                true,
                book.now());
        return decisions.record(decision);
    }

    /** {@code PRJ-2026-014.CR-007}, decided once more {@code PRJ-2026-014.CR-007-R2}. */
    private static String subject(ChangeRequest request) {
        return request.round() == 1 ? request.key() : request.key() + "-R" + request.round();
    }

    private List<RecordedEvidence> evidence(ChangeRequest request) {
        return documents.inSlot(request.project(), request.slot()).stream()
                .map(document -> new RecordedEvidence(
                        request.slot(), document.id().toString(), document.sha256(), document.title()))
                .toList();
    }

    private static RecordedInput baseline(String name, Baseline baseline) {
        return new RecordedInput("baseline", name, String.valueOf(baseline.number()), baseline.scopeSha256());
    }

    private static RecordedInput number(String name, int number) {
        return new RecordedInput("baseline", name, String.valueOf(number), null);
    }
}

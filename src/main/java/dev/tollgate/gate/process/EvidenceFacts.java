package dev.tollgate.gate.process;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.gate.Criterion;
import dev.tollgate.gate.CriterionState;
import dev.tollgate.gate.Evidence;
import dev.tollgate.gate.EvidenceType;
import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.GateWaivers;
import dev.tollgate.gate.Waiver;
import dev.tollgate.governance.Seat;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The criteria of a review: what was shown for them, where documents are filed, who is asked to sign or to waive. */
@Component
class EvidenceFacts {

    private final GateEvidence evidence;
    private final GateWaivers waivers;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final FiledDocuments filed;
    private final Wording wording;

    EvidenceFacts(
            GateEvidence evidence,
            GateWaivers waivers,
            Documents documents,
            WorkingCalendar calendar,
            FiledDocuments filed,
            Wording wording) {
        this.evidence = evidence;
        this.waivers = waivers;
        this.documents = documents;
        this.calendar = calendar;
        this.filed = filed;
        this.wording = wording;
    }

    FactSection criteria(GateReview review) {
        Map<String, StoredDocument> stored = documents.of(review.project()).stream()
                .collect(Collectors.toMap(document -> document.id().toString(), Function.identity()));
        return new FactSection.Table(
                "Criteria",
                List.of("Criterion", "Weight", "Shown by", "State", "Evidence"),
                evidence.states(review.key()).stream()
                        .map(state -> row(state, stored))
                        .toList(),
                "The table gate-criteria asks for nothing at this gate.");
    }

    FactSection slots(GateReview review) {
        return new FactSection.Slots(
                "Documents that are asked for",
                evidence.states(review.key()).stream()
                        .filter(state -> state.criterion().evidence().isFiled())
                        .map(state -> filed.slot(
                                review.project(),
                                state.criterion().slot(review.gate()),
                                state.criterion().title(),
                                state.criterion().must() && !state.waivedOn(calendar.today())))
                        .toList());
    }

    FactSection signOff(GateReview review, String criterionKey) {
        CriterionState state = state(review, criterionKey);
        Evidence before = state.evidence();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Criterion", state.criterion().title()));
        facts.add(Fact.of("Asked of you as", seat(state.criterion().source())));
        facts.add(Fact.of("Weight", weight(state.criterion())));
        if (before != null) {
            facts.add(Fact.of("Said before", before.note() + wording.byWhom(before.by(), before.at())));
        }
        return new FactSection.Facts("What you are asked to sign off", facts);
    }

    FactSection waiver(GateReview review, String criterionKey) {
        CriterionState state = state(review, criterionKey);
        Waiver asked = state.waiver();
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Criterion", state.criterion().title()));
        facts.add(Fact.of("Weight", weight(state.criterion())));
        if (asked != null) {
            facts.add(Fact.of("Why it is asked", asked.askedBecause()));
            facts.add(Fact.of("Asked by", wording.name(asked.askedBy()) + ", " + wording.day(asked.askedAt())));
        }
        facts.add(Fact.of(
                "Who alone may grant it",
                seat(waivers.authority(review.key(), criterionKey).seat())));
        facts.add(Fact.of(
                "Latest possible day",
                waivers.latestExpiry(review.key(), criterionKey).toString()));
        return new FactSection.Facts("The waiver", facts);
    }

    private CriterionState state(GateReview review, String criterionKey) {
        return evidence.states(review.key()).stream()
                .filter(state -> state.criterion().key().equals(criterionKey))
                .findFirst()
                .orElseThrow();
    }

    private List<Cell> row(CriterionState state, Map<String, StoredDocument> stored) {
        return List.of(
                Cell.of(state.criterion().title()),
                Cell.of(weight(state.criterion())),
                Cell.of(shownBy(state.criterion())),
                Cell.of(standing(state)),
                shown(state.evidence(), stored));
    }

    private Cell shown(@Nullable Evidence shown, Map<String, StoredDocument> stored) {
        if (shown == null) {
            return Cell.of("");
        }
        StoredDocument document = shown.documentId() == null ? null : stored.get(shown.documentId());
        String text = shown.note() + wording.byWhom(shown.by(), shown.at());
        return new Cell(text, document == null ? null : document.link());
    }

    private String standing(CriterionState state) {
        Waiver waiver = state.waiver();
        Waiver.Answer answer = waiver == null ? null : waiver.answer();
        if (state.met()) {
            return "Met";
        }
        if (answer != null && answer.granted()) {
            return (state.waivedOn(calendar.today()) ? "Waived until " : "Waiver ended on ") + answer.expiresOn() + ": "
                    + answer.reason() + wording.byWhom(answer.by(), answer.at());
        }
        String missing = state.evidence() == null ? "Nothing shown yet" : "Not met";
        if (answer != null) {
            return missing + "; waiver refused: " + answer.reason();
        }
        return waiver == null ? missing : missing + "; a waiver is asked for: " + waiver.askedBecause();
    }

    private static String shownBy(Criterion criterion) {
        return criterion.evidence() == EvidenceType.SIGN_OFF
                ? "Sign-off: " + seat(criterion.source())
                : criterion.evidence().title();
    }

    private static String weight(Criterion criterion) {
        if (criterion.must()) {
            return criterion.critical() ? "Must be met (critical)" : "Must be met";
        }
        return "Should be met (" + criterion.weight() + ")";
    }

    private static String seat(String key) {
        return Seat.ofKey(key).title();
    }
}

package dev.tollgate.gate;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.governance.RecordedEvidence;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is shown for the criteria of a review: documents, sign-offs, checks. Everything shown is kept. */
@Service("gateEvidence")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class GateEvidence {

    /** What the project manager says about the whole. */
    private static final String STATEMENT = "statement";

    /** What the PMO says about the whole. */
    static final String READINESS = "readiness";

    private final ReviewStore reviews;
    private final CriterionStore criteria;
    private final WaiverStore waivers;
    private final Checks checks;
    private final Documents documents;
    private final WorkingCalendar calendar;
    private final Clock clock;

    GateEvidence(
            ReviewStore reviews,
            CriterionStore criteria,
            WaiverStore waivers,
            Checks checks,
            Documents documents,
            WorkingCalendar calendar,
            Clock clock) {
        this.reviews = reviews;
        this.criteria = criteria;
        this.waivers = waivers;
        this.checks = checks;
        this.documents = documents;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Every criterion of a review with what was shown for it, in the order of the table. */
    @Transactional(readOnly = true)
    public List<CriterionState> states(String reviewKey) {
        Map<String, Evidence> shown = criteria.latest(reviewKey);
        Map<String, Waiver> asked = waivers.latest(reviewKey);
        return criteria.of(reviewKey).stream()
                .map(criterion -> new CriterionState(criterion, shown.get(criterion.key()), asked.get(criterion.key())))
                .toList();
    }

    /** @throws NotFound where the review has no such criterion */
    @Transactional(readOnly = true)
    public Criterion criterion(String reviewKey, String key) {
        return criteria.of(reviewKey).stream()
                .filter(criterion -> criterion.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotFound("Gate review " + reviewKey + " has no criterion \"" + key + "\"."));
    }

    @Transactional(readOnly = true)
    public Standing standing(String reviewKey) {
        return Standing.of(states(reviewKey), calendar.today());
    }

    /** The criteria for which a sign-off is still wanted, because nobody gave one or it was refused. */
    @Transactional(readOnly = true)
    public List<String> outstandingSignOffs(String reviewKey) {
        return states(reviewKey).stream()
                .filter(state -> state.criterion().evidence() == EvidenceType.SIGN_OFF && !state.met())
                .map(state -> state.criterion().key())
                .toList();
    }

    /** Takes what lies in the criteria's slots as evidence, by hash; what was taken before stays on record. */
    public void attach(String reviewKey, PersonId by, String statement) {
        GateReview review = reviews.get(reviewKey);
        for (CriterionState state : states(reviewKey)) {
            if (state.criterion().evidence().isFiled()) {
                documents
                        .latest(review.project(), state.criterion().slot(review.gate()))
                        .filter(document -> !isShown(state, document))
                        .ifPresent(document -> show(
                                reviewKey, state.criterion().key(), true, document.title(), document.by(), document));
            }
        }
        if (!statement.isBlank()) {
            show(reviewKey, STATEMENT, true, statement, by, null);
        }
    }

    /** Somebody says that a criterion is met, or that it is not and why. */
    public void signOff(String reviewKey, String criterion, PersonId by, boolean accepted, String note) {
        show(reviewKey, criterion(reviewKey, criterion).key(), accepted, note, by, null);
    }

    /** Runs every check that the criteria name; a result is kept where it differs from the one before. */
    public Standing runChecks(String reviewKey) {
        GateReview review = reviews.get(reviewKey);
        for (CriterionState state : states(reviewKey)) {
            Criterion criterion = state.criterion();
            if (criterion.evidence() == EvidenceType.COMPUTED) {
                var finding = checks.run(criterion.source(), review.project(), review.gate());
                Evidence before = state.evidence();
                if (before == null
                        || before.met() != finding.met()
                        || !before.note().equals(finding.sentence())) {
                    show(reviewKey, criterion.key(), finding.met(), finding.sentence(), null, null);
                }
            }
        }
        return standing(reviewKey);
    }

    /** The PMO says whether the project may be put to the vote. */
    public void assess(String reviewKey, boolean ready, String note, PersonId by) {
        show(reviewKey, READINESS, ready, note, by, null);
    }

    /** What the project manager said about the whole, and what the PMO said; each none where they did not yet. */
    @Transactional(readOnly = true)
    public List<Evidence> remarks(String reviewKey) {
        Map<String, Evidence> latest = criteria.latest(reviewKey);
        return Stream.of(STATEMENT, READINESS)
                .map(latest::get)
                .flatMap(Stream::ofNullable)
                .toList();
    }

    /** What the decision rests on, with hashes; a waiver stands for what it waives. */
    @Transactional(readOnly = true)
    public List<RecordedEvidence> forTheRecord(String reviewKey) {
        Stream<RecordedEvidence> shown = criteria.latest(reviewKey).values().stream()
                .sorted(Comparator.comparing(Evidence::criterion))
                .map(evidence -> new RecordedEvidence(
                        evidence.criterion(),
                        evidence.documentId(),
                        evidence.sha256(),
                        (evidence.met() ? "Met: " : "Not met: ") + evidence.note() + byWhom(evidence.by())));
        Stream<RecordedEvidence> waived = states(reviewKey).stream()
                .filter(state -> state.waivedOn(calendar.today()))
                .map(GateEvidence::waived);
        return Stream.concat(shown, waived).toList();
    }

    private static RecordedEvidence waived(CriterionState state) {
        Waiver waiver = state.waiver();
        Waiver.Answer answer = waiver == null ? null : waiver.answer();
        if (answer == null) {
            throw new IllegalStateException("Only an answered waiver holds.");
        }
        return new RecordedEvidence(
                state.criterion().key(),
                null,
                null,
                "Waived until " + answer.expiresOn() + ": " + answer.reason() + byWhom(answer.by()));
    }

    private void show(
            String reviewKey,
            String criterion,
            boolean met,
            String note,
            @Nullable PersonId by,
            @Nullable StoredDocument document) {
        criteria.append(
                reviewKey,
                new Evidence(
                        criterion,
                        met,
                        note,
                        by,
                        document == null ? null : document.id().toString(),
                        document == null ? null : document.sha256(),
                        clock.instant()));
    }

    private static boolean isShown(CriterionState state, StoredDocument document) {
        Evidence evidence = state.evidence();
        return evidence != null && document.id().toString().equals(evidence.documentId());
    }

    private static String byWhom(@Nullable PersonId person) {
        return person == null ? "" : " (" + person + ")";
    }
}

package dev.tollgate.gate;

import dev.tollgate.gate.events.GateDecided;
import dev.tollgate.gate.events.GateMoved;
import dev.tollgate.gate.events.GateOpened;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reviews of gates, from their opening to a decision on record. */
@Service("gateReviews")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class GateReviews {

    private final ReviewStore reviews;
    private final CriterionStore criteria;
    private final GateEvidence evidence;
    private final GateVotes votes;
    private final GateConditions conditions;
    private final GateTables tables;
    private final Projects projects;
    private final DecisionRecords decisions;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GateReviews(
            ReviewStore reviews,
            CriterionStore criteria,
            GateEvidence evidence,
            GateVotes votes,
            GateConditions conditions,
            GateTables tables,
            Projects projects,
            DecisionRecords decisions,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.criteria = criteria;
        this.evidence = evidence;
        this.votes = votes;
        this.conditions = conditions;
        this.tables = tables;
        this.projects = projects;
        this.decisions = decisions;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Under which rules a decision was taken.
     *
     * @param modelVersion {@code gate-review 1 (deployed version 3)}
     * @param outcomeTable {@code gate-outcome v2}
     */
    public record Rules(String modelVersion, String outcomeTable) {}

    /**
     * What a ballot led to.
     *
     * @param recycleTo only for a Recycle
     * @param reviewOn only for a Hold
     */
    public record Settled(
            GateOutcome outcome,
            @Nullable Phase recycleTo,
            @Nullable LocalDate reviewOn) {}

    /** The business key for the next review of a gate: the open one's, else a new one. */
    @Transactional(readOnly = true)
    public String nextReviewKey(ProjectId project, GateKind gate) {
        List<GateReview> before = reviews.of(project).stream()
                .filter(review -> review.gate() == gate)
                .toList();
        Optional<String> open = before.stream()
                .filter(review -> review.state() != GateReview.State.DECIDED)
                .map(GateReview::key)
                .findFirst();
        String first = project.child(gate.code());
        return open.orElse(before.isEmpty() ? first : first + "-R" + (before.size() + 1));
    }

    /** Opens a review with the criteria that the table has now; one that is there stays as it is. */
    public void open(String key, ProjectId project, GateKind gate) {
        Tier tier = Objects.requireNonNullElse(projects.get(project).tier(), Tier.STANDARD);
        Instant now = clock.instant();
        if (reviews.insert(GateReview.opened(key, project, gate, tier, now))) {
            GateTables.Criteria found = tables.criteria(gate, tier);
            criteria.insert(key, found.criteria());
            reviews.noteTable(key, found.version());
            events.publishEvent(new GateOpened(project, gate, key, now));
        }
    }

    @Transactional(readOnly = true)
    public GateReview get(String key) {
        return reviews.get(key);
    }

    @Transactional(readOnly = true)
    public Optional<GateReview> find(String key) {
        return reviews.find(key);
    }

    /** Every review of a project, oldest first. */
    @Transactional(readOnly = true)
    public List<GateReview> of(ProjectId project) {
        return reviews.of(project);
    }

    /** Where these reviews stand; those that do not exist are left out. */
    @Transactional(readOnly = true)
    public List<GateStanding> standings(Collection<String> keys) {
        return withConditions(reviews.standings(keys));
    }

    /** Where every review of every project stands. */
    @Transactional(readOnly = true)
    public List<GateStanding> standings() {
        return withConditions(reviews.standings());
    }

    private List<GateStanding> withConditions(List<GateStanding> standings) {
        Set<String> decided = standings.stream()
                .filter(standing -> standing.stage() == GateStanding.Stage.DECIDED)
                .map(GateStanding::key)
                .collect(Collectors.toSet());
        Set<String> unmet = decided.isEmpty() ? decided : conditions.withUnmet(decided);
        return standings.stream()
                .map(standing -> unmet.contains(standing.key()) ? standing.untilConditionsAreMet() : standing)
                .toList();
    }

    /** The review is being prepared, after a Hold for a further ballot. */
    public void prepare(String key) {
        GateReview review = reviews.get(key);
        boolean held = review.state() == GateReview.State.ON_HOLD;
        reviews.enter(key, GateReview.State.PREPARING, held ? review.round() + 1 : review.round(), clock.instant());
        events.publishEvent(new GateMoved(review.project(), key));
    }

    /** A Hold lasts longer. */
    public void postpone(String key, LocalDate reviewOn) {
        reviews.postpone(key, reviewOn);
    }

    /** What the ballot means: the table's answer, as far as evidence and quorum allow. A Hold goes on record at once. */
    public Settled settle(String key, GateOutcome found, Rules rules) {
        GateReview review = reviews.get(key);
        GateVotes.Count count = votes.close(key);
        GateOutcome outcome = GateLaw.intoClosing(
                GateLaw.bounded(found, review.gate(), count.quorate(), count.criticalMissing()),
                review.gate(),
                conditions.hasUnmet(review.project()));
        Phase recycleTo = outcome == GateOutcome.RECYCLE ? votes.recycleTarget(key) : null;
        LocalDate reviewOn = outcome == GateOutcome.HOLD ? reviewDay(review) : null;
        reviews.settle(
                key,
                outcome,
                recycleTo,
                Summary.of(count, found, outcome, recycleTo, reviewOn),
                reviewOn,
                clock.instant());
        events.publishEvent(new GateMoved(review.project(), key));
        reviews.noteTable(key, rules.outcomeTable());
        if (outcome == GateOutcome.HOLD) {
            record(reviews.get(key), review.ballotKey(), "gate-hold", rules);
        }
        return new Settled(outcome, recycleTo, reviewOn);
    }

    /** Puts the settled outcome on record and ends the review. */
    public void decide(String key, Rules rules) {
        GateReview review = reviews.get(key);
        if (reviews.decide(key, clock.instant())) {
            record(review, key, "gate", rules);
            if (review.outcome() == GateOutcome.GO || review.outcome() == GateOutcome.CONDITIONAL_GO) {
                conditions.settleLapsed(review);
            }
        }
    }

    /**
     * A gate that was passed elsewhere, before the project was imported.
     *
     * @param on when, or by when at the latest
     */
    public record ImportedGate(ProjectId project, GateKind gate, LocalDate on) {

        private String key() {
            return project.child(gate.code());
        }
    }

    /** Puts one gate that was passed elsewhere on record. */
    public void recordImported(ProjectId project, GateKind gate, LocalDate on) {
        recordImported(List.of(new ImportedGate(project, gate, on)));
    }

    /** Puts gates that were passed elsewhere on record; nobody here witnessed them. Those on record stay. */
    public void recordImported(List<ImportedGate> passed) {
        Map<ProjectId, Tier> tiers =
                projects
                        .all(passed.stream()
                                .map(ImportedGate::project)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(
                                Project::id, project -> Objects.requireNonNullElse(project.tier(), Tier.STANDARD)));
        List<GateReview> imported = passed.stream()
                .map(gate -> imported(gate, tiers.getOrDefault(gate.project(), Tier.STANDARD)))
                .filter(reviews.areMissing(
                        passed.stream().map(ImportedGate::key).toList()))
                .toList();
        reviews.insertAll(imported);
        Rules elsewhere = new Rules("imported", "");
        decisions.recordImported(imported.stream()
                .map(review -> decision(review, review.key(), "gate", elsewhere))
                .toList());
        imported.forEach(this::tellDecided);
    }

    private GateReview imported(ImportedGate passed, Tier tier) {
        Instant at = calendar.endOf(passed.on());
        return new GateReview(
                passed.key(),
                passed.project(),
                passed.gate(),
                tier,
                GateReview.State.DECIDED,
                1,
                GateOutcome.GO,
                null,
                "Imported, not witnessed.",
                null,
                false,
                List.of(),
                at,
                at);
    }

    @Transactional(readOnly = true)
    public boolean hasUnmetConditions(ProjectId project) {
        return conditions.hasUnmet(project);
    }

    private void record(GateReview review, String subjectKey, String kind, Rules rules) {
        decisions.record(decision(review, subjectKey, kind, rules));
        tellDecided(review);
    }

    private NewDecision decision(GateReview review, String subjectKey, String kind, Rules rules) {
        return new NewDecision(
                        review.project(),
                        subjectKey,
                        kind,
                        outcome(review).name(),
                        review.summary(),
                        null,
                        review.witnessed() ? votes.votes(review.key()) : List.of(),
                        review.witnessed() ? evidence.forTheRecord(review.key()) : List.of(),
                        rules.modelVersion(),
                        Stream.concat(review.decisionTables().stream(), Stream.of(rules.outcomeTable()))
                                .filter(table -> !table.isEmpty())
                                .distinct()
                                .toList(),
                        review.witnessed(),
                        decidedAt(review))
                .withRecusals(review.witnessed() ? votes.recusals(review.key()) : List.of());
    }

    private void tellDecided(GateReview review) {
        events.publishEvent(new GateDecided(
                review.project(), review.gate(), review.key(), outcome(review), review.witnessed(), decidedAt(review)));
    }

    private static GateOutcome outcome(GateReview review) {
        return Objects.requireNonNull(review.outcome());
    }

    private Instant decidedAt(GateReview review) {
        return Objects.requireNonNullElse(review.decidedAt(), clock.instant());
    }

    private LocalDate reviewDay(GateReview review) {
        int days = tables.voting(review.tier(), review.gate()).holdDays();
        return calendar.dayOf(calendar.after(clock.instant(), days));
    }
}

package dev.tollgate.governance;

import dev.tollgate.governance.events.DecisionRecorded;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Baselines;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The decisions of every project, kept for good: nobody changes or removes one, the database refuses it. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class DecisionRecords {

    private final DecisionStore store;
    private final SeatStore seats;
    private final ModelFingerprints models;
    private final Baselines baselines;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionRecords(
            DecisionStore store,
            SeatStore seats,
            ModelFingerprints models,
            Baselines baselines,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.seats = seats;
        this.models = models;
        this.baselines = baselines;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Puts a decision on record, with who sits where, the calendar, and the ids of models and tables; where this kind of
     * decision is on record for this subject, that one stays.
     */
    public DecisionId record(NewDecision decision) {
        DecisionId id = new DecisionId(UUID.randomUUID());
        NewDecision exact = decision.withInputs(models.of(decision.modelVersion(), decision.decisionTables()))
                .withInputs(baseline(decision));
        if (!store.insert(id, exact, circumstances(decision), clock.instant())) {
            return store.find(decision.subjectKey(), decision.kind())
                    .map(DecisionRecord::id)
                    .orElseThrow();
        }
        tell(decision);
        return id;
    }

    private void tell(NewDecision decision) {
        events.publishEvent(new DecisionRecorded(
                decision.project(), decision.subjectKey(), decision.kind(), decision.outcome(), decision.decidedAt()));
    }

    /** Puts decisions on record that were taken elsewhere and are imported now; none of them is on record yet. */
    public void recordImported(List<NewDecision> decisions) {
        Map<DecisionId, NewDecision> kept = new LinkedHashMap<>();
        decisions.forEach(decision -> kept.put(new DecisionId(UUID.randomUUID()), decision));
        store.insertAll(
                kept, new Circumstances(List.of(), calendar.zone().getId(), calendar.region()), clock.instant());
        decisions.forEach(this::tell);
    }

    @Transactional(readOnly = true)
    public Optional<DecisionRecord> find(String subjectKey, String kind) {
        return store.find(subjectKey, kind);
    }

    /** @throws NotFound where there is none */
    @Transactional(readOnly = true)
    public DecisionRecord get(DecisionId id) {
        return store.find(id).orElseThrow(() -> new NotFound("There is no decision " + id + "."));
    }

    @Transactional(readOnly = true)
    public DecisionPage find(DecisionSearch search) {
        return store.find(search);
    }

    /** In the order in which they were taken. */
    @Transactional(readOnly = true)
    public List<DecisionRecord> of(ProjectId project) {
        return store.of(project);
    }

    /** The one that holds while this is decided. */
    private List<RecordedInput> baseline(NewDecision decision) {
        return !decision.witnessed()
                ? List.of()
                : baselines.current(decision.project()).stream()
                        .map(held -> new RecordedInput(
                                "baseline", "baseline", String.valueOf(held.number()), held.scopeSha256()))
                        .toList();
    }

    /** An imported decision was taken elsewhere: nobody here knows by whom. */
    private Circumstances circumstances(NewDecision decision) {
        List<Circumstances.Held> held = !decision.witnessed()
                ? List.of()
                : seats.of(decision.project()).stream()
                        .map(holder -> new Circumstances.Held(holder.seat().key(), holder.person()))
                        .toList();
        return new Circumstances(held, calendar.zone().getId(), calendar.region());
    }
}

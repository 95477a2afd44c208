package dev.tollgate.governance;

import dev.tollgate.governance.events.DecisionRecorded;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Clock;
import java.util.List;
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
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionRecords(DecisionStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Puts a decision on record; where this kind of decision is on record for this subject, that one stays. */
    public DecisionId record(NewDecision decision) {
        DecisionId id = new DecisionId(UUID.randomUUID());
        if (!store.insert(id, decision, clock.instant())) {
            return store.find(decision.subjectKey(), decision.kind())
                    .map(DecisionRecord::id)
                    .orElseThrow();
        }
        events.publishEvent(new DecisionRecorded(
                decision.project(), decision.subjectKey(), decision.kind(), decision.outcome(), decision.decidedAt()));
        return id;
    }

    @Transactional(readOnly = true)
    public Optional<DecisionRecord> find(String subjectKey, String kind) {
        return store.find(subjectKey, kind);
    }

    /** In the order in which they were taken. */
    @Transactional(readOnly = true)
    public List<DecisionRecord> of(ProjectId project) {
        return store.of(project);
    }
}

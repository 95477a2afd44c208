package dev.tollgate.gate;

import dev.tollgate.gate.events.GateMoved;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.Condition.State;
import dev.tollgate.governance.conditions.Condition.Subject;
import dev.tollgate.governance.conditions.ConditionMoved;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What conditional goes demand; one that lapses has its gate reviewed again. */
@Service("gateConditions")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class GateConditions {

    private final Conditions conditions;
    private final ReviewStore reviews;
    private final GateProcesses processes;
    private final ApplicationEventPublisher events;

    GateConditions(
            Conditions conditions, ReviewStore reviews, GateProcesses processes, ApplicationEventPublisher events) {
        this.conditions = conditions;
        this.reviews = reviews;
        this.processes = processes;
        this.events = events;
    }

    /** Writes down what a review demands. */
    public void agree(String reviewKey, List<Condition.Draft> drafts, PersonId by) {
        GateReview review = reviews.get(reviewKey);
        String code = reviewKey.substring(reviewKey.indexOf('.') + 1);
        conditions.agree(
                new Subject(
                        reviewKey, review.project(), "Gate \"" + review.gate().title() + "\"", "gate:" + code),
                drafts,
                by);
    }

    /** Gives every agreed condition to its owner. */
    public void open(String reviewKey) {
        conditions.open(reviewKey);
    }

    @Transactional(readOnly = true)
    public List<Condition> ofReview(String reviewKey) {
        return conditions.of(reviewKey);
    }

    /** Whatever the project was let go on with, on conditions that are not met. */
    @Transactional(readOnly = true)
    public List<Condition> unmet(ProjectId project) {
        return conditions.unmet(project);
    }

    @Transactional(readOnly = true)
    public boolean hasUnmet(ProjectId project) {
        return !unmet(project).isEmpty();
    }

    /** A later review of the same gate let the project pass: what had lapsed before is settled by that. */
    void settleLapsed(GateReview passed) {
        conditions.unmet(passed.project()).stream()
                .filter(condition -> condition.state() == State.LAPSED)
                .filter(condition -> reviews.find(condition.subject())
                        .filter(review -> review.gate() == passed.gate())
                        .isPresent())
                .forEach(condition -> conditions.settle(condition.key()));
    }

    /** Which of these reviews demand something that is not met. */
    Set<String> withUnmet(Collection<String> reviewKeys) {
        return conditions.withUnmet(reviewKeys);
    }

    @EventListener
    void tellOfReview(ConditionMoved moved) {
        reviews.find(moved.subject())
                .ifPresent(review -> events.publishEvent(new GateMoved(review.project(), review.key())));
    }

    @EventListener
    void reopenGate(ConditionMoved moved) {
        if (moved.state() == State.LAPSED) {
            reviews.find(moved.subject()).ifPresent(review -> processes.reopenGate(review.project(), review.gate()));
        }
    }
}

package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people see above the forms of a gate review: criteria with their evidence, what was said, and the votes. */
@Component
@Order(20)
class GateFacts implements TaskFactsProvider {

    private final GateReviews reviews;
    private final ReviewFacts review;
    private final EvidenceFacts evidence;
    private final VoteFacts votes;

    GateFacts(GateReviews reviews, ReviewFacts review, EvidenceFacts evidence, VoteFacts votes) {
        this.reviews = reviews;
        this.review = review;
        this.evidence = evidence;
        this.votes = votes;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals(GateTasks.REVIEW)
                || (task.taskKey().equals(GateTasks.CAST_VOTE)
                        && reviews.find(keyOf(task)).isPresent());
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        var gate = reviews.get(keyOf(task));
        var about = review.about(gate);
        var criteria = evidence.criteria(gate);
        return switch (task.taskKey()) {
            case GateTasks.ATTACH_EVIDENCE -> List.of(about, evidence.slots(gate), criteria);
            case GateTasks.GIVE_SIGN_OFF -> List.of(about, evidence.signOff(gate, criterionOf(task)), criteria);
            case GateTasks.DECIDE_WAIVER -> List.of(about, evidence.waiver(gate, criterionOf(task)), criteria);
            case GateTasks.CHECK_READINESS ->
                List.of(about, review.advice(gate, task.text(GateReviewModel.READINESS.name())), criteria);
            case GateTasks.CAST_VOTE ->
                Stream.concat(Stream.of(about, criteria), review.openConditions(gate).stream())
                        .toList();
            case GateTasks.AGREE_CONDITIONS, GateTasks.RESUME_GATE -> List.of(about, votes.counted(gate), criteria);
            default -> List.of(about, criteria);
        };
    }

    /** The committee votes in a process of its own, which knows the review as its matter. */
    private static String keyOf(TaskContext task) {
        String matter = task.text(GateTasks.MATTER_KEY);
        return matter == null ? task.businessKey() : matter;
    }

    private static String criterionOf(TaskContext task) {
        String criterion = task.text(GateReviewModel.CRITERION.name());
        return criterion == null ? "" : criterion;
    }
}

package dev.tollgate.gate.process;

import dev.tollgate.gate.Evidence;
import dev.tollgate.gate.GateConditions;
import dev.tollgate.gate.GateEvidence;
import dev.tollgate.gate.GateReview;
import dev.tollgate.gate.Standing;
import dev.tollgate.gate.process.GateReviewModel.Readiness;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a review stands, what was said about the whole, and which conditions of earlier gates are open. */
@Component
class ReviewFacts {

    private final GateEvidence evidence;
    private final GateConditions conditions;
    private final Wording wording;

    ReviewFacts(GateEvidence evidence, GateConditions conditions, Wording wording) {
        this.evidence = evidence;
        this.conditions = conditions;
        this.wording = wording;
    }

    FactSection about(GateReview review) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Gate", review.gate().title() + " (" + shortKey(review) + ")"));
        facts.add(Fact.of("State", review.state().title()));
        if (review.round() > 1) {
            facts.add(Fact.of("Vote", "number " + review.round() + " at this gate"));
        }
        if (!review.summary().isEmpty()) {
            facts.add(Fact.of("Last outcome", review.summary()));
        }
        for (Evidence remark : evidence.remarks(review.key())) {
            facts.add(Fact.of(remarkLabel(remark), remark.note() + wording.byWhom(remark.by(), remark.at())));
        }
        return new FactSection.Facts("The gate", facts);
    }

    /** The advice of the table {@code gate-readiness} with the numbers on which it rests. */
    FactSection advice(GateReview review, @Nullable String readiness) {
        Standing standing = evidence.standing(review.key());
        List<Fact> facts = new ArrayList<>();
        if (readiness != null) {
            facts.add(Fact.of("Advice", Readiness.valueOf(readiness).sentence()));
        }
        facts.add(Fact.of("Critical criteria missing", String.valueOf(standing.criticalMissing())));
        facts.add(Fact.of("Must criteria missing", String.valueOf(standing.mustMissing())));
        facts.add(Fact.of("Score of the should criteria", standing.scoreText()));
        return new FactSection.Facts("Is it ready?", facts);
    }

    /** None where every condition is met. */
    Optional<FactSection> openConditions(GateReview review) {
        List<Condition> open = conditions.unmet(review.project());
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new FactSection.Table(
                        "Conditions of earlier decisions that are not met",
                        List.of("Condition", "What must be true", "Who sees to it", "By"),
                        open.stream().map(ReviewFacts::row).toList(),
                        ""));
    }

    private static List<Cell> row(Condition condition) {
        return List.of(
                Cell.of(condition.shortKey()),
                Cell.of(condition.demand()),
                Cell.of(Seat.ofKey(condition.seat()).title()),
                Cell.of(condition.dueOn() + (condition.state() == Condition.State.LAPSED ? " (has passed)" : "")));
    }

    private static String remarkLabel(Evidence remark) {
        if (!remark.isReadiness()) {
            return "The project manager says";
        }
        return remark.met() ? "The PMO says: ready" : "The PMO says: not ready";
    }

    private static String shortKey(GateReview review) {
        return review.key().substring(review.key().indexOf('.') + 1);
    }
}

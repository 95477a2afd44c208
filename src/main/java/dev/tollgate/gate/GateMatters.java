package dev.tollgate.gate;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.MatterSource;
import dev.tollgate.vocabulary.GateOutcome;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gate reviews as something that a body decides on. */
@Component
class GateMatters implements MatterSource {

    static final String KIND = "gate";

    private final ReviewStore reviews;
    private final GateTables tables;

    GateMatters(ReviewStore reviews, GateTables tables) {
        this.reviews = reviews;
        this.tables = tables;
    }

    @Override
    public Optional<Matter> find(String key) {
        return reviews.find(key).map(GateMatters::matter);
    }

    @Override
    public String ruleSet(Matter matter) {
        GateReview review = reviews.get(matter.key());
        return tables.voting(review.tier(), review.gate()).ruleSet();
    }

    @Override
    public String title(Matter matter, String option) {
        return GateOutcome.valueOf(option).title();
    }

    private static Matter matter(GateReview review) {
        return new Matter(
                review.key(),
                review.project(),
                KIND,
                review.gate().title(),
                null,
                null,
                GateLaw.options(review.gate()).stream().map(Enum::name).toList(),
                "");
    }
}

package dev.tollgate.gate;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.MatterSource;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gate reviews as something that a body decides on. */
@Component
class GateMatters implements MatterSource {

    private static final String KIND = "gate";

    private final ReviewStore reviews;

    GateMatters(ReviewStore reviews) {
        this.reviews = reviews;
    }

    @Override
    public Optional<Matter> find(String key) {
        return reviews.find(key).map(GateMatters::matter);
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

package dev.tollgate.project.web;

import dev.tollgate.project.Project;
import dev.tollgate.project.Rating;
import dev.tollgate.vocabulary.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A project as JSON. */
record ProjectView(
        String id,
        String name,
        String description,
        String benefit,
        @Nullable BigDecimal value,
        @Nullable String currency,
        String phase,
        String state,
        @Nullable String tier,
        @Nullable String endReason,
        @Nullable String externalId,
        @Nullable String programme,
        @Nullable String ownerGroup,
        @Nullable String ownerTeam,
        @Nullable String approvingBody,
        @Nullable String ratingWords,
        @Nullable String ratingRag,
        String proposedBy,
        boolean imported,
        Instant registeredAt) {

    static ProjectView of(Project project) {
        Money value = project.value();
        Rating rating = project.rating();
        return new ProjectView(
                project.id().value(),
                project.name(),
                project.description(),
                project.benefit(),
                value == null ? null : value.amount(),
                value == null ? null : value.currency().getCurrencyCode(),
                project.phase().name(),
                project.state().name(),
                project.tier() == null ? null : project.tier().name(),
                project.endReason(),
                project.externalId(),
                project.owner().programme(),
                project.owner().group(),
                project.owner().team(),
                project.owner().approvingBody(),
                rating == null ? null : rating.words(),
                rating == null || rating.rag() == null ? null : rating.rag().name(),
                project.proposedBy().value(),
                project.imported(),
                project.registeredAt());
    }
}

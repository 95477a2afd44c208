package dev.tollgate.change.web;

import dev.tollgate.change.ChangeRequest;
import dev.tollgate.change.ChangeRequest.Decided;
import dev.tollgate.change.ChangeRequest.Measure;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change request in a list, as JSON.
 *
 * @param costChange by how much the budget would change
 * @param daysMoved by how many days the finish would move
 */
record ChangeLine(
        String key,
        String title,
        String category,
        String state,
        int priority,
        @Nullable Integer size,
        boolean emergency,
        String requestedBy,
        Instant requestedAt,
        @Nullable LocalDate targetOn,
        @Nullable BigDecimal costChange,
        @Nullable Long daysMoved,
        @Nullable String decision,
        @Nullable String decidedBy) {

    static ChangeLine of(ChangeRequest request) {
        Measure measure = request.measure();
        Decided decided = request.decided();
        return new ChangeLine(
                request.key(),
                request.cause().title(),
                request.cause().category().name(),
                request.state().name(),
                request.cause().priority(),
                request.assessment().size(),
                request.cause().emergency(),
                request.requestedBy().value(),
                request.requestedAt(),
                request.cause().targetOn(),
                measure == null ? null : measure.cost(),
                measure == null ? null : measure.days(),
                decided == null ? null : decided.outcome().name(),
                decided == null ? null : decided.by());
    }
}

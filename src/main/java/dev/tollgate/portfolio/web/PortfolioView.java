package dev.tollgate.portfolio.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.tollgate.portfolio.PortfolioLine;
import dev.tollgate.portfolio.PortfolioPage;
import dev.tollgate.portfolio.PortfolioQuestion;
import dev.tollgate.portfolio.Waiting;
import dev.tollgate.project.Rating;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of the portfolio as JSON. */
record PortfolioView(List<Line> content, Page page) {

    static PortfolioView of(PortfolioPage found, PortfolioQuestion question) {
        return new PortfolioView(
                found.lines().stream().map(Line::of).toList(),
                Page.of(question.page(), question.size(), found.total()));
    }

    record Page(int number, int size, long totalElements, long totalPages) {

        static Page of(int number, int size, long total) {
            return new Page(number, size, total, (total + size - 1) / size);
        }
    }

    record Line(
            String id,
            String name,
            String phase,
            String state,
            @Nullable String nextGate,
            List<Waits> waitsOn,
            @Nullable String tier,
            String rag,
            @Nullable String ratingWords,
            @Nullable BigDecimal value,
            @Nullable String currency,
            @Nullable String programme,
            @Nullable String ownerGroup) {

        /** No colour is invented where no status was reported. */
        private static final String NOT_REPORTED = "not reported";

        static Line of(PortfolioLine line) {
            GateKind gate = line.nextGate();
            Money value = line.value();
            Rating rating = line.rating();
            return new Line(
                    line.id().value(),
                    line.name(),
                    line.phase().name(),
                    line.state().name(),
                    gate == null ? null : gate.code(),
                    line.waitsOn().stream().map(Waits::of).toList(),
                    line.tier() == null ? null : line.tier().name(),
                    rating == null || rating.rag() == null
                            ? NOT_REPORTED
                            : rating.rag().name(),
                    rating == null ? null : rating.words(),
                    value == null ? null : value.amount(),
                    value == null ? null : value.currency().getCurrencyCode(),
                    line.programme(),
                    line.ownerGroup());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Waits(
            @Nullable String person,
            @Nullable String group,
            String task,
            Instant since,
            @Nullable Instant due) {

        static Waits of(Waiting waiting) {
            return new Waits(waiting.person(), waiting.group(), waiting.task(), waiting.since(), waiting.due());
        }
    }
}

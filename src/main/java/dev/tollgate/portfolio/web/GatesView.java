package dev.tollgate.portfolio.web;

import dev.tollgate.gate.GateStanding;
import dev.tollgate.portfolio.GateLine;
import dev.tollgate.portfolio.GatePage;
import dev.tollgate.portfolio.GateQuestion;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of gates as JSON. */
record GatesView(List<Line> content, PortfolioView.Page page) {

    static GatesView of(GatePage found, GateQuestion question) {
        return new GatesView(
                found.lines().stream().map(Line::of).toList(),
                PortfolioView.Page.of(question.page(), question.size(), found.total()));
    }

    record Line(
            String key,
            String project,
            String projectName,
            String gate,
            String gateName,
            String stage,
            Instant since,
            @Nullable Instant due,
            List<PortfolioView.Waits> waitsOn,
            @Nullable String outcome,
            boolean witnessed) {

        static Line of(GateLine line) {
            GateStanding standing = line.standing();
            return new Line(
                    standing.key(),
                    standing.project().value(),
                    line.projectName(),
                    standing.gate().code(),
                    standing.gate().title(),
                    standing.stage().name(),
                    standing.since(),
                    line.due(),
                    line.waitsOn().stream().map(PortfolioView.Waits::of).toList(),
                    standing.outcome() == null ? null : standing.outcome().name(),
                    standing.witnessed());
        }
    }
}

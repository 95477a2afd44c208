package dev.tollgate.governance.escalation;

import dev.tollgate.governance.matters.AgendaItem;
import dev.tollgate.governance.matters.AgendaSource;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Issues that went up as far as a body belong on its agenda until they are answered. */
@Component
class IssueAgenda implements AgendaSource {

    private static final String STEERING_COMMITTEE = "steering-committee";
    private static final String PORTFOLIO_BOARD = "portfolio-board";

    private final IssueStore store;
    private final Escalations escalations;

    IssueAgenda(IssueStore store, Escalations escalations) {
        this.store = store;
        this.escalations = escalations;
    }

    @Override
    public List<AgendaItem> itemsFor(String body, Instant sitting) {
        return store.escalated().stream()
                .filter(issue -> body.equals(bodyOf(escalations.level(issue.key()))))
                .map(issue -> new AgendaItem(
                        issue.key(),
                        ProjectId.rootOf(issue.key()),
                        issue.blocker() ? "blocker" : "issue",
                        issue.title(),
                        0,
                        issue.raisedAt()))
                .toList();
    }

    private static String bodyOf(EscalationLevel level) {
        return switch (level.kind()) {
            case GROUP -> PORTFOLIO_BOARD;
            case SEAT -> level.answerer().equals("steering-chair") ? STEERING_COMMITTEE : "";
            case OWNER -> "";
        };
    }
}

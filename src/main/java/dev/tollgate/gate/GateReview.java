package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A review of a gate.
 *
 * @param key its business key: {@code PRJ-2026-014.G2}, repeated {@code PRJ-2026-014.G2-R2}
 * @param round counts the ballots, from 1
 * @param outcome none before the first ballot was counted
 * @param recycleTo the phase to which a recycled project goes back
 * @param summary why it came out so, in sentences
 * @param reviewOn when a Hold is looked at again
 * @param witnessed false where the decision was imported and taken elsewhere
 * @param decisionTables the tables that were asked, with their versions
 */
public record GateReview(
        String key,
        ProjectId project,
        GateKind gate,
        Tier tier,
        State state,
        int round,
        @Nullable GateOutcome outcome,
        @Nullable Phase recycleTo,
        String summary,
        @Nullable LocalDate reviewOn,
        boolean witnessed,
        List<String> decisionTables,
        Instant openedAt,
        @Nullable Instant decidedAt) {

    /** Where a review stands. */
    public enum State {
        PREPARING("Being prepared"),
        VOTING("Being voted on"),
        ON_HOLD("On hold"),
        DECIDED("Decided");

        private final String title;

        State(String title) {
            this.title = title;
        }

        /** The name that people read. */
        public String title() {
            return title;
        }
    }

    static GateReview opened(String key, ProjectId project, GateKind gate, Tier tier, Instant now) {
        return new GateReview(
                key, project, gate, tier, State.PREPARING, 1, null, null, "", null, true, List.of(), now, null);
    }

    /** The business key of the ballot that is being held, or of the last one. */
    public String ballotKey() {
        return key + ".B" + round;
    }
}

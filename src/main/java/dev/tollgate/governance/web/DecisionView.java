package dev.tollgate.governance.web;

import dev.tollgate.governance.Circumstances;
import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedEvidence;
import dev.tollgate.governance.RecordedInput;
import dev.tollgate.governance.RecordedMandate;
import dev.tollgate.governance.RecordedRecusal;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision as JSON.
 *
 * @param subject the business key of what was decided
 * @param witnessed false where it was taken elsewhere and imported
 */
record DecisionView(
        String id,
        String project,
        String subject,
        String kind,
        String outcome,
        String summary,
        @Nullable String decidedBy,
        List<Vote> votes,
        List<Recusal> recusals,
        List<Mandate> mandates,
        List<Seat> seats,
        List<RecordedEvidence> evidence,
        List<RecordedInput> inputs,
        String modelVersion,
        List<String> decisionTables,
        boolean witnessed,
        Instant decidedAt,
        Instant recordedAt,
        String zone,
        String region) {

    record Vote(String voter, String option, String reason, Instant at) {

        static Vote of(RecordedVote vote) {
            return new Vote(vote.voter().value(), vote.option(), vote.reason(), vote.at());
        }
    }

    record Recusal(String voter, String reason, Instant at) {

        static Recusal of(RecordedRecusal recusal) {
            return new Recusal(recusal.voter().value(), recusal.reason(), recusal.at());
        }
    }

    record Mandate(String holder, String acting, String mandate, String terms) {

        static Mandate of(RecordedMandate mandate) {
            return new Mandate(mandate.holder().value(), mandate.acting().value(), mandate.mandate(), mandate.terms());
        }
    }

    record Seat(String seat, String person) {

        static Seat of(Circumstances.Held held) {
            return new Seat(held.seat(), held.person().value());
        }
    }

    static DecisionView of(DecisionRecord kept) {
        NewDecision decision = kept.decision();
        PersonId decidedBy = decision.decidedBy();
        return new DecisionView(
                kept.id().toString(),
                decision.project().value(),
                decision.subjectKey(),
                decision.kind(),
                decision.outcome(),
                decision.summary(),
                decidedBy == null ? null : decidedBy.value(),
                decision.votes().stream().map(Vote::of).toList(),
                decision.recusals().stream().map(Recusal::of).toList(),
                decision.mandates().stream().map(Mandate::of).toList(),
                kept.circumstances().seats().stream().map(Seat::of).toList(),
                decision.evidence(),
                decision.inputs(),
                decision.modelVersion(),
                decision.decisionTables(),
                decision.witnessed(),
                decision.decidedAt(),
                kept.recordedAt(),
                kept.circumstances().zone(),
                kept.circumstances().region());
    }
}

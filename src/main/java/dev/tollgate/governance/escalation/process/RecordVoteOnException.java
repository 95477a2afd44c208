package dev.tollgate.governance.escalation.process;

import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.RecordedRecusal;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.Tally;
import dev.tollgate.governance.escalation.ExceptionOutcome;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.workflow.ModelVersion;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a body decided about an exception goes on record with its votes, and happens. */
@Component("recordVoteOnException")
class RecordVoteOnException extends ServiceTaskDelegate {

    private final Exceptions exceptions;
    private final Ballots ballots;
    private final ModelVersion models;

    RecordVoteOnException(Exceptions exceptions, Ballots ballots, ModelVersion models) {
        this.exceptions = exceptions;
        this.ballots = ballots;
        this.models = models;
    }

    @Override
    protected void run(DelegateExecution execution) {
        String key = EscalationModel.MATTER_KEY.require(execution);
        List<Ballot> held = ballots.about(key);
        Tally tally = ballots.tally(held.get(held.size() - 1).key());
        exceptions.decide(
                key,
                ExceptionOutcome.valueOf(EscalationModel.DECISION.require(execution)),
                tally.why(),
                new Exceptions.Ruling(
                        null,
                        tally.votes().stream().map(RecordedVote::of).toList(),
                        tally.recusals().stream()
                                .map(recusal -> new RecordedRecusal(recusal.voter(), recusal.reason(), recusal.at()))
                                .toList(),
                        List.of(),
                        models.of(execution.getProcessDefinitionId())));
    }
}

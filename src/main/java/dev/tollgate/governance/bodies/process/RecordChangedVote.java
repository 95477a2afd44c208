package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.CommitteeVotes;
import dev.tollgate.governance.matters.VoteSupplement.Given;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Changes the vote of whoever asked for it, while voting lasts. */
@Component("recordChangedVote")
class RecordChangedVote extends CompleteListener {

    /** The answer of whoever thinks again. */
    static final String LEAVE = "LEAVE";

    private final CommitteeVotes votes;

    RecordChangedVote(CommitteeVotes votes) {
        this.votes = votes;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String chosen = answers.required("newVote", "Your vote");
        int bar = chosen.lastIndexOf('|');
        if (chosen.isEmpty() || chosen.equals(LEAVE) || bar < 0) {
            return;
        }
        String ballot = chosen.substring(0, bar);
        var vote = new Given(
                chosen.substring(bar + 1),
                answers.text("reason"),
                answers.text("condition"),
                answers.number("conditionDays", "The working days for the condition", 1, 250)
                        .orElse(null),
                answers.text("sendBackTo"));
        votes.problems(ballot, vote).forEach(problem -> answers.wrong(problem.field(), problem.sentence()));
        answers.check();
        votes.change(ballot, answers.person(), vote);
    }
}

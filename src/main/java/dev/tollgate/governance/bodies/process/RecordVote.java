package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.bodies.CommitteeVotes;
import dev.tollgate.governance.matters.VoteSupplement.Given;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Casts the vote of a seat, or keeps that its holder is recused. */
@Component("recordVote")
class RecordVote extends CompleteListener {

    /** The answer of whoever has a conflict of interest. */
    static final String RECUSE = "RECUSE";

    private final CommitteeVotes votes;
    private final Ballots ballots;

    RecordVote(CommitteeVotes votes, Ballots ballots) {
        this.votes = votes;
        this.ballots = ballots;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String ballot = CommitteeDecisionModel.BALLOT_KEY.require(task);
        var voter = new PersonId(CommitteeDecisionModel.VOTER.require(task));
        Given vote = read(answers);
        if (vote.option().equals(RECUSE)) {
            recuse(answers, ballot, voter, vote.reason());
        } else {
            check(answers, ballot, vote);
            votes.cast(ballot, voter, answers.person(), vote);
        }
    }

    private void recuse(FormAnswers answers, String ballot, PersonId voter, String reason) {
        if (reason.isEmpty()) {
            answers.wrong("reason", "Say what your conflict of interest is; you may add what you think.");
        }
        answers.check();
        ballots.recuse(ballot, voter, answers.person(), reason);
    }

    private void check(FormAnswers answers, String ballot, Given vote) {
        if (!vote.option().isEmpty()) {
            votes.problems(ballot, vote).forEach(problem -> answers.wrong(problem.field(), problem.sentence()));
        }
        answers.check();
    }

    private static Given read(FormAnswers answers) {
        return new Given(
                answers.required("vote", "Your vote"),
                answers.text("reason"),
                answers.text("condition"),
                answers.number("conditionDays", "The working days for the condition", 1, 250)
                        .orElse(null),
                answers.text("sendBackTo"));
    }
}

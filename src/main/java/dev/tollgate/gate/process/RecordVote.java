package dev.tollgate.gate.process;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.gate.GateVotes;
import dev.tollgate.gate.Vote;
import dev.tollgate.vocabulary.GateOutcome;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.workflow.CompleteListener;
import dev.tollgate.workflow.FormAnswers;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** Casts the vote of a member of the committee. */
@Component("recordVote")
class RecordVote extends CompleteListener {

    private final GateReviews reviews;
    private final GateVotes votes;

    RecordVote(GateReviews reviews, GateVotes votes) {
        this.reviews = reviews;
        this.votes = votes;
    }

    @Override
    protected void record(FormAnswers answers, DelegateTask task) {
        String key = GateReviewModel.GATE_KEY.require(task);
        Optional<GateOutcome> option = answers.choice("vote", "Your vote", GateOutcome.class);
        Integer days = answers.number("conditionDays", "The working days for the condition", 1, 250)
                .orElse(null);
        Phase phase = answers.text("recycleTo").isEmpty()
                ? null
                : answers.choice("recycleTo", "The phase to go back to", Phase.class)
                        .orElse(null);
        String reason = answers.text("reason");
        String condition = answers.text("condition");
        Optional<Vote> vote = option.map(chosen -> new Vote(chosen, reason, condition, days, phase));
        vote.ifPresent(cast -> cast.problems(reviews.get(key).gate())
                .forEach(problem -> answers.wrong(problem.field(), problem.sentence())));
        answers.check();
        votes.cast(key, answers.person(), vote.orElseThrow());
    }
}

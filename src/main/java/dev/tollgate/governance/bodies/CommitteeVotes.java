package dev.tollgate.governance.bodies;

import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.Cast;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.governance.matters.VoteSupplement;
import dev.tollgate.governance.matters.VoteSupplement.Given;
import dev.tollgate.governance.matters.VoteSupplement.Problem;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Votes on any matter: checked, cast with what the matter's room asks besides, changed until the ballot is closed. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class CommitteeVotes {

    private final Ballots ballots;
    private final Matters matters;

    CommitteeVotes(Ballots ballots, Matters matters) {
        this.ballots = ballots;
        this.matters = matters;
    }

    /** All that is wrong with a vote, at which field; empty where nothing is. */
    @Transactional(readOnly = true)
    public List<Problem> problems(String ballotKey, Given vote) {
        Ballot ballot = ballots.get(ballotKey);
        Matter matter = matters.get(ballot.matter());
        List<Problem> problems = new ArrayList<>();
        boolean isOption = ballot.options().contains(vote.option());
        if (!isOption && !ballot.otherVotes().contains(vote.option())) {
            problems.add(new Problem("vote", "You cannot vote so here; choose another."));
        } else if (vote.reason().isBlank() && needsReason(ballot, vote.option())) {
            problems.add(new Problem(
                    "reason",
                    "Give a reason for " + matters.title(matter, vote.option()) + "; only "
                            + matters.title(matter, ballot.mildestOption()) + " needs none."));
        }
        if (isOption) {
            matters.supplement(matter).ifPresent(room -> problems.addAll(room.problems(matter, vote)));
        }
        return problems;
    }

    /** Casts a vote from a seat, or changes the one that was cast from it. */
    public void cast(String ballotKey, PersonId voter, PersonId castBy, Given vote) {
        ballots.cast(ballotKey, new Cast(voter, castBy, vote.option(), vote.reason()));
        Optional<VoteSupplement> room =
                matters.supplement(matters.get(ballots.get(ballotKey).matter()));
        room.ifPresent(one -> one.keep(ballotKey, voter, vote));
    }

    /**
     * Changes the vote of whoever has voted; nobody can cast a first vote in this way.
     *
     * @throws Conflict where they have not voted yet, or voting is over
     */
    public void change(String ballotKey, PersonId voter, Given vote) {
        Ballot ballot = ballots.get(ballotKey);
        if (ballot.voters().contains(voter) && ballots.voteOf(ballotKey, voter).isEmpty()) {
            throw new Conflict("You have not voted yet; vote in your task \"Cast your vote\" first.");
        }
        cast(ballotKey, voter, voter, vote);
    }

    /** The open ballots in which somebody has voted and may change their vote, the first to close first. */
    @Transactional(readOnly = true)
    public List<Ballot> changeable(PersonId voter) {
        return ballots.openFor(voter).stream()
                .filter(ballot -> ballots.voteOf(ballot.key(), voter).isPresent())
                .toList();
    }

    private static boolean needsReason(Ballot ballot, String option) {
        return !option.equals(ballot.mildestOption()) && !option.equals(Ballot.ABSTAIN);
    }
}

package dev.tollgate.change;

import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.CountedVote;
import dev.tollgate.governance.RecordedMandate;
import dev.tollgate.governance.RecordedRecusal;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.Tally;
import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.CommitteeDecisions;
import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.mandates.Terms;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** How a decision about a request came about: by whom, with which votes and recusals, and who acted for whom. */
@Component
class ChangeVotings {

    private static final int NEWEST = 200;

    private final CommitteeDecisions committees;
    private final Ballots ballots;
    private final Bodies bodies;
    private final MandateRegister mandates;
    private final Directory directory;
    private final ChangeBook book;

    ChangeVotings(
            CommitteeDecisions committees,
            Ballots ballots,
            Bodies bodies,
            MandateRegister mandates,
            Directory directory,
            ChangeBook book) {
        this.committees = committees;
        this.ballots = ballots;
        this.bodies = bodies;
        this.mandates = mandates;
        this.directory = directory;
        this.book = book;
    }

    /** The business key under which a body decides in this round: {@code PRJ-2026-014.CR-007.B1}. */
    static String ballotKey(ChangeRequest request) {
        return request.key() + ".B" + request.round();
    }

    /** What a body's last ballot came to. */
    Answer answer(ChangeRequest request, ChangeOutcome outcome, String body) {
        Ballot last = committees.of(ballotKey(request), request.key()).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow();
        Tally tally = ballots.tally(last.key());
        long chose = tally.votes().stream()
                .filter(vote -> vote.option().equals(outcome.name()))
                .count();
        String count = chose + " of " + tally.seats() + " voted \"" + outcome.title() + "\"."
                + (tally.why().isBlank() ? "" : " " + tally.why());
        return new Answer(outcome, count, null, null, null, body, last.key(), null, book.now());
    }

    /** Nobody votes any more: the request was withdrawn or has to be looked at again. */
    void abandon(String key) {
        ballots.about(key).stream()
                .filter(ballot -> ballot.closedAt() == null)
                .forEach(ballot -> ballots.close(ballot.key()));
    }

    /** The name that people read. */
    String by(Answer answer) {
        PersonId person = answer.decidedBy();
        return person == null
                ? bodies.get(new BodyId(Objects.requireNonNull(answer.body()))).name()
                : directory.find(person).map(Person::name).orElse(person.value());
    }

    Voting of(Answer answer) {
        String ballot = answer.ballotKey();
        if (ballot != null) {
            return of(ballots.tally(ballot));
        }
        String mandate = answer.mandate();
        return mandate == null
                ? Voting.NONE
                : new Voting(List.of(), List.of(), List.of(recorded(mandates.get(new MandateId(mandate)))));
    }

    /** The table that said by which rules a body voted; none where a person decided. */
    List<String> tables(Answer answer) {
        String ballot = answer.ballotKey();
        return ballot == null ? List.of() : List.of(ballots.get(ballot).ruleTable());
    }

    private Voting of(Tally tally) {
        return new Voting(
                tally.votes().stream().map(RecordedVote::of).toList(),
                tally.recusals().stream()
                        .map(recusal -> new RecordedRecusal(recusal.voter(), recusal.reason(), recusal.at()))
                        .toList(),
                tally.votes().stream()
                        .filter(vote -> !vote.castBy().equals(vote.voter()))
                        .map(this::underMandate)
                        .toList());
    }

    private RecordedMandate underMandate(CountedVote vote) {
        return mandates.of(vote.voter(), 0, NEWEST).stream()
                .filter(mandate -> mandate.holder().equals(vote.voter()))
                .filter(mandate -> mandate.deputy().equals(vote.castBy()))
                .filter(mandate -> mandate.terms().holdsOn(book.dayOf(vote.at())))
                .findFirst()
                .map(ChangeVotings::recorded)
                .orElseGet(() -> new RecordedMandate(vote.voter(), vote.castBy(), "", ""));
    }

    private static RecordedMandate recorded(Mandate mandate) {
        Terms terms = mandate.terms();
        String caps = terms.caps().isEmpty()
                ? "any amount"
                : terms.caps().stream().map(Money::toString).collect(Collectors.joining(" or "));
        return new RecordedMandate(
                mandate.holder(),
                mandate.deputy(),
                mandate.id().toString(),
                terms.from() + " to " + terms.to() + ", up to: " + caps);
    }
}

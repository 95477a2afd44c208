package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.Ballot;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.Recusal;
import dev.tollgate.governance.Tally;
import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What people see above the form of a vote: the question, by which rules it is counted, and what came of it before. */
@Component
@Order(10)
class BallotFacts implements TaskFactsProvider {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final Ballots ballots;
    private final Bodies bodies;
    private final Matters matters;
    private final Directory directory;
    private final WorkingCalendar calendar;

    BallotFacts(Ballots ballots, Bodies bodies, Matters matters, Directory directory, WorkingCalendar calendar) {
        this.ballots = ballots;
        this.bodies = bodies;
        this.matters = matters;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.text(CommitteeDecisionModel.BALLOT_KEY.name()) != null
                && task.taskKey().equals(CommitteeDecisionModel.CAST_VOTE);
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        Ballot ballot = ballots.get(Objects.requireNonNull(task.text(CommitteeDecisionModel.BALLOT_KEY.name())));
        Matter matter = matters.get(ballot.matter());
        Tally tally = ballots.tally(ballot.key());
        String voter = task.text(CommitteeDecisionModel.VOTER.name());
        List<FactSection> sections = new ArrayList<>();
        sections.add(question(ballot, matter, tally, voter == null ? "" : voter));
        if (!tally.recusals().isEmpty()) {
            sections.add(recusals(tally));
        }
        return sections;
    }

    private FactSection question(Ballot ballot, Matter matter, Tally tally, String voter) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("What is to be decided", matter.question() + " (" + matter.key() + ")"));
        Money amount = matter.amount();
        if (amount != null) {
            facts.add(Fact.of("Amount", amount.toString()));
        }
        facts.add(Fact.of("Who decides", bodies.get(new BodyId(ballot.body())).name()));
        facts.add(Fact.of(
                "Votes are taken",
                (ballot.procedure() == Ballot.Procedure.WRITTEN ? "in writing until " : "in the sitting until ")
                        + moment(ballot.closesAt())));
        facts.add(Fact.of(
                "Votes cast so far",
                tally.votes().size() + " of " + tally.seats() + "; what others vote is shown when voting is over"));
        tally.votes().stream()
                .filter(vote -> vote.voter().value().equals(voter))
                .findFirst()
                .ifPresent(vote -> facts.add(Fact.of("Your vote so far", matters.title(matter, vote.option()))));
        facts.add(Fact.of("How it is counted", BallotWords.of(ballot.rules())));
        addEarlier(ballot, facts);
        return new FactSection.Facts("The vote", facts);
    }

    private void addEarlier(Ballot ballot, List<Fact> facts) {
        List<Ballot> earlier = ballots.about(ballot.matter()).stream()
                .filter(other -> other.openedAt().isBefore(ballot.openedAt()))
                .toList();
        if (!earlier.isEmpty()) {
            Ballot last = earlier.get(earlier.size() - 1);
            facts.add(Fact.of(
                    "Votes before this one",
                    earlier.size() + ", the last on " + calendar.dayOf(last.openedAt()) + ": "
                            + outcomeOf(last, matters.get(ballot.matter()))));
        }
    }

    private String outcomeOf(Ballot ballot, Matter matter) {
        Tally tally = ballots.tally(ballot.key());
        return tally.decided() ? matters.title(matter, tally.option()) : tally.why();
    }

    private FactSection recusals(Tally tally) {
        return new FactSection.Table(
                "Who takes no part, for a conflict of interest",
                List.of("Who", "What they say"),
                tally.recusals().stream().map(this::row).toList(),
                "");
    }

    private List<Cell> row(Recusal recusal) {
        return List.of(Cell.of(name(recusal.voter())), Cell.of(recusal.reason()));
    }

    private String name(PersonId person) {
        return directory.find(person).map(Person::name).orElse(person.value());
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(calendar.zone()));
    }
}

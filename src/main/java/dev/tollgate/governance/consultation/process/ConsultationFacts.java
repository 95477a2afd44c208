package dev.tollgate.governance.consultation.process;

import dev.tollgate.governance.consultation.Consultation;
import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.governance.consultation.Opinion;
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
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is to be decided, for those who are asked; and what they said, above the form of everybody who decides on it. */
@Component
class ConsultationFacts implements TaskFactsProvider {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);

    private final Consultations consultations;
    private final Matters matters;
    private final Directory directory;
    private final WorkingCalendar calendar;

    ConsultationFacts(Consultations consultations, Matters matters, Directory directory, WorkingCalendar calendar) {
        this.consultations = consultations;
        this.matters = matters;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.text(RaciConsultationModel.MATTER_KEY.name()) != null;
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        String key = String.valueOf(task.text(RaciConsultationModel.MATTER_KEY.name()));
        List<Consultation> rounds = consultations.of(key);
        List<FactSection> sections = new ArrayList<>();
        if (task.taskKey().equals(RaciConsultationModel.GIVE_OPINION)) {
            matters.find(key).map(this::question).ifPresent(sections::add);
        }
        if (!rounds.isEmpty()) {
            sections.add(opinions(rounds));
        }
        return sections;
    }

    private FactSection question(Matter matter) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("What is to be decided", matter.question()));
        facts.add(Fact.of("Number", matter.key()));
        Money amount = matter.amount();
        if (amount != null) {
            facts.add(Fact.of("Amount", amount.toString()));
        }
        PersonId raisedBy = matter.raisedBy();
        if (raisedBy != null) {
            facts.add(Fact.of("Raised by", name(directory.all(List.of(raisedBy)), raisedBy)));
        }
        return new FactSection.Facts("Your opinion is asked for", facts);
    }

    private FactSection opinions(List<Consultation> rounds) {
        Map<PersonId, Person> names = directory.all(rounds.stream()
                .flatMap(round -> round.opinions().stream().map(Opinion::person))
                .toList());
        List<List<Cell>> rows = new ArrayList<>();
        for (Consultation round : rounds) {
            round.opinions().forEach(opinion -> rows.add(row(round, opinion, names)));
        }
        return new FactSection.Table(
                "What those consulted say",
                List.of("Who", "As", "Stance", "Opinion", "When"),
                rows,
                "Nobody was asked.");
    }

    private List<Cell> row(Consultation round, Opinion opinion, Map<PersonId, Person> names) {
        Opinion.Answer answer = opinion.answer();
        String silence = round.closedAt() == null
                ? "Has not answered yet, may until " + moment(round.closesAt())
                : "Did not answer in time";
        return List.of(
                Cell.of(name(names, opinion.person())),
                Cell.of(opinion.seat().title()),
                Cell.of(answer == null ? silence : answer.stance().title()),
                Cell.of(answer == null ? "" : answer.text()),
                Cell.of(answer == null ? "" : moment(answer.at())));
    }

    private String moment(Instant at) {
        return MOMENT.format(at.atZone(calendar.zone()));
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        Person known = names.get(person);
        return known == null ? person.value() : known.name();
    }
}

package dev.tollgate.governance.mandates.process;

import dev.tollgate.governance.mandates.DecidingTask;
import dev.tollgate.governance.mandates.DecisionTasks;
import dev.tollgate.governance.mandates.Mandate;
import dev.tollgate.governance.mandates.MandateId;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a mandate says, for the deputy who is asked; and above each decision whose it is and who may take it. */
@Component
class MandateFacts implements TaskFactsProvider {

    private final MandateRegister register;
    private final DecisionTasks decisions;
    private final Directory directory;

    MandateFacts(MandateRegister register, DecisionTasks decisions, Directory directory) {
        this.register = register;
        this.decisions = decisions;
        this.directory = directory;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.taskKey().equals(MandateGrantModel.ACCEPT_MANDATE)
                || task.text(DecisionGuard.MATTER_KEY.name()) != null;
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        if (task.taskKey().equals(MandateGrantModel.ACCEPT_MANDATE)) {
            String id = String.valueOf(task.text(MandateGrantModel.MANDATE_ID.name()));
            return List.of(terms(register.get(new MandateId(id))));
        }
        return decisions.find(task.taskId()).map(this::seat).stream().toList();
    }

    private FactSection terms(Mandate mandate) {
        Map<PersonId, Person> names = directory.all(List.of(mandate.holder(), mandate.givenBy()));
        return new FactSection.Facts(
                "The mandate you are asked to take",
                List.of(
                        Fact.of("Number", mandate.id().value()),
                        Fact.of("You would decide for", name(names, mandate.holder())),
                        Fact.of("Given by", name(names, mandate.givenBy())),
                        Fact.of("Days", TermsInWords.days(mandate.terms())),
                        Fact.of("Decisions", TermsInWords.kinds(mandate.terms())),
                        Fact.of("Up to", TermsInWords.caps(mandate.terms())),
                        Fact.of("Left out", TermsInWords.exclusions(mandate.terms())),
                        Fact.of("Why", mandate.reason())));
    }

    private FactSection seat(DecidingTask seat) {
        List<PersonId> deputies = decisions.deputies(seat);
        Map<PersonId, Person> names =
                directory.all(Stream.concat(Stream.of(seat.holder(), seat.acting()), deputies.stream())
                        .toList());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Decides", name(names, seat.holder())));
        if (!deputies.isEmpty()) {
            facts.add(Fact.of(
                    "May decide as deputy",
                    deputies.stream().map(one -> name(names, one)).collect(Collectors.joining(", "))));
        }
        if (seat.isByDeputy()) {
            facts.add(Fact.of("Taken by", name(names, seat.acting()) + ", by mandate " + seat.mandate()));
        }
        return new FactSection.Facts("Whose decision this is", facts);
    }

    private static String name(Map<PersonId, Person> names, PersonId person) {
        Person known = names.get(person);
        return known == null ? person.value() : known.name();
    }
}

package dev.tollgate.governance.bodies.process;

import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.Body;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.BodySeat;
import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.governance.bodies.Cadence;
import dev.tollgate.governance.bodies.Term;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What people see above the forms about bodies: what is missing, who was asked, and the seat that is offered. */
@Component
class BodySetupFacts implements TaskFactsProvider {

    private final Bodies bodies;
    private final BodySetup setup;
    private final WorkingCalendar calendar;

    BodySetupFacts(Bodies bodies, BodySetup setup, WorkingCalendar calendar) {
        this.bodies = bodies;
        this.setup = setup;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals(BodyModel.SETUP) || task.processKey().equals(BodyModel.SEAT);
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        var id = new BodyId(Objects.requireNonNull(task.text(BodyModel.BODY_ID.name())));
        if (task.processKey().equals(BodyModel.SEAT)) {
            UUID term = UUID.fromString(Objects.requireNonNull(task.text(BodyModel.TERM_ID.name())));
            return List.of(offer(bodies.get(id), setup.get(term), task));
        }
        return bodies.find(id).map(this::standing).orElse(List.of());
    }

    private List<FactSection> standing(Body body) {
        List<List<Cell>> missing = bodies.missing(body.id(), calendar.today()).stream()
                .map(sentence -> List.of(Cell.of(sentence)))
                .toList();
        return List.of(
                new FactSection.Table("What is missing", List.of("What"), missing, "Nothing."),
                new FactSection.Table(
                        "Terms of office",
                        List.of("Seat", "Person", "From", "Until", "State"),
                        bodies.terms(body.id()).stream()
                                .map(BodySetupFacts::row)
                                .toList(),
                        "Nobody was asked yet."));
    }

    private static List<Cell> row(Term term) {
        return List.of(
                Cell.of(term.seat()),
                Cell.of(term.person().value()),
                Cell.of(term.from().toString()),
                Cell.of(term.until() == null ? "" : String.valueOf(term.until())),
                Cell.of(term.state().name().charAt(0)
                        + term.state().name().substring(1).toLowerCase(Locale.ROOT)
                        + (term.reason().isEmpty() ? "" : ": " + term.reason())));
    }

    private static FactSection offer(Body body, Term term, TaskContext task) {
        String seat = body.seats().stream()
                .filter(one -> one.key().equals(term.seat()))
                .findFirst()
                .map(BodySeat::title)
                .orElse(term.seat());
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Body", body.name()));
        facts.add(Fact.of("Seat", seat));
        facts.add(Fact.of("From", term.from().toString()));
        facts.add(Fact.of("Until", term.until() == null ? "without an end" : String.valueOf(term.until())));
        Cadence cadence = body.cadence();
        facts.add(Fact.of("It sits", cadence == null ? "when it is called" : cadence.words()));
        facts.add(Fact.of("Asked by", term.nominatedBy().value()));
        if (task.taskKey().equals(BodyModel.REPLACE_NOMINEE)) {
            facts.add(Fact.of("Declined by", term.person().value() + ": " + term.reason()));
        }
        return new FactSection.Facts("The seat", facts);
    }
}

package dev.tollgate.governance.bodies;

import dev.tollgate.governance.bodies.BodyPlan.Nominee;
import dev.tollgate.support.Persons;
import dev.tollgate.vocabulary.PersonId;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Bodies whose members have accepted: the first chairs, the second is the deputy chair, the others are members. */
public final class BodyFixture {

    public static final String PMO = "bodies-pmo";

    /** Every second Tuesday at ten. */
    public static final Cadence TUESDAYS =
            new Cadence(Cadence.Unit.WEEKS, 2, LocalDate.of(2026, 12, 8), LocalTime.of(10, 0));

    private final Persons persons;
    private final BodySetup setup;
    private final Bodies bodies;

    public BodyFixture(Persons persons, BodySetup setup, Bodies bodies) {
        this.persons = persons;
        this.setup = setup;
        this.bodies = bodies;
    }

    /** A body of these people, all of whom have accepted. */
    public BodyId body(String name, String ruleSet, boolean written, @Nullable Cadence cadence, String... people) {
        var pmo = new PersonId(persons.with(PMO, "pmo").id());
        setup.establish(plan(name, ruleSet, written, cadence, people), pmo);
        var id = new BodyId(name);
        bodies.terms(id).stream()
                .filter(term -> term.state() == Term.State.OPEN)
                .forEach(term -> setup.answer(term.id(), true, "", term.person()));
        return id;
    }

    /** The board that sits every second Tuesday does not sit that day. */
    public void cancel(String name, LocalDate day, String... people) {
        BodyPlan plan = plan(name, "town-board", false, TUESDAYS, people);
        Body body = plan.body();
        var without = new Body(
                body.id(),
                body.name(),
                body.kind(),
                body.ruleSet(),
                body.writtenProcedure(),
                body.zone(),
                body.region(),
                body.cadence(),
                body.minutes(),
                body.papersDays(),
                body.minimum(),
                body.seats(),
                List.of(new SittingException(day, null, null, "Holidays.")));
        setup.establish(new BodyPlan(without, plan.nominees()), new PersonId(PMO));
    }

    public BodyPlan plan(String name, String ruleSet, boolean written, @Nullable Cadence cadence, String... people) {
        List<BodySeat> seats = new ArrayList<>();
        List<Nominee> nominees = new ArrayList<>();
        for (int at = 0; at < people.length; at++) {
            String seat = "seat-" + (at + 1);
            seats.add(new BodySeat(seat, "Seat " + (at + 1), true, at == 0, at == 1, ""));
            nominees.add(
                    new Nominee(seat, new PersonId(persons.with(people[at]).id()), LocalDate.of(2026, 1, 1), null));
        }
        return new BodyPlan(
                new Body(
                        new BodyId(name),
                        "The " + name,
                        "board",
                        ruleSet,
                        written,
                        "UTC",
                        "",
                        cadence,
                        120,
                        5,
                        Map.of(),
                        seats,
                        List.of()),
                nominees);
    }
}

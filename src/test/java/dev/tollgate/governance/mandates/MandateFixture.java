package dev.tollgate.governance.mandates;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TestMatters;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People of one project, what they may decide on, and the mandates between them. */
public final class MandateFixture {

    private final ProjectId project;
    private final Persons persons;
    private final TestMatters matters;
    private final MandateRegister register;

    public MandateFixture(ProjectId project, Persons persons, TestMatters matters, MandateRegister register) {
        this.project = project;
        this.persons = persons;
        this.matters = matters;
        this.register = register;
    }

    /** Somebody of this project, who exists from now on. */
    public PersonId person(String name) {
        return new PersonId(persons.with(name + "-" + project.value().toLowerCase(Locale.ROOT))
                .id());
    }

    public Matter change(@Nullable String amount) {
        return change("T1", amount, null);
    }

    public Matter change(String name, @Nullable String amount, @Nullable PersonId raisedBy) {
        return matters.put(new Matter(
                project.child(name),
                project,
                "change",
                "May it cost more?",
                amount == null ? null : Money.of(amount, "EUR"),
                raisedBy,
                List.of("REJECT", "APPROVE"),
                ""));
    }

    /** For changes up to this many euros; from the first day to the last. */
    public static Terms changesUpTo(String euros, LocalDate from, LocalDate to) {
        return new Terms(from, to, Set.of("change"), List.of(Money.of(euros, "EUR")), false, Set.of(), Set.of());
    }

    public static Terms everything(LocalDate from, LocalDate to) {
        return new Terms(from, to, Set.of(), List.of(), false, Set.of(), Set.of());
    }

    public Mandate offered(PersonId holder, PersonId deputy, Terms terms) {
        return register.give(new NewMandate(holder, deputy, terms, "Holidays."), holder, Set.of());
    }

    public Mandate accepted(PersonId holder, PersonId deputy, Terms terms) {
        return register.answer(offered(holder, deputy, terms).id(), true, "", deputy);
    }
}

package dev.tollgate.governance.mandates;

import dev.tollgate.governance.events.MandateChanged;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.Directory;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Mandates given, accepted, declined and withdrawn, each with its trail. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class MandateRegister {

    static final String PMO = "pmo";

    private final MandateStore store;
    private final MandateProcess process;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    MandateRegister(
            MandateStore store,
            MandateProcess process,
            Directory directory,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.process = process;
        this.directory = directory;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /** The same as {@link #give}, and the deputy is asked. */
    public Mandate offer(NewMandate wanted, PersonId by, Set<String> roles) {
        Mandate mandate = give(wanted, by, roles);
        process.begin(mandate);
        return mandate;
    }

    /**
     * Writes down a mandate that the deputy has yet to accept.
     *
     * @throws Forbidden for whoever gives a mandate of others and does not belong to the PMO
     * @throws RuleBroken where its terms make no sense
     */
    public Mandate give(NewMandate wanted, PersonId by, Set<String> roles) {
        if (!wanted.holder().equals(by) && !roles.contains(PMO)) {
            throw new Forbidden("Only the PMO gives a mandate in the name of others; give one of your own.");
        }
        check(wanted);
        Instant now = now();
        Mandate mandate = new Mandate(
                store.nextId(now.atZone(ZoneOffset.UTC).getYear()),
                wanted.holder(),
                wanted.deputy(),
                wanted.terms(),
                wanted.reason().strip(),
                by,
                now,
                Mandate.State.OFFERED);
        store.insert(mandate);
        note(mandate, "given", by, wanted.reason().strip());
        return mandate;
    }

    /**
     * The deputy takes the mandate or declines it; the same answer again changes nothing.
     *
     * @throws Forbidden for everybody but the deputy
     * @throws Conflict where it was answered otherwise or withdrawn, or is over
     */
    public Mandate answer(MandateId id, boolean accepts, String reason, PersonId by) {
        Mandate mandate = store.findForChange(id).orElseThrow(() -> noSuch(id));
        if (!mandate.deputy().equals(by)) {
            throw new Forbidden("Only the deputy can accept or decline mandate " + id + ".");
        }
        Mandate.State state = accepts ? Mandate.State.ACCEPTED : Mandate.State.DECLINED;
        if (mandate.state() == state) {
            return mandate;
        }
        if (mandate.state() != Mandate.State.OFFERED) {
            throw new Conflict("Mandate " + id + " is no longer open; ask for another one.");
        }
        if (accepts && mandate.terms().to().isBefore(calendar.today())) {
            throw new Conflict("Mandate " + id + " ended on " + mandate.terms().to() + "; ask for another one.");
        }
        return change(mandate, state, by, reason.strip());
    }

    /**
     * Nobody acts by this mandate from now on; a second withdrawal changes nothing.
     *
     * @throws Forbidden for everybody but the holder, the deputy and the PMO
     * @throws NotFound for those whom it does not concern
     */
    public Mandate withdraw(MandateId id, PersonId by, Set<String> roles, String reason) {
        Mandate mandate = store.findForChange(id).orElseThrow(() -> noSuch(id));
        if (!mandate.concerns(by) && !roles.contains(PMO)) {
            throw noSuch(id);
        }
        if (mandate.state() == Mandate.State.WITHDRAWN || mandate.state() == Mandate.State.DECLINED) {
            return mandate;
        }
        Mandate withdrawn = change(mandate, Mandate.State.WITHDRAWN, by, reason.strip());
        process.withdrawn(id);
        return withdrawn;
    }

    /** Writes down that its last day is over; only once. */
    public void end(MandateId id) {
        Mandate mandate = store.findForChange(id).orElseThrow(() -> noSuch(id));
        boolean told = store.trail(id).stream().anyMatch(entry -> entry.what().equals("ended"));
        if (mandate.state() != Mandate.State.WITHDRAWN && mandate.state() != Mandate.State.DECLINED && !told) {
            note(mandate, "ended", null, "Its last day was " + mandate.terms().to() + ".");
        }
    }

    @Transactional(readOnly = true)
    public Mandate get(MandateId id) {
        return store.find(id).orElseThrow(() -> noSuch(id));
    }

    /** @throws NotFound for those whom it does not concern */
    @Transactional(readOnly = true)
    public Mandate get(MandateId id, PersonId reader, Set<String> roles) {
        Mandate mandate = get(id);
        if (!mandate.concerns(reader) && roles.stream().noneMatch(Projects.SEE_ALL::contains)) {
            throw noSuch(id);
        }
        return mandate;
    }

    /** What somebody gave and got, the newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> of(PersonId person, int offset, int size) {
        return store.of(person, offset, size);
    }

    /** Everybody's, the newest first. */
    @Transactional(readOnly = true)
    public List<Mandate> all(int offset, int size) {
        return store.all(offset, size);
    }

    /** What became of it and what was done by it, oldest first. */
    @Transactional(readOnly = true)
    public List<TrailEntry> trail(MandateId id) {
        return store.trail(id);
    }

    private void check(NewMandate wanted) {
        Terms terms = wanted.terms();
        terms.kinds().stream()
                .filter(kind -> !Matter.KINDS.contains(kind))
                .findFirst()
                .ifPresent(kind -> {
                    throw new RuleBroken(
                            "kinds",
                            "\"" + kind + "\" is no kind of decision; choose from " + String.join(", ", Matter.KINDS)
                                    + ".");
                });
        if (directory.find(wanted.holder()).isEmpty()) {
            throw new RuleBroken("holder", noPerson(wanted.holder()));
        }
        if (directory.find(wanted.deputy()).isEmpty()) {
            throw new RuleBroken("deputy", noPerson(wanted.deputy()));
        }
        if (wanted.deputy().equals(wanted.holder())) {
            throw new RuleBroken("deputy", "Choose somebody else as deputy; nobody stands in for themselves.");
        }
        if (terms.to().isBefore(terms.from())) {
            throw new RuleBroken("to", "The last day must not be before the first; the first is " + terms.from() + ".");
        }
        if (terms.to().isBefore(calendar.today())) {
            throw new RuleBroken("to", "The last day is over already; choose a later one.");
        }
        if (wanted.reason().strip().length() > 1000) {
            throw new RuleBroken("reason", "Shorten the reason to 1000 characters.");
        }
        Set<Currency> currencies = new HashSet<>();
        for (Money cap : terms.caps()) {
            if (cap.amount().signum() < 0 || !currencies.add(cap.currency())) {
                throw new RuleBroken("caps", "Give one amount per currency, none of them negative.");
            }
        }
    }

    private Mandate change(Mandate mandate, Mandate.State state, PersonId by, String detail) {
        store.setState(mandate.id(), state);
        note(mandate, state.name().toLowerCase(Locale.ROOT), by, detail);
        return get(mandate.id());
    }

    private void note(Mandate mandate, String what, @Nullable PersonId by, String detail) {
        Instant now = now();
        store.note(mandate.id(), new TrailEntry(what, by, detail, now));
        events.publishEvent(new MandateChanged(
                mandate.id().value(), mandate.holder(), mandate.deputy(), mandate.givenBy(), what, by, now));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static String noPerson(PersonId person) {
        return "There is no person \"" + person + "\"; write the name under which they log in.";
    }

    private static NotFound noSuch(MandateId id) {
        return new NotFound("There is no mandate " + id + " that concerns you.");
    }
}

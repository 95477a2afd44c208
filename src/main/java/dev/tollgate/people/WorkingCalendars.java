package dev.tollgate.people;

import dev.tollgate.vocabulary.ActorCalendars;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** On which days whom one waits for works: where the person or the body is, without holidays and absences. */
@Service
@Transactional
public class WorkingCalendars implements ActorCalendars {

    private static final int MOST_ABSENCES = 100;
    private static final int LONGEST_ABSENCE_YEARS = 3;

    private final WorkingCalendar house;
    private final PersonalCalendarStore store;
    private final Directory directory;
    private final ObjectProvider<BodyPlaces> bodies;
    private final Clock clock;
    private final Map<Place, PlaceCalendar> places = new ConcurrentHashMap<>();

    WorkingCalendars(
            WorkingCalendar house,
            PersonalCalendarStore store,
            Directory directory,
            ObjectProvider<BodyPlaces> bodies,
            Clock clock) {
        this.house = house;
        this.store = store;
        this.directory = directory;
        this.bodies = bodies;
        this.clock = clock;
    }

    /** The end of the working day that lies so many of this person's working days after a moment. */
    @Transactional(readOnly = true)
    public Instant after(PersonId who, Instant from, int workingDays) {
        return of(who).after(from, workingDays);
    }

    @Transactional(readOnly = true)
    public boolean absent(PersonId who, LocalDate on) {
        return absences(who).stream().anyMatch(absence -> absence.covers(on));
    }

    /** Those that are not over, in the order of their days. */
    @Transactional(readOnly = true)
    public List<Absence> absences(PersonId who) {
        return calendar(who).absences();
    }

    /** Everybody's that touch the days between two, the first ones first. */
    @Transactional(readOnly = true)
    public List<Absence> absences(LocalDate from, LocalDate until) {
        return store.between(from, until);
    }

    @Transactional(readOnly = true)
    public PersonalCalendar calendar(PersonId who) {
        return store.find(who, house.today().minusDays(1), house.place());
    }

    /** The days on which a person works. */
    @Transactional(readOnly = true)
    public PlaceCalendar of(PersonId who) {
        PersonalCalendar personal = calendar(who);
        return personal.absences().isEmpty()
                ? at(personal.place())
                : house.at(personal.place(), day -> personal.absences().stream().anyMatch(a -> a.covers(day)));
    }

    /** The days of a place. */
    public PlaceCalendar at(Place place) {
        return places.computeIfAbsent(place, there -> house.at(there, day -> false));
    }

    /** The days of a body: where it sits, or those of the organisation. */
    @Transactional(readOnly = true)
    public PlaceCalendar ofBody(String body) {
        return at(bodies.stream()
                .flatMap(source -> source.of(body).stream())
                .findFirst()
                .orElse(house.place()));
    }

    @Override
    @Transactional(readOnly = true)
    public WorkingDays of(@Nullable PersonId assignee, @Nullable String body) {
        if (assignee != null) {
            PersonalCalendar personal = calendar(assignee);
            return personal.own() || !personal.absences().isEmpty() || body == null ? of(assignee) : ofBody(body);
        }
        return body == null ? house : ofBody(body);
    }

    /** Writes down where somebody works. */
    public void settle(PersonId who, Place place) {
        directory.get(who);
        store.settle(who, place);
    }

    /** Writes down when somebody will be away; what was planned before is replaced, what is over stays. */
    public void plan(PersonId who, List<Absence> absences) {
        directory.get(who);
        LocalDate today = house.dayOf(clock.instant());
        List<Absence> sorted =
                absences.stream().sorted(Comparator.comparing(Absence::from)).toList();
        check(sorted, today);
        store.replace(who, today.minusDays(1), sorted);
    }

    private static void check(List<Absence> sorted, LocalDate today) {
        if (sorted.size() > MOST_ABSENCES) {
            throw new RuleBroken("absences", "Plan at most " + MOST_ABSENCES + " absences at a time.");
        }
        Absence before = null;
        for (Absence absence : sorted) {
            String days = absence.from() + " to " + absence.until();
            if (absence.until().isBefore(absence.from())) {
                throw new RuleBroken("absences", "The absence " + days + " ends before it begins; swap the days.");
            }
            if (absence.until().isBefore(today)) {
                throw new RuleBroken("absences", "The absence " + days + " is over; leave it out.");
            }
            if (absence.until().isAfter(today.plusYears(LONGEST_ABSENCE_YEARS))) {
                throw new RuleBroken(
                        "absences",
                        "The absence " + days + " reaches more than " + LONGEST_ABSENCE_YEARS + " years ahead.");
            }
            if (before != null && !absence.from().isAfter(before.until())) {
                throw new RuleBroken(
                        "absences",
                        "The absence " + days + " overlaps with that from " + before.from() + "; make them one.");
            }
            before = absence;
        }
    }
}

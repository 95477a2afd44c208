package dev.tollgate.gate.process;

import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** People and days in words. */
@Component
class Wording {

    private final Directory directory;
    private final WorkingCalendar calendar;

    Wording(Directory directory, WorkingCalendar calendar) {
        this.directory = directory;
        this.calendar = calendar;
    }

    String name(PersonId person) {
        return directory.find(person).map(Person::name).orElse(person.value());
    }

    String day(Instant moment) {
        return calendar.dayOf(moment).toString();
    }

    /** {@code (Anna Berg, 2026-03-02)}; only the day where nobody said it. */
    String byWhom(@Nullable PersonId person, Instant at) {
        return " (" + (person == null ? "" : name(person) + ", ") + day(at) + ")";
    }
}

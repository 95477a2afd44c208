package dev.tollgate.change;

import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps change requests together with their histories: no state changes without a line that says why. */
@Component
class ChangeBook {

    private final ChangeRequestStore requests;
    private final ChangeHistoryStore history;
    private final WorkingCalendar calendar;
    private final Clock clock;

    ChangeBook(ChangeRequestStore requests, ChangeHistoryStore history, WorkingCalendar calendar, Clock clock) {
        this.requests = requests;
        this.history = history;
        this.calendar = calendar;
        this.clock = clock;
    }

    ChangeRequest get(String key) {
        return requests.get(key);
    }

    /** Writes what became of a request and says so in its history; answers it as it stands now. */
    ChangeRequest write(ChangeRequest changed, String what, String detail, @Nullable PersonId by) {
        requests.update(changed);
        note(changed.key(), what, detail, by);
        return requests.get(changed.key());
    }

    void note(String key, String what, String detail, @Nullable PersonId by) {
        history.append(key, new ChangeEvent(what, detail, by, now()));
    }

    LocalDate dayOf(Instant moment) {
        return calendar.dayOf(moment);
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

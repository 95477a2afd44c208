package dev.tollgate.governance.latency;

import dev.tollgate.governance.authority.Authorities;
import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.authority.AuthorityQuestion;
import dev.tollgate.governance.events.DecisionRecorded;
import dev.tollgate.governance.latency.DecisionTimeStore.Opened;
import dev.tollgate.governance.latency.DecisionTimeStore.Row;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.workflow.events.TaskEnded;
import dev.tollgate.workflow.events.TaskOpened;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the time of every decision, from the first task of its matter to its record, and where it goes. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class DecisionTimes {

    private final DecisionTimeStore store;
    private final Matters matters;
    private final Authorities authorities;
    private final WorkingCalendar calendar;
    private final Clock clock;

    DecisionTimes(
            DecisionTimeStore store, Matters matters, Authorities authorities, WorkingCalendar calendar, Clock clock) {
        this.store = store;
        this.matters = matters;
        this.authorities = authorities;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** A room has asked the ladders itself, with what only it knows; its answer stands. */
    public void routed(Matter matter, AuthorityQuestion question, Authority authority) {
        store.open(new Opened(matter, question, authority, true, now()));
    }

    /** A matter was taken back or merged into another: its time ends without a decision and counts for nobody. */
    public void abandoned(String matterKey) {
        store.find(matterKey).filter(row -> row.endedAt() == null).ifPresent(row -> end(row, "ABANDONED", now()));
    }

    /** @throws NotFound where nothing is known under this key */
    @Transactional(readOnly = true)
    public DecisionTime get(String matterKey) {
        Row row = store.find(matterKey)
                .orElseThrow(() -> new NotFound("Nothing is being decided under " + matterKey + "."));
        Split elapsed = row.elapsed();
        Split office = row.office();
        List<Spell> spells = elapsed == null ? store.spells(matterKey) : List.of();
        return new DecisionTime(
                row.matterKey(),
                row.project(),
                row.kind(),
                row.decider(),
                row.title(),
                row.openedAt(),
                row.endedAt(),
                elapsed == null ? Split.of(row.openedAt(), now(), spells, Duration::between) : elapsed,
                office == null ? Split.of(row.openedAt(), now(), spells, calendar::officeTime) : office);
    }

    /** How long each seat and body has taken, by its own decisions. */
    @Transactional(readOnly = true)
    public List<Pace> paces() {
        return store.paces();
    }

    /** Tells every decision, past and running, one by one. */
    @Transactional(readOnly = true)
    public void forEach(Consumer<AskedDecision> reader) {
        store.forEach(reader);
    }

    @EventListener
    void on(TaskOpened event) {
        List<String> keys = keysIn(event.task().businessKey());
        RunningClock running = RunningClock.ofKey(event.clock());
        Instant at = event.at().truncatedTo(ChronoUnit.MILLIS);
        String task = event.task().taskId();
        String box = event.task().taskKey();
        if (keys.isEmpty() || store.openTask(task, box, running, at, keys)) {
            return;
        }
        Optional<Matter> matter =
                keys.stream().map(matters::find).flatMap(Optional::stream).findFirst();
        if (matter.isPresent() && store.find(matter.get().key()).isEmpty()) {
            open(matter.get(), at);
            store.openTask(task, box, running, at, keys);
        }
    }

    @EventListener
    void on(TaskEnded event) {
        if (!keysIn(event.businessKey()).isEmpty()) {
            store.endTask(event.taskId(), event.at().truncatedTo(ChronoUnit.MILLIS));
        }
    }

    /** What is on record under the matter's own key and kind ends it; a Hold, for example, is of another kind. */
    @EventListener
    void on(DecisionRecorded event) {
        store.find(event.subjectKey())
                .filter(row -> row.endedAt() == null && row.kind().equals(event.kind()))
                .ifPresent(row -> {
                    if (!row.routed()) {
                        matters.find(row.matterKey()).ifPresent(matter -> open(matter, row.openedAt()));
                    }
                    end(row, event.outcome(), event.at().truncatedTo(ChronoUnit.MILLIS));
                });
    }

    private void open(Matter matter, Instant at) {
        AuthorityQuestion question = authorities.about(matter, null);
        store.open(new Opened(matter, question, authorities.find(question), false, at));
    }

    private void end(Row row, String outcome, Instant at) {
        Instant end = at.isBefore(row.openedAt()) ? row.openedAt() : at;
        List<Spell> spells = store.spells(row.matterKey());
        store.end(
                row.matterKey(),
                outcome,
                end,
                Split.of(row.openedAt(), end, spells, Duration::between),
                Split.of(row.openedAt(), end, spells, calendar::officeTime));
    }

    /** The business key and those that it stands below, without the project's own: the longest first. */
    static List<String> keysIn(String businessKey) {
        List<String> keys = new ArrayList<>();
        String key = businessKey;
        while (key.indexOf('.') > 0) {
            keys.add(key);
            key = key.substring(0, key.lastIndexOf('.'));
        }
        return keys;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}

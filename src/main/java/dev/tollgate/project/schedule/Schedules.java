package dev.tollgate.project.schedule;

import dev.tollgate.project.Projects;
import dev.tollgate.project.events.BaselineSet;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Sha256;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The schedules of projects: read from plan files, compared, and taken over as a new version beside the old ones. */
@Service
@Transactional
public class Schedules {

    static final int LARGEST_FILE = 25 * 1024 * 1024;

    private final PlanReader reader;
    private final ScheduleStore store;
    private final Projects projects;
    private final Clock clock;

    Schedules(PlanReader reader, ScheduleStore store, Projects projects, Clock clock) {
        this.reader = reader;
        this.store = store;
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * A plan file as it was handed in.
     *
     * @param title which of several projects in the file is meant; none where there is only one
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record PlanFile(
            String name, byte[] content, @Nullable String title) {}

    /**
     * What taking over a file would do.
     *
     * @param base the number of the version with which it was compared, 0 where there is none
     */
    public record Preview(int base, Schedule schedule, ScheduleChange change) {}

    /**
     * Compares a file with the schedule that holds; nothing is written.
     *
     * @throws RuleBroken where the file cannot be read, or holds several projects and none was chosen
     */
    @Transactional(readOnly = true)
    public Preview preview(ProjectId project, PlanFile file) {
        Schedule schedule = chosen(file);
        Optional<ScheduleVersion> before = store.current(project);
        return new Preview(
                before.map(ScheduleVersion::number).orElse(0),
                schedule,
                ScheduleChange.between(before.map(ScheduleVersion::schedule).orElse(null), schedule));
    }

    /**
     * Takes a file over; one that says what holds already changes nothing. No baseline moves.
     *
     * @param base the version that was looked at; none to take over whatever holds
     * @throws Conflict where another version holds by now
     */
    public Preview apply(ProjectId project, PlanFile file, @Nullable Integer base, PersonId by) {
        Schedule schedule = chosen(file);
        int holds = store.lockAndCount(project);
        if (base != null && base != holds) {
            throw new Conflict("Somebody has taken over another plan meanwhile; look at the differences again.");
        }
        Optional<ScheduleVersion> before = store.current(project);
        ScheduleChange change =
                ScheduleChange.between(before.map(ScheduleVersion::schedule).orElse(null), schedule);
        if (!change.isEmpty()) {
            ScheduleVersion version = new ScheduleVersion(
                    holds + 1,
                    schedule,
                    file.name(),
                    Sha256.of(file.content()),
                    by,
                    clock.instant().truncatedTo(ChronoUnit.MICROS),
                    null);
            store.insert(project, version);
            projects.note(
                    project,
                    "plan-imported",
                    "Version " + version.number() + " from " + file.name() + ": "
                            + schedule.tasks().size() + " rows, "
                            + change.rows().size() + " of them different");
        }
        return new Preview(holds, schedule, change);
    }

    /** The version that holds; none before the first file was taken over. */
    @Transactional(readOnly = true)
    public Optional<ScheduleVersion> current(ProjectId project) {
        return store.current(project);
    }

    /** The version on which the latest baseline was agreed; none where it was agreed without a schedule. */
    @Transactional(readOnly = true)
    public Optional<ScheduleVersion> agreed(ProjectId project) {
        return store.agreed(project);
    }

    /** The schedule that holds as Microsoft Project XML; none before the first file was taken over. */
    @Transactional(readOnly = true)
    public Optional<byte[]> export(ProjectId project) {
        return store.current(project).map(ScheduleVersion::schedule).map(PlanExport::mspdi);
    }

    /** A baseline is agreed on the schedule that holds at that moment. */
    @EventListener
    void on(BaselineSet event) {
        store.agree(event.project(), event.number());
    }

    private Schedule chosen(PlanFile file) {
        List<Schedule> found = read(file.content());
        if (found.size() == 1) {
            return found.get(0);
        }
        return found.stream()
                .filter(schedule -> schedule.title().equals(file.title()))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(
                        "title",
                        "The file holds " + found.size() + " projects; say which one: "
                                + found.stream().map(Schedule::title).collect(Collectors.joining(", ")) + "."));
    }

    private List<Schedule> read(byte[] content) {
        if (content.length > LARGEST_FILE) {
            throw new RuleBroken("file", "The plan is larger than 25 MB; leave out what is not needed.");
        }
        return reader.read(content);
    }
}

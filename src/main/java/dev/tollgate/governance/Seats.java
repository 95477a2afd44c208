package dev.tollgate.governance;

import dev.tollgate.governance.events.SeatFilled;
import dev.tollgate.governance.events.SeatVacated;
import dev.tollgate.people.Directory;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who sits where in a project's governance. */
@Service("projectSeats")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Seats {

    private final SeatStore store;
    private final GovernanceTables tables;
    private final ProjectTiers tiers;
    private final Projects projects;
    private final Directory directory;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Seats(
            SeatStore store,
            GovernanceTables tables,
            ProjectTiers tiers,
            Projects projects,
            Directory directory,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.tables = tables;
        this.tiers = tiers;
        this.projects = projects;
        this.directory = directory;
        this.events = events;
        this.clock = clock;
    }

    /** Everybody who sits in this project's governance, by seat. */
    @Transactional(readOnly = true)
    public List<SeatHolder> of(ProjectId project) {
        return store.of(project);
    }

    @Transactional(readOnly = true)
    public List<PersonId> holders(ProjectId project, String seat) {
        return store.holders(project, Seat.ofKey(seat));
    }

    /** The one who sits there, of several the one who has sat there longest. */
    @Transactional(readOnly = true)
    public Optional<PersonId> holder(ProjectId project, String seat) {
        return holders(project, seat).stream().findFirst();
    }

    /** Whether every mandatory seat of this project's tier is held by somebody who has accepted it. */
    @Transactional(readOnly = true)
    public boolean complete(ProjectId project) {
        return missing(project).isEmpty();
    }

    /** What this project's governance lacks, in sentences; empty where it lacks nothing. */
    @Transactional(readOnly = true)
    public List<String> missing(ProjectId project) {
        return Vacancies.of(store.of(project), tables.mandatorySeats(tiers.of(project)));
    }

    /** Puts somebody into a seat to get started; governance set-up nominates them, or somebody else, properly. */
    public void appointProvisionally(ProjectId project, String seat, PersonId person) {
        directory.get(person);
        seat(project, new SeatHolder(Seat.ofKey(seat), person, clock.instant(), true, "Until governance is set up."));
    }

    /**
     * Puts somebody into a seat for good without asking them.
     *
     * @param note on whose word, for example "As imported."
     */
    public void appoint(ProjectId project, String seat, PersonId person, String note) {
        directory.get(person);
        seat(project, new SeatHolder(Seat.ofKey(seat), person, clock.instant(), false, note));
    }

    /** Takes somebody out of a seat; nothing happens where they do not sit there. */
    public void vacate(ProjectId project, String seat, PersonId person) {
        leave(project, Seat.ofKey(seat), person);
    }

    /** Who takes a seat for one person relieves the one who sat there, whose work then has somebody to go to. */
    void seat(ProjectId project, SeatHolder holder) {
        if (store.fill(project, holder)) {
            projects.involve(project, holder.person(), holder.seat().key());
            directory.grant(holder.person(), holder.seat().role());
            events.publishEvent(new SeatFilled(project, holder.seat().key(), holder.person(), holder.since()));
        }
        if (holder.seat().single()) {
            store.holders(project, holder.seat()).stream()
                    .filter(before -> !before.equals(holder.person()))
                    .forEach(before -> leave(project, holder.seat(), before));
        }
    }

    private void leave(ProjectId project, Seat seat, PersonId person) {
        if (store.vacate(project, seat, person, clock.instant())) {
            projects.release(project, person, seat.key());
            events.publishEvent(new SeatVacated(project, seat.key(), person, clock.instant()));
        }
    }
}

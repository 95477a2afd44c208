package dev.tollgate.governance;

import dev.tollgate.people.Directory;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How people come to their seats: the PMO plans who sits where, and each of them accepts or declines. */
@Service("seatNominations")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Nominations {

    private static final String PMO = "pmo";

    private final NominationStore store;
    private final SeatStore holders;
    private final Seats seats;
    private final GovernanceTables tables;
    private final ProjectTiers tiers;
    private final Directory directory;
    private final Clock clock;

    Nominations(
            NominationStore store,
            SeatStore holders,
            Seats seats,
            GovernanceTables tables,
            ProjectTiers tiers,
            Directory directory,
            Clock clock) {
        this.store = store;
        this.holders = holders;
        this.seats = seats;
        this.tables = tables;
        this.tiers = tiers;
        this.directory = directory;
        this.clock = clock;
    }

    /** All that is wrong with a plan for this project, as its tier demands; empty where nothing is. */
    @Transactional(readOnly = true)
    public List<SeatPlan.Problem> problems(ProjectId project, SeatPlan plan) {
        Set<PersonId> known = directory.all(plan.everybody()).keySet();
        return plan.problems(tables.mandatorySeats(tiers.of(project)), known::contains);
    }

    /**
     * Asks those whom the plan wants and who do not sit there yet, takes back what it no longer asks, and vacates the
     * seats of those whom it does not want. Who sits in a seat for one stays until the successor accepts.
     *
     * @return everybody who has to answer
     * @throws RuleBroken with the first of the plan's {@link #problems}
     */
    public List<Nomination> nominate(ProjectId project, SeatPlan plan, PersonId by) {
        problems(project, plan).stream().findFirst().ifPresent(problem -> {
            throw new RuleBroken(problem.seat().key(), problem.seat().title() + ": " + problem.sentence());
        });
        store.settleDeclined(project);
        takeBack(project, plan);
        relieve(project, plan);
        ask(project, plan, by);
        return store.open(project);
    }

    /**
     * Takes the answer of a nominee. An answer to a nomination that is not open any more changes nothing.
     *
     * @param reason needed where the nominee declines
     * @throws Forbidden where somebody else accepts; the PMO may decline for a nominee who cannot answer
     */
    public void answer(NominationId id, boolean accepts, String reason, PersonId by) {
        Nomination nomination = get(id);
        if (!by.equals(nomination.person())) {
            checkMayDeclineForOthers(accepts, by);
        }
        if (!accepts && reason.isBlank()) {
            throw new RuleBroken("reason", "Say why you decline, so that the PMO can ask somebody suitable.");
        }
        Nomination.State answer = accepts ? Nomination.State.ACCEPTED : Nomination.State.DECLINED;
        if (!store.settle(id, answer, accepts ? "" : reason.strip(), clock.instant())) {
            return;
        }
        if (accepts) {
            seats.seat(
                    nomination.project(),
                    new SeatHolder(nomination.seat(), nomination.person(), clock.instant(), false, ""));
        } else {
            seats.vacate(nomination.project(), nomination.seat().key(), nomination.person());
        }
    }

    /** @throws NotFound where there is no such nomination */
    @Transactional(readOnly = true)
    public Nomination get(NominationId id) {
        return store.find(id).orElseThrow(() -> new NotFound("There is no nomination " + id + "."));
    }

    /** Every nomination of a project, by seat and then by time. */
    @Transactional(readOnly = true)
    public List<Nomination> of(ProjectId project) {
        return store.of(project);
    }

    /** Whether everybody who was asked has accepted and every mandatory seat is held by somebody who did. */
    @Transactional(readOnly = true)
    public boolean allAccepted(ProjectId project) {
        return store.open(project).isEmpty() && store.declined(project).isEmpty() && seats.complete(project);
    }

    /** The plan as it stands: those who sit there and those who have been asked and not answered yet. */
    @Transactional(readOnly = true)
    public SeatPlan plan(ProjectId project) {
        Map<Seat, Set<PersonId>> people = new EnumMap<>(Seat.class);
        for (Nomination open : store.open(project)) {
            people.computeIfAbsent(open.seat(), seat -> new LinkedHashSet<>()).add(open.person());
        }
        for (SeatHolder holder : holders.of(project)) {
            Set<PersonId> there = people.computeIfAbsent(holder.seat(), seat -> new LinkedHashSet<>());
            if (!holder.seat().single() || there.isEmpty()) {
                there.add(holder.person());
            }
        }
        return new SeatPlan(people);
    }

    private void takeBack(ProjectId project, SeatPlan plan) {
        Instant now = clock.instant();
        store.open(project).stream()
                .filter(open -> !plan.wants(open.seat(), open.person()))
                .forEach(open -> store.settle(open.id(), Nomination.State.WITHDRAWN, "", now));
    }

    private void relieve(ProjectId project, SeatPlan plan) {
        holders.of(project).stream()
                .filter(holder -> !plan.wants(holder.seat(), holder.person()))
                .filter(holder ->
                        !holder.seat().single() || plan.at(holder.seat()).isEmpty())
                .forEach(holder -> seats.vacate(project, holder.seat().key(), holder.person()));
    }

    private void ask(ProjectId project, SeatPlan plan, PersonId by) {
        List<SeatHolder> there = holders.of(project);
        plan.people()
                .forEach((seat, people) -> people.stream()
                        .filter(person -> there.stream().noneMatch(holder -> isSettled(holder, seat, person)))
                        .forEach(person -> store.insert(project, seat, person, by, clock.instant())));
    }

    private static boolean isSettled(SeatHolder holder, Seat seat, PersonId person) {
        return holder.seat() == seat && holder.person().equals(person) && !holder.provisional();
    }

    private void checkMayDeclineForOthers(boolean accepts, PersonId by) {
        if (accepts) {
            throw new Forbidden("Only the nominee can accept a seat.");
        }
        if (!directory.get(by).roles().contains(PMO)) {
            throw new Forbidden("Only the nominee or the PMO can decline a seat.");
        }
    }
}

package dev.tollgate.governance.mandates;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may decide on a matter: the holder of the seat, or a deputy within a mandate, and never whoever asked for it or
 * whom it is about. A deputy's own deputies are nobody's deputies: only mandates of the holder count.
 */
@Service
@Transactional(readOnly = true, noRollbackFor = BusinessObstacle.class)
public class Mandates {

    private final MandateStore store;
    private final DecidingTaskStore tasks;
    private final Projects projects;
    private final Seats seats;
    private final WorkingCalendar calendar;

    Mandates(MandateStore store, DecidingTaskStore tasks, Projects projects, Seats seats, WorkingCalendar calendar) {
        this.store = store;
        this.tasks = tasks;
        this.projects = projects;
        this.seats = seats;
        this.calendar = calendar;
    }

    /** Who may act for the holder now; nobody where it is the holder's own affair. */
    public List<PersonId> deputies(Matter matter, PersonId holder, Instant at) {
        if (matter.isOwnAffairOf(holder)) {
            return List.of();
        }
        LocalDate day = calendar.dayOf(at);
        List<Mandate> mandates = store.accepted(holder, day);
        if (mandates.isEmpty()) {
            return List.of();
        }
        Terms.Surroundings where = surroundings(matter, holder);
        return mandates.stream()
                .filter(mandate -> mandate.terms().refusal(matter, where, day).isEmpty())
                .map(Mandate::deputy)
                .filter(deputy -> !matter.isOwnAffairOf(deputy))
                .distinct()
                .toList();
    }

    /**
     * By what right somebody decides from a holder's seat.
     *
     * @throws Forbidden with the reason where they may not
     */
    public Acting mayDecide(Matter matter, PersonId holder, PersonId acting, Instant at) {
        refuseOwnAffair(matter, holder, acting);
        if (acting.equals(holder)) {
            return new Acting(holder, acting, null);
        }
        LocalDate day = calendar.dayOf(at);
        List<Mandate> mandates = store.between(holder, acting).stream()
                .filter(mandate -> mandate.state() == Mandate.State.ACCEPTED)
                .toList();
        Terms.Surroundings where = surroundings(matter, holder);
        Mandate mandate = mandates.stream()
                .filter(one -> one.terms().refusal(matter, where, day).isEmpty())
                .findFirst()
                .orElseThrow(() -> new Forbidden(refusal(matter, holder, mandates, where, day)));
        refuseSecondSeat(matter, holder, acting);
        return new Acting(holder, acting, mandate.id());
    }

    private static void refuseOwnAffair(Matter matter, PersonId holder, PersonId acting) {
        for (PersonId person : List.of(acting, holder)) {
            if (matter.isOwnAffairOf(person)) {
                String who = person.equals(acting) ? "You" : "\"" + holder + "\", for whom you would act,";
                String link =
                        person.equals(matter.raisedBy()) ? " asked for this" : " would decide on their own affair";
                throw new Forbidden(who + link + " (" + matter.key() + ") and so has no part in the decision; somebody"
                        + " else has to decide.");
            }
        }
    }

    private static String refusal(
            Matter matter, PersonId holder, List<Mandate> mandates, Terms.Surroundings where, LocalDate day) {
        if (mandates.isEmpty()) {
            return "Only \"" + holder + "\" decides here on " + matter.key() + "; you hold no mandate of \"" + holder
                    + "\". Ask them, or the PMO, to give you one.";
        }
        return "You cannot decide for \"" + holder + "\" on " + matter.key() + ": "
                + mandates.stream()
                        .map(mandate -> "mandate " + mandate.id() + " "
                                + mandate.terms().refusal(matter, where, day).orElse("holds"))
                        .collect(Collectors.joining("; "))
                + ".";
    }

    /** One voice each: nobody acts from two seats at the same box, their own included. */
    private void refuseSecondSeat(Matter matter, PersonId holder, PersonId acting) {
        List<DecidingTask> all = tasks.of(matter.key());
        List<String> boxes = all.stream()
                .filter(task -> task.holder().equals(holder))
                .map(DecidingTask::box)
                .toList();
        Optional<DecidingTask> other = all.stream()
                .filter(task -> boxes.contains(task.box()) && !task.holder().equals(holder))
                .filter(task -> task.holder().equals(acting) || task.acting().equals(acting))
                .findFirst();
        if (other.isPresent()) {
            throw secondSeat(matter, other.get(), acting);
        }
    }

    static Forbidden secondSeat(Matter matter, DecidingTask other, PersonId acting) {
        return new Forbidden(
                other.holder().equals(acting)
                        ? "You have a seat of your own in the decision on " + matter.key()
                                + "; nobody decides from two seats."
                        : "You act for \"" + other.holder() + "\" in the decision on " + matter.key()
                                + " already; nobody decides from two seats.");
    }

    /** Own projects are those that somebody proposed, sponsors or manages. */
    private Terms.Surroundings surroundings(Matter matter, PersonId holder) {
        Project project = projects.get(matter.project());
        boolean own = project.proposedBy().equals(holder)
                || Stream.of(Seat.SPONSOR, Seat.PROJECT_MANAGER)
                        .anyMatch(seat ->
                                seats.holders(matter.project(), seat.key()).contains(holder));
        return new Terms.Surroundings(project.owner().programme(), own);
    }
}

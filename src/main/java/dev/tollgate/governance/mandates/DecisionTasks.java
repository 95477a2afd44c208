package dev.tollgate.governance.mandates;

import dev.tollgate.governance.consultation.Consultation;
import dev.tollgate.governance.consultation.Consultations;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.PersonId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks at which matters are decided: from whose seat, who acts on them, and whether that person may. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class DecisionTasks {

    private final DecidingTaskStore store;
    private final MandateStore mandateStore;
    private final Mandates mandates;
    private final Matters matters;
    private final Consultations consultations;
    private final Projects projects;
    private final Clock clock;

    DecisionTasks(
            DecidingTaskStore store,
            MandateStore mandateStore,
            Mandates mandates,
            Matters matters,
            Consultations consultations,
            Projects projects,
            Clock clock) {
        this.store = store;
        this.mandateStore = mandateStore;
        this.mandates = mandates;
        this.matters = matters;
        this.consultations = consultations;
        this.projects = projects;
        this.clock = clock;
    }

    /** A task asks the holder of a seat to decide. Answers who may do it instead. */
    public List<PersonId> open(String matterKey, String box, String taskId, PersonId holder) {
        store.open(new DecidingTask(matterKey, box, holder, taskId, holder, null));
        return mandates.deputies(matters.get(matterKey), holder, clock.instant());
    }

    /** Who may do this task instead of the holder now. */
    @Transactional(readOnly = true)
    public List<PersonId> deputies(DecidingTask task) {
        return mandates.deputies(matters.get(task.matterKey()), task.holder(), clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<DecidingTask> find(String taskId) {
        return store.find(taskId);
    }

    /** Those of a holder that were ever opened; the engine knows which of them still are. */
    @Transactional(readOnly = true)
    public List<DecidingTask> of(PersonId holder) {
        return store.of(holder);
    }

    /**
     * Somebody takes the task, or is given it; nothing is asked of the holder, to whom it belongs.
     *
     * @throws Forbidden where they may not decide
     */
    public void take(String taskId, PersonId person) {
        store.find(taskId).filter(task -> !task.acting().equals(person)).ifPresent(task -> {
            if (task.holder().equals(person)) {
                store.act(task, person, null);
            } else {
                act(task, person, "claimed");
            }
        });
    }

    /** The task goes back to its holder and the deputies. */
    public void release(String taskId) {
        store.find(taskId).filter(DecidingTask::isByDeputy).ifPresent(task -> store.act(task, task.holder(), null));
    }

    /**
     * Somebody decides. The one check that counts: everything may have changed since the task was taken.
     *
     * @param matterKey of the task, for a task that belongs to nobody's seat
     * @throws Forbidden where they may not decide
     * @throws Conflict while somebody is still to be heard
     */
    public void decide(String taskId, String matterKey, PersonId person) {
        Optional<DecidingTask> found = store.find(taskId);
        String key = found.map(DecidingTask::matterKey).orElse(matterKey);
        refuseUnheard(key);
        if (found.isEmpty()) {
            Matter matter = matters.get(key);
            mandates.mayDecide(matter, person, person, clock.instant());
            return;
        }
        DecidingTask task = found.get();
        if (task.holder().equals(person)) {
            mandates.mayDecide(matters.get(key), person, person, clock.instant());
            if (task.isByDeputy()) {
                store.act(task, person, null);
            }
        } else {
            act(task, person, "decided");
        }
    }

    /** By what right the decision at this task was or is taken. */
    @Transactional(readOnly = true)
    public Optional<Acting> acting(String taskId) {
        return store.find(taskId).map(task -> new Acting(task.holder(), task.acting(), task.mandate()));
    }

    /** Those on which a deputy acts by this mandate. */
    @Transactional(readOnly = true)
    public List<DecidingTask> by(MandateId mandate) {
        return store.by(mandate);
    }

    /** A deputy's task returns to the holder, with a trail. */
    public void giveBack(DecidingTask task, String why) {
        store.act(task, task.holder(), null);
        MandateId mandate = task.mandate();
        if (mandate != null) {
            note(mandate, "returned", null, task.matterKey() + " went back to " + task.holder() + ". " + why);
        }
        projects.note(
                matters.get(task.matterKey()).project(),
                "task-returned",
                task.matterKey() + ": from " + task.acting() + " back to " + task.holder() + ". " + why);
    }

    /** The seat went to somebody else, and the decision with it; who acted on it for the former holder no longer does. */
    public void handOver(DecidingTask task, PersonId successor) {
        store.handOver(task, successor);
        MandateId mandate = task.mandate();
        if (mandate != null) {
            note(mandate, "returned", null, task.matterKey() + " went to " + successor + " with the seat.");
        }
    }

    private void act(DecidingTask task, PersonId person, String what) {
        Matter matter = matters.get(task.matterKey());
        MandateId mandate = mandates.mayDecide(matter, task.holder(), person, clock.instant())
                .mandate();
        if (mandate == null) {
            throw new IllegalStateException("A deputy acts by a mandate.");
        }
        if (!task.acting().equals(person) || !mandate.equals(task.mandate())) {
            try {
                store.act(task, person, mandate);
            } catch (DuplicateKeyException elsewhereAtTheSameMoment) {
                throw new Forbidden("You act from another seat in the decision on " + matter.key()
                        + " already; nobody decides from two seats.");
            }
        }
        note(mandate, what, person, matter.key() + " for " + task.holder());
    }

    private void refuseUnheard(String matterKey) {
        Optional<Consultation> awaited = consultations.awaited(matterKey);
        if (awaited.isPresent()) {
            throw new Conflict("Still to be heard on " + matterKey + ": "
                    + awaited.get().outstanding().stream()
                            .map(opinion -> opinion.person().value())
                            .collect(Collectors.joining(", "))
                    + "; decide when they have answered, or after "
                    + awaited.get().closesAt() + ".");
        }
    }

    private void note(MandateId mandate, String what, @Nullable PersonId person, String detail) {
        mandateStore.note(
                mandate, new TrailEntry(what, person, detail, clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }
}

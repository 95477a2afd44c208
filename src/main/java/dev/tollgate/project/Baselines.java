package dev.tollgate.project;

import dev.tollgate.project.events.BaselineSet;
import dev.tollgate.project.events.ProjectChanged;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was agreed about a project and holds until another decision puts something else in its place. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Baselines {

    private final BaselineStore store;
    private final ProjectWork work;
    private final Projects projects;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Baselines(BaselineStore store, ProjectWork work, Projects projects, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.work = work;
        this.projects = projects;
        this.events = events;
        this.clock = clock;
    }

    /** The one that holds; none before the first was agreed. */
    @Transactional(readOnly = true)
    public Optional<Baseline> current(ProjectId project) {
        return store.current(project);
    }

    /** Every one, the oldest first. */
    @Transactional(readOnly = true)
    public List<Baseline> of(ProjectId project) {
        return store.of(project);
    }

    /** @throws NotFound where the project has no baseline of this number */
    @Transactional(readOnly = true)
    public Baseline get(ProjectId project, int number) {
        return store.find(project, number)
                .orElseThrow(() -> new NotFound("Project " + project + " has no baseline " + number + "."));
    }

    /** What moved from one baseline of a project to another. */
    @Transactional(readOnly = true)
    public FrameChange compare(ProjectId project, int from, int to) {
        return FrameChange.between(get(project, from).frame(), get(project, to).frame());
    }

    /**
     * Makes the plan as it stands the baseline; one that says the same already goes on holding.
     *
     * @param decision the identity of the decision on record
     * @return none where there is no plan yet
     */
    public Optional<Baseline> establish(ProjectId project, Baseline.Origin origin, String decision) {
        Optional<Plan> plan = work.plan(project);
        if (plan.isEmpty()) {
            return Optional.empty();
        }
        Optional<Baseline> before = store.lockCurrent(project);
        Frame frame = Frame.of(plan.get(), scope(project));
        if (before.filter(holding -> says(holding, frame)).isPresent()) {
            return before;
        }
        return Optional.of(write(project, before.map(Baseline::number).orElse(0), frame, origin, decision));
    }

    /**
     * Keeps everybody else from moving the baseline until the end of the transaction.
     *
     * @param expected the number of the baseline on which somebody relies
     * @throws BaselineMoved where another one holds by now; nothing was written
     */
    public Baseline hold(ProjectId project, int expected) {
        Baseline current = store.lockCurrent(project)
                .orElseThrow(() -> new NotFound("Project " + project + " has no baseline yet."));
        if (current.number() != expected) {
            throw new BaselineMoved(project, expected, current.number());
        }
        return current;
    }

    /**
     * Puts another frame in place of the baseline that holds; the plan and the scope of the charter follow it.
     *
     * @param expected the number of the baseline that was looked at
     * @param decision the identity of the decision on record
     * @throws BaselineMoved where another one holds by now
     * @throws RuleBroken where the frame is no sound one
     */
    public Baseline supersede(ProjectId project, int expected, Frame frame, String decision, PersonId by) {
        Baseline before = hold(project, expected);
        frame.check();
        Plan plan = work.plan(project).orElseThrow();
        work.savePlan(
                project,
                new Plan(
                        frame.start(),
                        frame.finish(),
                        frame.budget(),
                        plan.approach(),
                        frame.budgetLines(),
                        frame.milestones()),
                by);
        if (!before.scope().equals(frame.scope())) {
            work.charter(project).ifPresent(charter -> work.saveCharter(project, charter.withScope(frame.scope()), by));
        }
        return write(project, expected, frame, Baseline.Origin.CHANGE, decision);
    }

    private Baseline write(ProjectId project, int before, Frame frame, Baseline.Origin origin, String decision) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Baseline baseline = store.insert(project, before + 1, frame, origin, decision, now);
        projects.note(
                project,
                "baseline-set",
                "Baseline " + baseline.number() + ": " + baseline.budget() + ", " + baseline.start() + " to "
                        + baseline.finish() + ", scope version " + baseline.scopeVersion());
        events.publishEvent(new BaselineSet(project, baseline.number(), origin.name(), now));
        events.publishEvent(new ProjectChanged(project));
        return baseline;
    }

    private static boolean says(Baseline baseline, Frame frame) {
        return FrameChange.between(baseline.frame(), frame).isEmpty();
    }

    /** The charter's statement; an imported project has none and is bound to its description. */
    private String scope(ProjectId project) {
        return work.charter(project)
                .map(Charter::scope)
                .orElseGet(() -> projects.get(project).description());
    }
}

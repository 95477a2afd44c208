package dev.tollgate.project;

import dev.tollgate.project.events.ProjectChanged;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a project's people write down on the way: charter, plan, issues, required documents, lessons. */
@Service
@Transactional
public class ProjectWork {

    private final ProjectWorkStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProjectWork(ProjectWorkStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    /** Writes the charter, over an earlier draft. */
    public void saveCharter(ProjectId project, Charter charter, PersonId by) {
        store.saveCharter(project, charter, by, clock.instant());
    }

    @Transactional(readOnly = true)
    public Optional<Charter> charter(ProjectId project) {
        return store.charter(project);
    }

    /**
     * Writes the plan, over an earlier draft.
     *
     * @throws RuleBroken where it ends before it starts, has no budget, or does not add up
     */
    public void savePlan(ProjectId project, Plan plan, PersonId by) {
        Frame.of(plan, "").check();
        store.savePlan(project, plan, by, clock.instant());
        events.publishEvent(new ProjectChanged(project));
    }

    @Transactional(readOnly = true)
    public Optional<Plan> plan(ProjectId project) {
        return store.plan(project);
    }

    /** The issues that are only listed as they stand now, in place of those before; raised ones stay as they are. */
    public void saveIssues(ProjectId project, List<Issue> issues) {
        store.replaceIssues(project, issues);
    }

    /** Lists an issue that somebody raised with an owner and a clock. Answers its number. */
    public int raiseIssue(ProjectId project, String title, Issue.Severity severity) {
        return store.raiseIssue(project, title, severity);
    }

    /** A raised issue no longer stands in the way. */
    public void settleIssue(ProjectId project, int number) {
        store.settleIssue(project, number);
    }

    @Transactional(readOnly = true)
    public List<Issue> issues(ProjectId project) {
        return store.issues(project);
    }

    @Transactional(readOnly = true)
    public long openCriticalIssues(ProjectId project) {
        return issues(project).stream()
                .filter(issue -> issue.open() && issue.severity() == Issue.Severity.CRITICAL)
                .count();
    }

    /** What a phase must leave behind, in place of what was required before. */
    public void requireArtefacts(ProjectId project, Phase phase, List<Artefact> artefacts) {
        store.replaceArtefacts(project, phase, artefacts);
    }

    @Transactional(readOnly = true)
    public List<Artefact> requiredArtefacts(ProjectId project, Phase phase) {
        return store.artefacts(project, phase);
    }

    /** The lessons, in place of those before. */
    public void saveLessons(ProjectId project, List<Lesson> lessons) {
        store.replaceLessons(project, lessons);
    }

    @Transactional(readOnly = true)
    public List<Lesson> lessons(ProjectId project) {
        return store.lessons(project);
    }
}

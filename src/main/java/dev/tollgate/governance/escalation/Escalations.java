package dev.tollgate.governance.escalation;

import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.people.Directory;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Blockers and issues with an owner and a clock: what is not answered in time goes up until somebody answers. */
@Service("escalations")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Escalations {

    /** The kind under which each step is on record. */
    public static final String KIND = "escalation";

    private static final int LONGEST_TITLE = 200;

    private final IssueStore store;
    private final EscalationPath path;
    private final EscalationProcesses processes;
    private final ProjectWork work;
    private final Projects projects;
    private final Directory directory;
    private final DecisionRecords decisions;
    private final WorkingCalendar calendar;
    private final Clock clock;

    Escalations(
            IssueStore store,
            EscalationPath path,
            EscalationProcesses processes,
            ProjectWork work,
            Projects projects,
            Directory directory,
            DecisionRecords decisions,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.path = path;
        this.processes = processes;
        this.work = work;
        this.projects = projects;
        this.directory = directory;
        this.decisions = decisions;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Raises an issue and sends it to its owner. Answers its business key. */
    public String raise(NewIssue issue, PersonId by) {
        String key = register(issue, by);
        processes.startIssue(issue.project(), key);
        return key;
    }

    /**
     * The same for a process that is starting already.
     *
     * @throws Conflict where the project is over
     * @throws RuleBroken where title or day make no sense
     */
    public String register(NewIssue issue, PersonId by) {
        if (!projects.get(issue.project()).isRunning()) {
            throw new Conflict("Project " + issue.project() + " is over; nothing stands in its way any more.");
        }
        if (issue.title().isBlank() || issue.title().length() > LONGEST_TITLE) {
            throw new RuleBroken("title", "Say in up to " + LONGEST_TITLE + " characters what stands in the way.");
        }
        LocalDate day = issue.dueOn();
        if (day != null && day.isBefore(calendar.today())) {
            throw new RuleBroken("dueOn", "The day lies in the past; choose a later one.");
        }
        directory.get(issue.owner());
        Instant dueAt = day == null ? due(issue, 0) : calendar.endOf(day);
        int number = work.raiseIssue(issue.project(), issue.title(), issue.severity());
        String key = issue.project().child("I" + number);
        store.insert(key, number, issue, dueAt, by, now());
        projects.involve(issue.project(), issue.owner(), "issue-owner");
        projects.note(issue.project(), "issue-raised", key + ": " + issue.title() + ", owned by " + issue.owner());
        return key;
    }

    /** @throws NotFound where there is no such issue */
    @Transactional(readOnly = true)
    public RaisedIssue get(String key) {
        return store.find(key).orElseThrow(() -> new NotFound("There is no issue " + key + "."));
    }

    /** Those that wait for an answer first, of each the newest first. */
    @Transactional(readOnly = true)
    public List<RaisedIssue> of(ProjectId project) {
        return store.of(project);
    }

    /** Who is asked now. */
    @Transactional(readOnly = true)
    public EscalationLevel level(String key) {
        RaisedIssue issue = get(key);
        return path.at(tier(issue.project()), issue.severity(), issue.level());
    }

    /** What happened to it, oldest first: each step is on record. */
    @Transactional(readOnly = true)
    public List<DecisionRecord> steps(String key) {
        return decisions.of(ProjectId.rootOf(key)).stream()
                .filter(record -> record.decision().kind().equals(KIND)
                        && record.decision().subjectKey().startsWith(key + ".S"))
                .toList();
    }

    /** It was not answered in time: the next level is asked, the last one once more. */
    public void escalateOverdue(String key, String modelVersion) {
        RaisedIssue issue = get(key);
        EscalationLevel level = level(key);
        if (issue.state() == RaisedIssue.State.OPEN) {
            String sentence = level.title() + " did not answer by " + calendar.dayOf(issue.dueAt())
                    + (level.last() ? "; nobody is above, they are asked again." : ".");
            move(issue, level.last() ? issue.level() : issue.level() + 1, "OVERDUE", sentence, null, modelVersion);
        }
    }

    /**
     * Somebody who was asked answers.
     *
     * @throws RuleBroken where nobody is above or below whom one could turn to
     * @throws Conflict where it was answered before
     */
    public void answer(String key, IssueAnswer answer, String text, PersonId by, String modelVersion) {
        RaisedIssue issue = get(key);
        if (issue.state() != RaisedIssue.State.OPEN) {
            throw new Conflict("Issue " + key + " is settled already.");
        }
        switch (answer) {
            case RESOLVED -> {
                record(issue, "RESOLVED", text, by, modelVersion);
                store.settle(key, RaisedIssue.State.RESOLVED, text, now());
                work.settleIssue(issue.project(), issue.number());
            }
            case PASS_ON -> {
                if (level(key).last()) {
                    throw new RuleBroken("answer", "Nobody is above you; resolve it or hand it back.");
                }
                move(issue, issue.level() + 1, "PASSED_ON", text, by, modelVersion);
            }
            case HAND_BACK -> {
                if (issue.level() == 0) {
                    throw new RuleBroken("answer", "Nobody is below you; resolve it or pass it on.");
                }
                store.instruct(key, text);
                move(issue, issue.level() - 1, "HANDED_BACK", text, by, modelVersion);
            }
        }
    }

    /** The project is over: what was not answered needs no answer. */
    public void lapse(ProjectId project) {
        store.of(project).stream()
                .filter(issue -> issue.state() == RaisedIssue.State.OPEN)
                .forEach(issue -> {
                    store.settle(issue.key(), RaisedIssue.State.LAPSED, "", now());
                    work.settleIssue(project, issue.number());
                    processes.stop(issue.key(), "The project ended.");
                });
    }

    private void move(
            RaisedIssue issue, int to, String outcome, String text, @Nullable PersonId by, String modelVersion) {
        record(issue, outcome, text, by, modelVersion);
        EscalationLevel next = path.at(tier(issue.project()), issue.severity(), to);
        store.move(issue.key(), to, calendar.after(now(), next.workingDays()));
        projects.note(issue.project(), "issue-escalated", issue.key() + " goes to " + next.title() + ". " + text);
    }

    private void record(RaisedIssue issue, String outcome, String text, @Nullable PersonId by, String modelVersion) {
        EscalationLevel level = level(issue.key());
        decisions.record(new NewDecision(
                issue.project(),
                issue.key() + ".S" + (steps(issue.key()).size() + 1),
                KIND,
                outcome,
                issue.title() + " – level " + issue.level() + ", " + level.title() + ": " + text,
                by,
                List.of(),
                List.of(),
                modelVersion,
                List.of(level.version()),
                true,
                now()));
    }

    private Instant due(NewIssue issue, int level) {
        return calendar.after(
                now(), path.at(tier(issue.project()), issue.severity(), level).workingDays());
    }

    private Tier tier(ProjectId project) {
        return Objects.requireNonNullElse(projects.get(project).tier(), Tier.STANDARD);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

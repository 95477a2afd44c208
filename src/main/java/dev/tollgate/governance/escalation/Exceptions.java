package dev.tollgate.governance.escalation;

import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.RecordedInput;
import dev.tollgate.governance.RecordedMandate;
import dev.tollgate.governance.RecordedRecusal;
import dev.tollgate.governance.RecordedVote;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.authority.Authorities;
import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.BodyId;
import dev.tollgate.governance.bodies.Member;
import dev.tollgate.governance.events.ExceptionDecided;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Exceptions: each breach of a tolerance is reported with options and decided on by whoever has the authority. */
@Service("exceptions")
@Transactional(noRollbackFor = BusinessObstacle.class)
public class Exceptions {

    /** The kind by which tables and mandates know this matter. */
    public static final String KIND = "exception";

    private static final List<String> SEATS_UPWARDS = List.of("sponsor", "steering-chair", "governing-body");
    private static final List<String> SEATS_OF_BODIES = List.of("steering-chair", "governing-body", "sponsor");

    private final ExceptionStore store;
    private final EscalationProcesses processes;
    private final ExceptionMatters matters;
    private final Authorities authorities;
    private final Bodies bodies;
    private final Seats seats;
    private final DecisionRecords decisions;
    private final Projects projects;
    private final WorkingCalendar calendar;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exceptions(
            ExceptionStore store,
            EscalationProcesses processes,
            ExceptionMatters matters,
            Authorities authorities,
            Bodies bodies,
            Seats seats,
            DecisionRecords decisions,
            Projects projects,
            WorkingCalendar calendar,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.processes = processes;
        this.matters = matters;
        this.authorities = authorities;
        this.bodies = bodies;
        this.seats = seats;
        this.decisions = decisions;
        this.projects = projects;
        this.calendar = calendar;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How an exception came to be decided.
     *
     * @param by none where a body decided by vote
     * @param votes of the body
     * @param recusals who sits there and took no part
     * @param mandates under which people acted for others
     * @param modelVersion which model led here
     */
    public record Ruling(
            @Nullable PersonId by,
            List<RecordedVote> votes,
            List<RecordedRecusal> recusals,
            List<RecordedMandate> mandates,
            String modelVersion) {}

    /**
     * Starts an exception; a breach that has one keeps it.
     *
     * @return the exception's business key
     */
    public String raise(ProjectId project, Breach breach) {
        Optional<String> key = store.insert(project, breach, now());
        if (key.isEmpty()) {
            return store.keyOf(breach.key()).orElseThrow();
        }
        projects.note(project, "exception-raised", key.get() + ": " + breach.sentence());
        processes.startException(project, key.get());
        return key.get();
    }

    /** @throws NotFound where there is no such exception */
    @Transactional(readOnly = true)
    public ProjectException get(String key) {
        return store.find(key).orElseThrow(() -> new NotFound("There is no exception " + key + "."));
    }

    /** The newest first. */
    @Transactional(readOnly = true)
    public List<ProjectException> of(ProjectId project) {
        return store.of(project);
    }

    /**
     * Lays the report before those who decide.
     *
     * @throws RuleBroken where a recommendation to go on says neither how far nor how long
     */
    public void report(String key, ExceptionReport report, PersonId by) {
        boolean asksForTolerance = report.tolerance() != null && report.until() != null;
        if (report.recommendation() == ExceptionOutcome.CONTINUE && !asksForTolerance) {
            throw new RuleBroken("tolerance", "Whoever wants to go on needs a tolerance and a day; fill in both.");
        }
        if (report.until() != null && report.until().isBefore(calendar.today())) {
            throw new RuleBroken("until", "The day lies in the past; choose a later one.");
        }
        store.report(key, report, by, now());
    }

    /** Who decides, by the table of authority; never whoever gave the forecast. */
    @Transactional(readOnly = true)
    public Authority authority(String key) {
        return authorities.of(matters.get(key), null);
    }

    /** The body that votes on it; empty where one person decides, also because nobody sits in the body yet. */
    @Transactional(readOnly = true)
    public Optional<BodyId> votingBody(String key) {
        Authority authority = authority(key);
        return Optional.of(authority)
                .filter(Authority::isBody)
                .map(found -> new BodyId(found.decider()))
                .filter(body -> bodies.find(body).isPresent()
                        && bodies.members(body, ProjectId.rootOf(key), calendar.today()).stream()
                                .anyMatch(Member::voting));
    }

    /** Who decides from a seat: its holder, or the next one up where that is vacant or asked for the decision. */
    @Transactional(readOnly = true)
    public Optional<PersonId> decider(String key) {
        Matter matter = matters.get(key);
        Authority authority = authority(key);
        Stream<String> upwards = authority.isBody()
                ? SEATS_OF_BODIES.stream()
                : Stream.concat(Stream.of(authority.decider()), SEATS_UPWARDS.stream());
        return upwards.flatMap(seat -> seats.holder(matter.project(), seat).stream())
                .filter(holder -> !matter.isOwnAffairOf(holder))
                .findFirst();
    }

    /**
     * Puts the decision on record and tells those who carry it out; a second one changes nothing.
     *
     * @throws RuleBroken where the project would go on without a tolerance to go on with
     */
    public void decide(String key, ExceptionOutcome outcome, String reason, Ruling ruling) {
        ProjectException exception = get(key);
        ExceptionReport report = exception.report();
        if (report == null) {
            throw new Conflict("The report on " + key + " is not written yet; there is nothing to decide on.");
        }
        boolean goesOn = outcome == ExceptionOutcome.CONTINUE;
        BigDecimal tolerance = goesOn ? report.tolerance() : null;
        LocalDate until = goesOn ? report.until() : null;
        if (goesOn && (tolerance == null || until == null)) {
            throw new RuleBroken(
                    "decision", "The report asks for no tolerance to go on with; decide to plan anew or to stop.");
        }
        if (store.decide(key, outcome, now())) {
            String terms = tolerance == null ? "" : ": " + tolerance.toPlainString() + " until " + until;
            String summary = (outcome.title() + terms + ". " + reason).strip();
            record(exception, outcome, summary, ruling);
            events.publishEvent(new ExceptionDecided(
                    exception.project(),
                    key,
                    outcome.name(),
                    exception.breach().level(),
                    exception.breach().subject(),
                    exception.breach().dimension(),
                    tolerance,
                    until,
                    summary,
                    now()));
        }
    }

    /** The project is over: what was not decided needs no decision. */
    public void lapse(ProjectId project) {
        store.of(project).stream()
                .filter(exception -> exception.state() == ProjectException.State.REPORTING
                        || exception.state() == ProjectException.State.DECIDING)
                .forEach(exception -> {
                    store.lapse(exception.key());
                    processes.stop(exception.key(), "The project ended.");
                });
    }

    private void record(ProjectException exception, ExceptionOutcome outcome, String summary, Ruling ruling) {
        NewDecision decision = new NewDecision(
                        exception.project(),
                        exception.key(),
                        KIND,
                        outcome.name(),
                        exception.breach().sentence() + " " + summary,
                        ruling.by(),
                        ruling.votes(),
                        List.of(),
                        ruling.modelVersion(),
                        List.of(authority(exception.key()).version()),
                        true,
                        now())
                .withInputs(
                        List.of(new RecordedInput("breach", exception.breach().key(), "1", null)));
        decisions.record(decision.withRecusals(ruling.recusals()).withMandates(ruling.mandates()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

package dev.tollgate.governance.bodies;

import dev.tollgate.governance.bodies.BodyPlan.Nominee;
import dev.tollgate.governance.bodies.BodyPlan.Problem;
import dev.tollgate.people.Directory;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How bodies come to be: the PMO lays down seats, rules and sittings, and those whom it nominates accept or decline. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class BodySetup {

    private final BodyStore store;
    private final TermStore terms;
    private final BodyProcesses processes;
    private final Directory directory;
    private final WorkingCalendar calendar;
    private final Clock clock;

    BodySetup(
            BodyStore store,
            TermStore terms,
            BodyProcesses processes,
            Directory directory,
            WorkingCalendar calendar,
            Clock clock) {
        this.store = store;
        this.terms = terms;
        this.processes = processes;
        this.directory = directory;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** All that is wrong with a plan; empty where nothing is. */
    @Transactional(readOnly = true)
    public List<Problem> problems(BodyPlan plan, PersonId by) {
        if (plan.body().id().isOfTheProject()) {
            return plan.body().seats().isEmpty() && plan.nominees().isEmpty()
                    ? List.of()
                    : List.of(
                            new Problem("", "seats", "The seats of the steering committee are those of each project."));
        }
        Set<PersonId> known = directory
                .all(plan.nominees().stream().map(Nominee::person).toList())
                .keySet();
        List<Term> all = terms.of(plan.body().id());
        return new BodyPlanCheck(
                        plan,
                        by,
                        known::contains,
                        nominee -> standing(all, nominee).isPresent())
                .problems();
    }

    /**
     * Lays the body down as planned: asks those who were not asked yet, moves the terms of those who were, and relieves
     * those whom the plan does not want. Whoever sits in a seat stays until the successor's term begins.
     *
     * @throws RuleBroken with the first of the plan's {@link #problems}
     */
    public void establish(BodyPlan plan, PersonId by) {
        problems(plan, by).stream().findFirst().ifPresent(problem -> {
            throw new RuleBroken(
                    problem.field(), (problem.where().isEmpty() ? "" : problem.where() + ": ") + problem.sentence());
        });
        List<Term> before = terms.of(plan.body().id());
        store.save(plan.body());
        relieve(plan, before);
        plan.nominees()
                .forEach(nominee -> standing(before, nominee)
                        .ifPresentOrElse(
                                term -> terms.move(term.id(), nominee.from(), nominee.until()),
                                () -> ask(plan.body().id(), nominee, by)));
    }

    /** Lays several bodies down, or none where one of them cannot be. */
    public void establish(List<BodyPlan> plans, PersonId by) {
        plans.forEach(plan -> establish(plan, by));
    }

    /**
     * Takes the answer of a nominee. An answer to a question that is not open any more changes nothing.
     *
     * @param reason needed where the nominee declines
     * @throws Forbidden where somebody else answers
     */
    public void answer(UUID termId, boolean accepts, String reason, PersonId by) {
        Term term = get(termId);
        if (!term.person().equals(by)) {
            throw new Forbidden("Only the nominee can accept or decline a seat.");
        }
        if (!accepts && reason.isBlank()) {
            throw new RuleBroken("reason", "Say why you decline, so that the PMO can ask somebody suitable.");
        }
        Term.State state = accepts ? Term.State.ACCEPTED : Term.State.DECLINED;
        if (terms.settle(termId, state, accepts ? "" : reason.strip(), now()) && accepts) {
            terms.endBefore(term);
        }
    }

    /** Asks somebody else for a seat that was declined, for the same term. */
    public Term replace(UUID termId, PersonId person, PersonId by) {
        Term declined = get(termId);
        if (declined.state() != Term.State.DECLINED) {
            throw new Conflict("This seat was not declined; change it with the process \"Body set-up\".");
        }
        directory.get(person);
        if (person.equals(by)) {
            throw new RuleBroken("person", "Nobody nominates themselves; ask a colleague to do it.");
        }
        return insert(declined.body(), new Nominee(declined.seat(), person, declined.from(), declined.until()), by);
    }

    /** @throws NotFound where there is no such term of office */
    @Transactional(readOnly = true)
    public Term get(UUID termId) {
        return terms.find(termId).orElseThrow(() -> new NotFound("There is no term of office " + termId + "."));
    }

    private void relieve(BodyPlan plan, List<Term> before) {
        LocalDate today = calendar.today();
        for (Term term : before) {
            boolean wanted = plan.nominees().stream().anyMatch(nominee -> isOf(term, nominee));
            boolean succeeded =
                    plan.nominees().stream().anyMatch(nominee -> nominee.seat().equals(term.seat()));
            if (term.mayStillRun(today) && !wanted) {
                if (term.state() == Term.State.OPEN) {
                    terms.settle(term.id(), Term.State.WITHDRAWN, "", now());
                    processes.takeBack(term);
                } else if (!succeeded) {
                    terms.end(term.id(), today);
                }
            }
        }
    }

    private void ask(BodyId body, Nominee nominee, PersonId by) {
        processes.offer(insert(body, nominee, by));
    }

    private Term insert(BodyId body, Nominee nominee, PersonId by) {
        var term = new Term(
                UUID.randomUUID(),
                body,
                nominee.seat(),
                nominee.person(),
                nominee.from(),
                nominee.until(),
                Term.State.OPEN,
                by,
                now(),
                "");
        terms.insert(term);
        return term;
    }

    /** The term for which this nominee was asked already and which is open or has been accepted. */
    private Optional<Term> standing(List<Term> all, Nominee nominee) {
        LocalDate today = calendar.today();
        return all.stream()
                .filter(term -> isOf(term, nominee) && term.mayStillRun(today))
                .reduce((one, later) -> later);
    }

    private static boolean isOf(Term term, Nominee nominee) {
        return Objects.equals(term.seat(), nominee.seat()) && Objects.equals(term.person(), nominee.person());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}

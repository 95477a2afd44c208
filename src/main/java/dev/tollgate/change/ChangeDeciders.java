package dev.tollgate.change;

import dev.tollgate.governance.Seats;
import dev.tollgate.governance.authority.Authorities;
import dev.tollgate.governance.authority.Authority;
import dev.tollgate.governance.authority.AuthorityQuestion;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Finds who decides a change request: by the ladder, and never the one who asks. */
@Component
class ChangeDeciders {

    private static final int DOUBLINGS = 60;

    private final ChangeStakes stakes;
    private final Authorities authorities;
    private final Projects projects;
    private final Seats seats;
    private final WorkingCalendar calendar;

    ChangeDeciders(
            ChangeStakes stakes, Authorities authorities, Projects projects, Seats seats, WorkingCalendar calendar) {
        this.stakes = stakes;
        this.authorities = authorities;
        this.projects = projects;
        this.seats = seats;
        this.calendar = calendar;
    }

    Route find(ChangeRequest request) {
        ChangeStakes.Stake stake = stakes.of(request);
        AuthorityQuestion question = question(request, stake.amount());
        Authority found = authorities.find(question);
        if (isDecidedByRequester(request, found)) {
            found = above(question, found);
        }
        return new Route(
                Route.Kind.valueOf(found.kind().name()),
                found.decider(),
                found.title(),
                stake.amount(),
                List.of(found.version(), stake.version()));
    }

    private AuthorityQuestion question(ChangeRequest request, Money stake) {
        Project project = projects.get(request.project());
        return new AuthorityQuestion(
                ChangeMatters.KIND,
                stake,
                ChangeStakes.tier(project),
                request.assessment().risk(),
                project.owner().programme(),
                calendar.today());
    }

    /** Whether nobody but the one who asks sits where it would be decided. */
    private boolean isDecidedByRequester(ChangeRequest request, Authority authority) {
        List<PersonId> holders = authority.isBody() ? List.of() : seats.holders(request.project(), authority.decider());
        return !holders.isEmpty() && holders.stream().allMatch(request.requestedBy()::equals);
    }

    /** The next step of the same ladder: whoever decides on as little more as is needed to get there. */
    private Authority above(AuthorityQuestion question, Authority found) {
        Money amount = Objects.requireNonNull(question.amount());
        BigDecimal larger = amount.amount().max(BigDecimal.ONE);
        for (int i = 0; i < DOUBLINGS; i++) {
            larger = larger.add(larger);
            Authority next = authorities.find(new AuthorityQuestion(
                    question.kind(),
                    new Money(larger, amount.currency()),
                    question.tier(),
                    question.risk(),
                    question.programme(),
                    question.on()));
            if (next.rank() > found.rank()) {
                return next;
            }
        }
        return found;
    }
}

package dev.tollgate.governance.bodies;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.ProjectId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The bodies that decide: who sits there by an accepted term of office, when they sit next, and what they lack. */
@Service
@Transactional(readOnly = true, noRollbackFor = BusinessObstacle.class)
public class Bodies {

    private final BodyStore store;
    private final TermStore terms;
    private final Sittings sittings;
    private final Seats seats;

    Bodies(BodyStore store, TermStore terms, Sittings sittings, Seats seats) {
        this.store = store;
        this.terms = terms;
        this.sittings = sittings;
        this.seats = seats;
    }

    /** Every body by name. */
    public List<Body> all() {
        return store.all().stream().map(this::get).toList();
    }

    public Optional<Body> find(BodyId body) {
        return store.find(body);
    }

    /** @throws NotFound where there is no such body */
    public Body get(BodyId body) {
        return store.find(body).orElseThrow(() -> new NotFound("There is no body \"" + body + "\"."));
    }

    /**
     * Those who have accepted a seat and are in their term of office that day, in the order of the seats. Those of the
     * steering committee are the project's, as they are now.
     */
    public List<Member> members(BodyId body, ProjectId project, LocalDate on) {
        return body.isOfTheProject() ? committeeOf(project) : membersOf(get(body), on);
    }

    /** Every term of office at a body that was ever asked for, the oldest first. */
    public List<Term> terms(BodyId body) {
        return terms.of(body);
    }

    /** The first sitting that begins after a moment; empty where the body has none ahead. */
    public Optional<Sitting> nextSitting(BodyId body, Instant after) {
        return sittings.next(get(body), after);
    }

    /** The sittings that begin after a moment, the next first. */
    public List<Sitting> sittings(BodyId body, Instant after, int atMost) {
        return sittings.from(get(body), after).limit(atMost).toList();
    }

    /** What the body lacks on a day, in sentences; empty where it lacks nothing. */
    public List<String> missing(BodyId id, LocalDate on) {
        Body body = get(id);
        if (id.isOfTheProject()) {
            return List.of();
        }
        List<Member> members = membersOf(body, on);
        return Stream.of(vacant(body, members, on), tooFew(body, members), calendar(body, on))
                .flatMap(List::stream)
                .toList();
    }

    private List<Member> committeeOf(ProjectId project) {
        List<Member> members = new ArrayList<>();
        seats.holder(project, Seat.STEERING_CHAIR.key())
                .ifPresent(chair -> members.add(new Member(chair, Seat.STEERING_CHAIR.key(), true, true, false, "")));
        seats.holders(project, Seat.STEERING_MEMBER.key()).stream()
                .filter(person ->
                        members.stream().noneMatch(member -> member.person().equals(person)))
                .forEach(person -> members.add(new Member(person, Seat.STEERING_MEMBER.key(), true, false, false, "")));
        return members;
    }

    private List<Member> membersOf(Body body, LocalDate on) {
        List<Term> running =
                terms.of(body.id()).stream().filter(term -> term.runsOn(on)).toList();
        return body.seats().stream()
                .flatMap(seat -> running.stream()
                        .filter(term -> term.seat().equals(seat.key()))
                        .limit(1)
                        .map(term -> new Member(
                                term.person(),
                                seat.key(),
                                seat.voting(),
                                seat.chair(),
                                seat.deputyChair(),
                                seat.constituency())))
                .toList();
    }

    private List<String> vacant(Body body, List<Member> members, LocalDate on) {
        List<Term> all = terms.of(body.id());
        return body.seats().stream()
                .filter(seat ->
                        members.stream().noneMatch(member -> member.seat().equals(seat.key())))
                .map(seat -> seat.title() + ": " + whyVacant(seat, all, on))
                .toList();
    }

    private static String whyVacant(BodySeat seat, List<Term> all, LocalDate on) {
        List<Term> ofSeat =
                all.stream().filter(term -> term.seat().equals(seat.key())).toList();
        return ofSeat.stream()
                .filter(term -> term.state() == Term.State.OPEN)
                .map(term -> "\"" + term.person() + "\" has not answered yet.")
                .findFirst()
                .or(() -> ofSeat.stream()
                        .filter(term -> term.state() == Term.State.ACCEPTED && on.isBefore(term.from()))
                        .map(term -> "\"" + term.person() + "\" begins on " + term.from() + ".")
                        .findFirst())
                .or(() -> ofSeat.stream()
                        .filter(term -> term.state() == Term.State.ACCEPTED)
                        .reduce((one, other) -> other)
                        .map(term -> "the term of \"" + term.person() + "\" ended on " + term.until()
                                + "; nominate somebody."))
                .orElse("nobody was nominated, or the nominee declined; nominate somebody.");
    }

    private static List<String> tooFew(Body body, List<Member> members) {
        Map<String, Integer> minimum = new TreeMap<>(body.minimum());
        return minimum.entrySet().stream()
                .filter(least -> count(members, least.getKey()) < least.getValue())
                .map(least -> "At least " + least.getValue() + " voting members"
                        + (least.getKey().isEmpty() ? "" : " of \"" + least.getKey() + "\"") + " are needed; there are "
                        + count(members, least.getKey()) + ".")
                .toList();
    }

    private static long count(List<Member> members, String constituency) {
        return members.stream()
                .filter(Member::voting)
                .filter(member ->
                        constituency.isEmpty() || member.constituency().equals(constituency))
                .count();
    }

    private List<String> calendar(Body body, LocalDate on) {
        boolean sits =
                sittings.next(body, on.atStartOfDay(ZoneOffset.UTC).toInstant()).isPresent();
        return sits || body.writtenProcedure()
                ? List.of()
                : List.of("No sitting is planned and the body does not vote in writing; give it a calendar.");
    }
}

package dev.tollgate.governance.bodies;

import dev.tollgate.governance.bodies.BodyPlan.Nominee;
import dev.tollgate.governance.bodies.BodyPlan.Problem;
import dev.tollgate.vocabulary.PersonId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What can be wrong with a body as the PMO wants it. */
final class BodyPlanCheck {

    private final BodyPlan plan;
    private final PersonId by;
    private final Predicate<PersonId> exists;
    private final Predicate<Nominee> isThere;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param by who plans
     * @param exists whether somebody can log in under this name
     * @param isThere whether a nominee was asked already, or sits there
     */
    BodyPlanCheck(BodyPlan plan, PersonId by, Predicate<PersonId> exists, Predicate<Nominee> isThere) {
        this.plan = plan;
        this.by = by;
        this.exists = exists;
        this.isThere = isThere;
    }

    List<Problem> problems() {
        checkBody();
        checkSeats();
        checkMinimum();
        plan.nominees().forEach(this::check);
        return problems;
    }

    private void checkBody() {
        Body body = plan.body();
        if (body.name().isBlank()) {
            add("", "name", "Give the body a name.");
        }
        if (body.kind().isBlank()) {
            add("", "kind", "Say what kind of body it is, for example change-board.");
        }
        if (!body.zone().isEmpty() && !isZone(body.zone())) {
            add(
                    "",
                    "zone",
                    "\"" + body.zone() + "\" is no time zone; write one such as Europe/Brussels, or leave it empty.");
        }
        if (body.cadence() == null
                && !body.writtenProcedure()
                && body.exceptions().isEmpty()) {
            add("", "firstSitting", "Say when the body sits, or let it vote in writing; else it could never decide.");
        }
        Set<Object> days = new HashSet<>();
        body.exceptions().stream()
                .filter(exception -> !days.add(exception.day()))
                .forEach(twice -> add("", "day", twice.day() + " is listed twice; keep one line for it."));
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    private void checkSeats() {
        List<BodySeat> seats = plan.body().seats();
        Set<String> keys = new HashSet<>();
        for (BodySeat seat : seats) {
            if (!keys.add(seat.key())) {
                add(seat.key(), "key", "This seat is listed twice; give each seat a name of its own.");
            }
            if ((seat.chair() || seat.deputyChair()) && !seat.voting()) {
                add(seat.key(), "voting", "Whoever presides has a vote; make it a voting seat.");
            }
        }
        if (seats.stream().noneMatch(BodySeat::voting)) {
            add("", "seats", "A body needs at least one voting seat.");
        }
        if (seats.stream().filter(BodySeat::chair).count() != 1) {
            add("", "chair", "A body has one chair; mark one of its seats.");
        }
        if (seats.stream().filter(BodySeat::deputyChair).count() > 1) {
            add("", "deputyChair", "A body has one deputy chair at most.");
        }
    }

    private void checkMinimum() {
        for (Map.Entry<String, Integer> least : plan.body().minimum().entrySet()) {
            long seats = plan.body().seats().stream()
                    .filter(BodySeat::voting)
                    .filter(seat ->
                            least.getKey().isEmpty() || seat.constituency().equals(least.getKey()))
                    .count();
            if (seats < least.getValue()) {
                add(
                        "",
                        "minimum",
                        "At least " + least.getValue() + " members"
                                + (least.getKey().isEmpty() ? "" : " of \"" + least.getKey() + "\"")
                                + " are demanded, but there are only " + seats + " voting seats for them.");
            }
        }
    }

    private void check(Nominee nominee) {
        if (plan.body().seats().stream().noneMatch(seat -> seat.key().equals(nominee.seat()))) {
            add(nominee.seat(), "seat", "There is no seat \"" + nominee.seat() + "\" in this body.");
        }
        if (!exists.test(nominee.person())) {
            add(
                    nominee.seat(),
                    "person",
                    "There is no person \"" + nominee.person() + "\"; write the name under which they log in.");
        } else if (nominee.person().equals(by) && !isThere.test(nominee)) {
            add(nominee.seat(), "person", "Nobody nominates themselves; ask a colleague to do it.");
        }
        if (nominee.until() != null && nominee.until().isBefore(nominee.from())) {
            add(nominee.seat(), "until", "The term ends before it begins; correct one of the two days.");
        }
        boolean elsewhere = plan.nominees().stream()
                .anyMatch(other ->
                        other.person().equals(nominee.person()) && !other.seat().equals(nominee.seat()));
        if (elsewhere) {
            add(nominee.seat(), "person", "\"" + nominee.person() + "\" is wanted in two seats; everybody has one.");
        }
    }

    private void add(String where, String field, String sentence) {
        problems.add(new Problem(where, field, sentence));
    }
}

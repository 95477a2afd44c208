package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who is wanted in which seat.
 *
 * @param people by seat, each person once per seat
 */
public record SeatPlan(Map<Seat, Set<PersonId>> people) {

    /** What is wrong with a plan, at which seat, and what to do about it. */
    public record Problem(Seat seat, String sentence) {}

    public SeatPlan {
        Map<Seat, Set<PersonId>> copy = new EnumMap<>(Seat.class);
        people.forEach((seat, persons) -> copy.put(seat, new LinkedHashSet<>(persons)));
        people = copy;
    }

    public static SeatPlan of(Map<Seat, ? extends Collection<PersonId>> people) {
        Map<Seat, Set<PersonId>> plan = new EnumMap<>(Seat.class);
        people.forEach((seat, persons) -> plan.put(seat, new LinkedHashSet<>(persons)));
        return new SeatPlan(plan);
    }

    public Set<PersonId> at(Seat seat) {
        return people.getOrDefault(seat, Set.of());
    }

    Set<PersonId> everybody() {
        return people.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    boolean wants(Seat seat, PersonId person) {
        return at(seat).contains(person);
    }

    /**
     * All that is wrong with this plan.
     *
     * @param minimum how many people each mandatory seat needs
     * @param exists whether somebody can log in under this name
     */
    List<Problem> problems(Map<Seat, Integer> minimum, Predicate<PersonId> exists) {
        List<Problem> problems = new ArrayList<>();
        for (Seat seat : Seat.values()) {
            at(seat).stream()
                    .filter(exists.negate())
                    .forEach(person -> problems.add(new Problem(
                            seat, "There is no person \"" + person + "\"; choose somebody from the list.")));
            if (seat.single() && at(seat).size() > 1) {
                problems.add(new Problem(seat, "Choose one person."));
            }
            String vacancy = vacancy(seat, at(seat).size(), minimum.getOrDefault(seat, 0));
            if (!vacancy.isEmpty()) {
                problems.add(new Problem(seat, vacancy));
            }
        }
        if (sponsorManages()) {
            problems.add(new Problem(
                    Seat.PROJECT_MANAGER,
                    "The project manager must be somebody else than the sponsor; choose another person."));
        }
        at(Seat.STEERING_CHAIR).stream()
                .filter(at(Seat.STEERING_MEMBER)::contains)
                .forEach(chair -> problems.add(new Problem(
                        Seat.STEERING_MEMBER,
                        "The chair has a vote already; take \"" + chair + "\" off the list of members.")));
        return problems;
    }

    boolean sponsorManages() {
        return at(Seat.PROJECT_MANAGER).stream().anyMatch(at(Seat.SPONSOR)::contains);
    }

    /** What the seat lacks in a sentence; empty where it lacks nothing. */
    static String vacancy(Seat seat, int there, int needed) {
        if (there >= needed) {
            return "";
        }
        return seat.single()
                ? "Choose somebody; every project needs this seat."
                : "Choose at least " + needed + " people; there " + (there == 0 ? "is nobody" : "is only " + there)
                        + " so far.";
    }
}

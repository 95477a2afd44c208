package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a project's governance lacks, in sentences. */
final class Vacancies {

    private Vacancies() {}

    /** @param minimum how many people each mandatory seat needs; only those who have accepted count */
    static List<String> of(List<SeatHolder> holders, Map<Seat, Integer> minimum) {
        List<String> missing = new ArrayList<>();
        for (Seat seat : Seat.values()) {
            int needed = minimum.getOrDefault(seat, 0);
            int there = accepted(holders, seat).size();
            if (there < needed) {
                missing.add(
                        needed == 1
                                ? seat.title() + ": nobody has accepted this seat yet."
                                : "%s: %d of at least %d have accepted.".formatted(seat.title(), there, needed));
            }
        }
        if (accepted(holders, Seat.SPONSOR).stream().anyMatch(accepted(holders, Seat.PROJECT_MANAGER)::contains)) {
            missing.add("Sponsor and project manager are the same person; one of them must be somebody else.");
        }
        return missing;
    }

    private static List<PersonId> accepted(List<SeatHolder> holders, Seat seat) {
        return holders.stream()
                .filter(holder -> holder.seat() == seat && !holder.provisional())
                .map(SeatHolder::person)
                .toList();
    }
}

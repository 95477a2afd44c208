package dev.tollgate.governance.mandates;

import dev.tollgate.governance.matters.Matter;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a mandate covers.
 *
 * @param to the last day
 * @param kinds of matters, for example {@code change}; none for every kind
 * @param caps the largest amount per currency; none for no limit, otherwise other currencies are not covered
 * @param withoutOwnProjects whether projects that the holder proposed, sponsors or manages are left out
 */
public record Terms(
        LocalDate from,
        LocalDate to,
        Set<String> kinds,
        List<Money> caps,
        boolean withoutOwnProjects,
        Set<ProjectId> withoutProjects,
        Set<String> withoutProgrammes) {

    public Terms {
        kinds = Set.copyOf(kinds);
        caps = List.copyOf(caps);
        withoutProjects = Set.copyOf(withoutProjects);
        withoutProgrammes = Set.copyOf(withoutProgrammes);
    }

    /**
     * Where a matter belongs.
     *
     * @param programme of its project; none where it has none
     * @param ownOfHolder whether the holder proposed, sponsors or manages the project
     */
    public record Surroundings(@Nullable String programme, boolean ownOfHolder) {}

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Why this mandate does not cover a matter on a day, completing "it …"; empty where it does. */
    public Optional<String> refusal(Matter matter, Surroundings where, LocalDate day) {
        if (day.isBefore(from)) {
            return Optional.of("begins on " + from);
        }
        if (day.isAfter(to)) {
            return Optional.of("ended on " + to);
        }
        if (!kinds.isEmpty() && !kinds.contains(matter.kind())) {
            return Optional.of("covers " + String.join(", ", new TreeSet<>(kinds)) + " and not " + matter.kind());
        }
        if (withoutOwnProjects && where.ownOfHolder()) {
            return Optional.of("leaves out the holder's own projects");
        }
        if (withoutProjects.contains(matter.project())) {
            return Optional.of("leaves out " + matter.project());
        }
        String programme = where.programme();
        if (programme != null && withoutProgrammes.stream().anyMatch(programme::equalsIgnoreCase)) {
            return Optional.of("leaves out the programme " + programme);
        }
        return beyondCap(matter.amount());
    }

    private Optional<String> beyondCap(@Nullable Money amount) {
        if (amount == null || caps.isEmpty()) {
            return Optional.empty();
        }
        return caps.stream()
                .filter(cap -> cap.currency().equals(amount.currency()))
                .findFirst()
                .map(cap -> amount.amount().compareTo(cap.amount()) <= 0
                        ? Optional.<String>empty()
                        : Optional.of("goes up to " + cap + " and this is about " + amount))
                .orElseGet(() -> Optional.of("goes up to "
                        + caps.stream().map(Money::toString).collect(Collectors.joining(", ")) + " and says nothing of "
                        + amount.currency().getCurrencyCode()));
    }
}

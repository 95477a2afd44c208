package dev.tollgate.governance;

import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who, by name, has which part in an activity of a project, by its RACI matrix and the seats as they are held now. */
@Service
@Transactional(readOnly = true, noRollbackFor = BusinessObstacle.class)
public class RaciParts {

    private final RaciMatrix matrix;
    private final SeatStore seats;

    RaciParts(RaciMatrix matrix, SeatStore seats) {
        this.matrix = matrix;
        this.seats = seats;
    }

    /** What somebody can have to do with an activity. */
    public enum Part {
        RESPONSIBLE,
        ACCOUNTABLE,
        SUPPORTS,
        CONSULTED,
        INFORMED;

        private List<String> codes(RaciRow row) {
            return switch (this) {
                case RESPONSIBLE -> row.responsible();
                case ACCOUNTABLE -> row.accountable();
                case SUPPORTS -> row.supports();
                case CONSULTED -> row.consulted();
                case INFORMED -> row.informed();
            };
        }
    }

    /**
     * Somebody with a part in an activity.
     *
     * @param role the code of the matrix, for example {@code BM}
     */
    public record Party(String role, Seat seat, PersonId person) {}

    /** Everybody with this part, each person once; nobody where the matrix has no such row or the seats are vacant. */
    public List<Party> of(ProjectId project, String row, Part part) {
        return find(project, row).map(found -> of(project, found, part)).orElse(List.of());
    }

    /** The people alone. */
    public List<PersonId> people(ProjectId project, String row, Part part) {
        return of(project, row, part).stream().map(Party::person).toList();
    }

    public Optional<RaciRow> find(ProjectId project, String row) {
        return row.isEmpty()
                ? Optional.empty()
                : matrix.draft(project).stream()
                        .filter(one -> one.key().equals(row))
                        .findFirst();
    }

    private List<Party> of(ProjectId project, RaciRow row, Part part) {
        Map<String, RaciRole> roles =
                matrix.roles(project).stream().collect(Collectors.toMap(RaciRole::code, Function.identity()));
        List<SeatHolder> holders = seats.of(project);
        Set<PersonId> taken = new LinkedHashSet<>();
        List<Party> parties = new ArrayList<>();
        for (String code : part.codes(row)) {
            RaciRole role = roles.get(code);
            for (SeatHolder holder : holders) {
                if (role != null && holder.seat() == role.seat() && taken.add(holder.person())) {
                    parties.add(new Party(code, holder.seat(), holder.person()));
                }
            }
        }
        return parties;
    }
}

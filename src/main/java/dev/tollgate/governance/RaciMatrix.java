package dev.tollgate.governance;

import dev.tollgate.vocabulary.BusinessObstacle;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who answers for what in a project: a template per tier, what the PMO made of it, and whether it is clean. */
@Service
@Transactional(noRollbackFor = BusinessObstacle.class)
public class RaciMatrix {

    private final RaciStore store;
    private final SeatStore seats;
    private final GovernanceTables tables;
    private final ProjectTiers tiers;

    RaciMatrix(RaciStore store, SeatStore seats, GovernanceTables tables, ProjectTiers tiers) {
        this.store = store;
        this.seats = seats;
        this.tables = tables;
        this.tiers = tiers;
    }

    /**
     * A rule that the matrix breaks.
     *
     * @param row the activity, or the role where it concerns more than one row
     */
    public record Finding(String row, String sentence) {}

    /** The matrix as it was saved last; empty where it never was. */
    @Transactional(readOnly = true)
    public List<RaciRow> of(ProjectId project) {
        return store.of(project);
    }

    /** The matrix to work on: the saved one, or else the tier's template cut down to the seats that are held. */
    @Transactional(readOnly = true)
    public List<RaciRow> draft(ProjectId project) {
        List<RaciRow> saved = store.of(project);
        if (!saved.isEmpty()) {
            return saved;
        }
        Tier tier = tiers.of(project);
        Set<Seat> held = accepted(project).keySet();
        RaciPrefill prefill = new RaciPrefill(tables.raciRoles(tier), held);
        return tables.raciTemplate(tier).stream().map(prefill::cutDown).toList();
    }

    /** Replaces the matrix; the same one again changes nothing. */
    public void save(ProjectId project, List<RaciRow> rows) {
        Set<String> keys = new HashSet<>();
        for (RaciRow row : rows) {
            if (!keys.add(row.key())) {
                throw new RuleBroken("rows", "\"" + row.activity() + "\" stands in the matrix twice; keep one row.");
            }
        }
        store.replace(project, rows);
    }

    /** What is wrong with the matrix; empty where it is clean. */
    @Transactional(readOnly = true)
    public List<Finding> lint(ProjectId project) {
        return new RaciLint(tables.raciRoles(tiers.of(project)), accepted(project)).findings(store.of(project));
    }

    /** The columns of this project's matrix, in order. */
    @Transactional(readOnly = true)
    public List<RaciRole> roles(ProjectId project) {
        return tables.raciRoles(tiers.of(project));
    }

    private Map<Seat, List<PersonId>> accepted(ProjectId project) {
        return seats.of(project).stream()
                .filter(holder -> !holder.provisional())
                .collect(Collectors.groupingBy(
                        SeatHolder::seat, Collectors.mapping(SeatHolder::person, Collectors.toList())));
    }
}

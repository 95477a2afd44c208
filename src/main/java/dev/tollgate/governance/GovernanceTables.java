package dev.tollgate.governance;

import dev.tollgate.vocabulary.Tier;
import java.util.List;
import java.util.Map;

/** What the process owner has laid down in decision tables; the room computes with it and does not know it by heart. */
public interface GovernanceTables {

    /** How many people must have accepted each mandatory seat; table {@code mandatory-seats}. */
    Map<Seat, Integer> mandatorySeats(Tier tier);

    /** The matrix with which a project of this tier starts, in order; table {@code raci-template}. */
    List<RaciRow> raciTemplate(Tier tier);

    /** The columns of the matrix, in order; table {@code raci-roles}. */
    List<RaciRole> raciRoles(Tier tier);
}

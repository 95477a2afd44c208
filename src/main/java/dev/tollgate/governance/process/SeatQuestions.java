package dev.tollgate.governance.process;

import dev.tollgate.governance.NominationId;
import dev.tollgate.governance.Nominations;
import dev.tollgate.governance.Seats;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ModelReadable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What models ask about seats, for assignees and candidates. */
@Component("seats")
@ModelReadable
public class SeatQuestions {

    private static final List<String> PMO = List.of("pmo");

    private final Seats seats;
    private final Nominations nominations;

    SeatQuestions(Seats seats, Nominations nominations) {
        this.seats = seats;
        this.nominations = nominations;
    }

    /** The one who sits there; none while the seat is vacant. */
    public @Nullable String holder(String projectId, String seat) {
        return seats.holder(new ProjectId(projectId), seat).map(PersonId::value).orElse(null);
    }

    /** Everybody who sits there. */
    public List<String> holders(String projectId, String seat) {
        return seats.holders(new ProjectId(projectId), seat).stream()
                .map(PersonId::value)
                .toList();
    }

    /** The PMO while the seat is vacant, else nobody. */
    public List<String> standIn(String projectId, String seat) {
        return holder(projectId, seat) == null ? PMO : List.of();
    }

    /** Who was nominated. */
    public String nominee(String nominationId) {
        return nominations.get(NominationId.of(nominationId)).person().value();
    }
}

package dev.tollgate.governance.process;

import dev.tollgate.governance.Nominations;
import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.governance.RaciRow;
import dev.tollgate.governance.Seat;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ModelReadable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** With what the forms of governance set-up are filled when they open. Lists are JSON, as forms want them. */
@Component("governanceForms")
@ModelReadable
public class GovernanceForms {

    private final Nominations nominations;
    private final RaciMatrix matrix;

    GovernanceForms(Nominations nominations, RaciMatrix matrix) {
        this.nominations = nominations;
        this.matrix = matrix;
    }

    /** Who sits in a seat for one, or has been asked to. */
    public @Nullable String person(String projectId, String seat) {
        return planned(projectId, seat).stream().findFirst().orElse(null);
    }

    /** Who sits in a seat for several, or has been asked to. */
    public SpinJsonNode people(String projectId, String seat) {
        return Spin.JSON(planned(projectId, seat));
    }

    /** The rows of the matrix to work on. */
    public SpinJsonNode raciRows(String projectId) {
        return Spin.JSON(matrix.draft(new ProjectId(projectId)).stream()
                .map(GovernanceForms::line)
                .toList());
    }

    private List<String> planned(String projectId, String seat) {
        return nominations.plan(new ProjectId(projectId)).at(Seat.ofKey(seat)).stream()
                .map(PersonId::value)
                .toList();
    }

    private static Map<String, String> line(RaciRow row) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("activity", row.activity());
        line.put("responsible", RoleCodes.written(row.responsible()));
        line.put("accountable", RoleCodes.written(row.accountable()));
        line.put("supports", RoleCodes.written(row.supports()));
        line.put("consulted", RoleCodes.written(row.consulted()));
        line.put("informed", RoleCodes.written(row.informed()));
        return line;
    }
}

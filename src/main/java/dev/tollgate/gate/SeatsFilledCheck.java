package dev.tollgate.gate;

import dev.tollgate.governance.Seats;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SeatsFilledCheck implements ComputedCheck {

    private final Seats seats;

    SeatsFilledCheck(Seats seats) {
        this.seats = seats;
    }

    @Override
    public String key() {
        return "seats-filled";
    }

    @Override
    public Finding check(ProjectId project, GateKind gate) {
        List<String> missing = seats.missing(project);
        return missing.isEmpty()
                ? new Finding(true, "Every seat that this tier needs is held by somebody who accepted.")
                : new Finding(false, String.join(" ", missing));
    }
}

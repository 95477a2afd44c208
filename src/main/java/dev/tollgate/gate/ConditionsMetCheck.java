package dev.tollgate.gate;

import dev.tollgate.governance.conditions.Condition;
import dev.tollgate.governance.conditions.Conditions;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class ConditionsMetCheck implements ComputedCheck {

    static final String KEY = "conditions-met";

    private final Conditions conditions;

    ConditionsMetCheck(Conditions conditions) {
        this.conditions = conditions;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Finding check(ProjectId project, GateKind gate) {
        List<Condition> unmet = conditions.unmet(project);
        return unmet.isEmpty()
                ? new Finding(true, "No condition of an earlier decision is open.")
                : new Finding(
                        false,
                        "Not met yet: "
                                + unmet.stream()
                                        .map(condition -> condition.shortKey() + " " + condition.demand())
                                        .collect(Collectors.joining("; ")));
    }
}

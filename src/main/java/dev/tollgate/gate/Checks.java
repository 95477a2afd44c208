package dev.tollgate.gate;

import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The computed checks by their keys. */
@Component
class Checks {

    private final Map<String, ComputedCheck> byKey;

    Checks(List<ComputedCheck> checks) {
        this.byKey = checks.stream()
                .collect(Collectors.toMap(ComputedCheck::key, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** A check that nobody knows is not met, so that a slip in the table lets no project pass. */
    ComputedCheck.Finding run(String key, ProjectId project, GateKind gate) {
        ComputedCheck check = byKey.get(key);
        return check == null
                ? new ComputedCheck.Finding(
                        false,
                        "The table gate-criteria names the check \"" + key + "\"; there are "
                                + String.join(", ", byKey.keySet()) + ".")
                : check.check(project, gate);
    }

    boolean knows(String key) {
        return byKey.containsKey(key);
    }
}

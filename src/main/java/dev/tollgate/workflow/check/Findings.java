package dev.tollgate.workflow.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong in one file; the same finding counts once. */
final class Findings {

    private final String file;
    private final Set<Finding> found = new LinkedHashSet<>();

    Findings(String file) {
        this.file = file;
    }

    void add(String element, String problem, String remedy) {
        found.add(new Finding(file, element, problem, remedy));
    }

    List<Finding> all() {
        return new ArrayList<>(found);
    }
}

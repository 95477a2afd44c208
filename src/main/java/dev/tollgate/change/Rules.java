package dev.tollgate.change;

import java.util.ArrayList;
import java.util.List;

/**
 * Under which rules a decision was taken.
 *
 * @param modelVersion {@code change-request 1 (deployed version 3)}
 * @param tables that were asked, with their versions
 */
public record Rules(String modelVersion, List<String> tables) {

    public Rules {
        tables = List.copyOf(tables);
    }

    static final Rules NONE = new Rules("", List.of());

    Rules and(List<String> further) {
        List<String> all = new ArrayList<>(tables);
        all.addAll(further);
        return new Rules(modelVersion, all);
    }
}

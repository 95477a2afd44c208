package dev.tollgate.governance;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is responsible, accountable, supporting, consulted and informed in one activity, by role codes. A clean row has
 * one responsible and one accountable role; a draft may have none or several.
 *
 * @param key names the row within its matrix
 * @param gateDecision whether the activity is the decision of a gate
 */
public record RaciRow(
        String key,
        String activity,
        boolean gateDecision,
        List<String> responsible,
        List<String> accountable,
        List<String> supports,
        List<String> consulted,
        List<String> informed) {

    public RaciRow {
        responsible = List.copyOf(responsible);
        accountable = List.copyOf(accountable);
        supports = List.copyOf(supports);
        consulted = List.copyOf(consulted);
        informed = List.copyOf(informed);
    }

    /** Every role that has a part in this activity. */
    public Set<String> roles() {
        Set<String> roles = new LinkedHashSet<>(responsible);
        roles.addAll(accountable);
        roles.addAll(supports);
        roles.addAll(consulted);
        roles.addAll(informed);
        return roles;
    }
}

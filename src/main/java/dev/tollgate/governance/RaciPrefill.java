package dev.tollgate.governance;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Cuts a template down to the seats that are held: a vacant role is neither asked nor told, and where it should act,
 * its stand-in does.
 */
final class RaciPrefill {

    private final Map<String, RaciRole> roles;
    private final Set<Seat> held;

    RaciPrefill(List<RaciRole> roles, Set<Seat> held) {
        this.roles = roles.stream().collect(Collectors.toMap(RaciRole::code, Function.identity()));
        this.held = Set.copyOf(held);
    }

    RaciRow cutDown(RaciRow row) {
        List<String> responsible = acting(row.responsible());
        List<String> accountable = acting(row.accountable());
        return new RaciRow(
                row.key(),
                row.activity(),
                row.gateDecision(),
                responsible,
                accountable,
                listening(row.supports(), List.of()),
                listening(row.consulted(), accountable),
                listening(row.informed(), accountable));
    }

    private List<String> acting(List<String> codes) {
        return codes.stream()
                .map(code -> {
                    RaciRole role = roles.get(code);
                    return role == null || isHeld(code) || role.standIn().isEmpty() ? code : role.standIn();
                })
                .distinct()
                .toList();
    }

    /** Who stands in for the accountable need not be asked or told by themselves. */
    private List<String> listening(List<String> codes, List<String> accountable) {
        return codes.stream()
                .filter(this::isHeld)
                .filter(code -> !accountable.contains(code))
                .toList();
    }

    private boolean isHeld(String code) {
        RaciRole role = roles.get(code);
        return role != null && held.contains(role.seat());
    }
}

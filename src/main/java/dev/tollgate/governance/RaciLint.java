package dev.tollgate.governance;

import dev.tollgate.vocabulary.PersonId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules of a clean matrix: one responsible and one accountable role per row, different people on the decision of a
 * gate, and somebody who has accepted behind every role.
 */
final class RaciLint {

    private final Map<String, RaciRole> roles;
    private final Map<Seat, List<PersonId>> accepted;

    RaciLint(List<RaciRole> roles, Map<Seat, List<PersonId>> accepted) {
        this.roles = roles.stream()
                .collect(Collectors.toMap(
                        RaciRole::code, Function.identity(), (first, second) -> first, LinkedHashMap::new));
        this.accepted = accepted;
    }

    List<RaciMatrix.Finding> findings(List<RaciRow> rows) {
        if (rows.isEmpty()) {
            return List.of(new RaciMatrix.Finding("Matrix", "The matrix has no rows yet; fill it in."));
        }
        return Stream.concat(rows.stream().flatMap(row -> inRow(row).stream()), ofRoles(rows).stream())
                .toList();
    }

    private List<RaciMatrix.Finding> inRow(RaciRow row) {
        List<String> sentences = new ArrayList<>();
        exactlyOne("responsible (R)", row.responsible()).ifPresent(sentences::add);
        exactlyOne("accountable (A)", row.accountable()).ifPresent(sentences::add);
        row.roles().stream()
                .filter(code -> !roles.containsKey(code))
                .map(code -> "\"" + code + "\" is no role; use the codes of the matrix.")
                .forEach(sentences::add);
        if (row.gateDecision() && sentences.isEmpty()) {
            separation(row).ifPresent(sentences::add);
        }
        return sentences.stream()
                .map(sentence -> new RaciMatrix.Finding(row.activity(), sentence))
                .toList();
    }

    private static Optional<String> exactlyOne(String part, List<String> codes) {
        return switch (codes.size()) {
            case 1 -> Optional.empty();
            case 0 -> Optional.of("Nobody is " + part + "; choose one role.");
            default ->
                Optional.of(String.join(", ", codes) + " are all " + part
                        + "; choose one of them and let the others support.");
        };
    }

    private Optional<String> separation(RaciRow row) {
        String responsible = row.responsible().get(0);
        String accountable = row.accountable().get(0);
        if (responsible.equals(accountable)) {
            return Optional.of(responsible + " is both responsible and accountable; who prepares a gate must not decide"
                    + " it. Choose two roles.");
        }
        return people(responsible).stream()
                .filter(people(accountable)::contains)
                .findFirst()
                .map(person -> "\"" + person + "\" is responsible as " + responsible + " and accountable as "
                        + accountable + "; who prepares a gate must not decide it. Choose other roles or seats.");
    }

    private List<RaciMatrix.Finding> ofRoles(List<RaciRow> rows) {
        List<RaciMatrix.Finding> findings = new ArrayList<>();
        for (RaciRole role : roles.values()) {
            long uses = rows.stream()
                    .filter(row -> row.roles().contains(role.code()))
                    .count();
            if (uses > 0 && people(role.code()).isEmpty()) {
                findings.add(new RaciMatrix.Finding(
                        role.code() + " " + role.title(),
                        "Nobody has accepted this seat, but " + (uses == 1 ? "1 row names" : uses + " rows name")
                                + " it; fill the seat or take it out of the matrix."));
            }
        }
        return findings;
    }

    private List<PersonId> people(String code) {
        RaciRole role = roles.get(code);
        return role == null ? List.of() : accepted.getOrDefault(role.seat(), List.of());
    }
}

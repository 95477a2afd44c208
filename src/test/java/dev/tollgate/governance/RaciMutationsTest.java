package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.RaciMatrix.Finding;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every row of the full template, spoilt in every way that the lint knows, is found by its name and the rule broken. */
@TollgateTest
class RaciMutationsTest {

    @Autowired
    GovernanceTables tables;

    List<RaciRow> template = List.of();
    List<RaciRole> roles = List.of();
    Map<Seat, List<PersonId>> everybody = new EnumMap<>(Seat.class);

    @BeforeEach
    void template() {
        template = tables.raciTemplate(Tier.FULL);
        roles = tables.raciRoles(Tier.FULL);
        Stream.of(Seat.values()).forEach(seat -> everybody.put(seat, List.of(new PersonId(seat.key()))));
        assertThat(template).hasSize(41);
        assertThat(lint(template)).isEmpty();
    }

    @Test
    void a_row_without_its_accountable_is_found() {
        everyRow(
                row -> changed(row, row.responsible(), List.of(), row.informed()),
                "Nobody is accountable (A); choose one role.");
    }

    @Test
    void a_row_without_its_responsible_is_found() {
        everyRow(
                row -> changed(row, List.of(), row.accountable(), row.informed()),
                "Nobody is responsible (R); choose one role.");
    }

    @Test
    void a_row_with_a_second_accountable_is_found() {
        everyRow(
                row -> changed(row, row.responsible(), and(row.accountable(), another(row)), row.informed()),
                " are all accountable (A); choose one of them and let the others support.");
    }

    @Test
    void a_row_with_a_second_responsible_is_found() {
        everyRow(
                row -> changed(row, and(row.responsible(), another(row)), row.accountable(), row.informed()),
                " are all responsible (R); choose one of them and let the others support.");
    }

    @Test
    void a_row_with_a_role_that_does_not_exist_is_found() {
        everyRow(
                row -> changed(row, row.responsible(), row.accountable(), and(row.informed(), "KING")),
                "\"KING\" is no role; use the codes of the matrix.");
    }

    @Test
    void a_gate_decision_by_the_role_that_prepares_it_is_found() {
        template.stream()
                .filter(RaciRow::gateDecision)
                .forEach(row -> found(
                        row,
                        changed(row, row.accountable(), row.accountable(), row.informed()),
                        " is both responsible and accountable"));
    }

    @Test
    void a_gate_decision_by_the_person_who_prepares_it_is_found() {
        Map<Seat, List<PersonId>> onePerson = new EnumMap<>(everybody);
        onePerson.put(Seat.PROJECT_MANAGER, everybody.get(Seat.STEERING_CHAIR));

        List<Finding> findings = new RaciLint(roles, onePerson).findings(template);

        assertThat(findings)
                .extracting(Finding::row)
                .containsExactly("Gate decision G1", "Gate decision G2", "Gate decision G3", "Gate decision G4");
        assertThat(findings)
                .allSatisfy(finding ->
                        assertThat(finding.sentence()).startsWith("\"steering-chair\" is responsible as PM"));
    }

    @Test
    void a_role_behind_which_nobody_stands_is_found_with_the_number_of_its_rows() {
        for (RaciRole role : roles) {
            Map<Seat, List<PersonId>> without = new EnumMap<>(everybody);
            without.remove(role.seat());
            long rows = template.stream()
                    .filter(row -> row.roles().contains(role.code()))
                    .count();

            List<Finding> findings = new RaciLint(roles, without).findings(template);

            assertThat(findings).singleElement().satisfies(finding -> {
                assertThat(finding.row()).isEqualTo(role.code() + " " + role.title());
                assertThat(finding.sentence()).contains(rows + " rows name it");
            });
        }
    }

    private void everyRow(UnaryOperator<RaciRow> mutation, String sentence) {
        template.forEach(row -> found(row, mutation.apply(row), sentence));
    }

    /** The spoilt row alone is found, by its name and with this sentence. */
    private void found(RaciRow row, RaciRow spoilt, String sentence) {
        List<RaciRow> rows = template.stream()
                .map(one -> one.key().equals(row.key()) ? spoilt : one)
                .toList();
        assertThat(lint(rows)).as(row.activity()).isNotEmpty().allSatisfy(finding -> {
            assertThat(finding.row()).isEqualTo(row.activity());
            assertThat(finding.sentence()).contains(sentence);
        });
    }

    private List<Finding> lint(List<RaciRow> rows) {
        return new RaciLint(roles, everybody).findings(rows);
    }

    private String another(RaciRow row) {
        return roles.stream()
                .map(RaciRole::code)
                .filter(code ->
                        !row.responsible().contains(code) && !row.accountable().contains(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> and(List<String> codes, String more) {
        List<String> all = new ArrayList<>(codes);
        all.add(more);
        return all;
    }

    private static RaciRow changed(
            RaciRow row, List<String> responsible, List<String> accountable, List<String> informed) {
        return new RaciRow(
                row.key(),
                row.activity(),
                row.gateDecision(),
                responsible,
                accountable,
                row.supports(),
                row.consulted(),
                informed);
    }
}

package dev.tollgate.governance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.vocabulary.PersonId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RaciLintTest {

    private static final PersonId ANNA = new PersonId("anna");
    private static final PersonId BEN = new PersonId("ben");
    private static final List<RaciRole> ROLES = List.of(
            new RaciRole("PSC", "Steering committee", Seat.STEERING_CHAIR, ""),
            new RaciRole("PO", "Sponsor", Seat.SPONSOR, ""),
            new RaciRole("PM", "Project manager", Seat.PROJECT_MANAGER, ""));
    private static final Map<Seat, List<PersonId>> EVERYBODY =
            Map.of(Seat.STEERING_CHAIR, List.of(ANNA), Seat.SPONSOR, List.of(ANNA), Seat.PROJECT_MANAGER, List.of(BEN));

    @Test
    void one_responsible_and_one_accountable_per_row_is_clean() {
        assertThat(lint(row(false, List.of("PM"), List.of("PSC")))).isEmpty();
        assertThat(lint(row(false, List.of("PM"), List.of("PM")))).isEmpty();
    }

    @Test
    void a_row_without_either_says_so() {
        assertThat(lint(row(false, List.of(), List.of())))
                .containsExactly(
                        "Nobody is responsible (R); choose one role.", "Nobody is accountable (A); choose one role.");
    }

    @Test
    void several_accountable_are_too_many() {
        assertThat(lint(row(false, List.of("PM"), List.of("PSC", "PO"))))
                .containsExactly("PSC, PO are all accountable (A); choose one of them and let the others support.");
    }

    @Test
    void a_gate_is_not_decided_by_the_role_that_prepares_it() {
        assertThat(lint(row(true, List.of("PM"), List.of("PM"))))
                .singleElement()
                .asString()
                .contains("both");
    }

    @Test
    void a_gate_is_not_decided_by_the_person_who_prepares_it() {
        assertThat(lint(row(true, List.of("PO"), List.of("PSC"))))
                .singleElement()
                .asString()
                .contains("\"anna\" is responsible as PO and accountable as PSC");
        assertThat(lint(row(true, List.of("PM"), List.of("PSC")))).isEmpty();
    }

    @Test
    void a_role_that_nobody_has_accepted_is_named_once() {
        // given
        Map<Seat, List<PersonId>> withoutChair =
                Map.of(Seat.SPONSOR, List.of(ANNA), Seat.PROJECT_MANAGER, List.of(BEN));
        RaciRow row = row(false, List.of("PM"), List.of("PSC"));

        // when
        List<RaciMatrix.Finding> findings = new RaciLint(ROLES, withoutChair).findings(List.of(row, row));

        // then
        assertThat(findings)
                .containsExactly(
                        new RaciMatrix.Finding(
                                "PSC Steering committee",
                                "Nobody has accepted this seat, but 2 rows name it; fill the seat or take it out of the matrix."));
    }

    @Test
    void unknown_roles_and_an_empty_matrix_are_findings() {
        assertThat(lint(row(false, List.of("PM"), List.of("XY"))))
                .containsExactly("\"XY\" is no role; use the codes of the matrix.");
        assertThat(new RaciLint(ROLES, EVERYBODY).findings(List.of())).hasSize(1);
    }

    @Test
    void where_a_seat_is_vacant_its_stand_in_acts_and_nobody_is_asked_or_told() {
        // given
        RaciRole agb = new RaciRole("AGB", "Governing body", Seat.GOVERNING_BODY, "PSC");
        RaciPrefill prefill = new RaciPrefill(List.of(agb, ROLES.get(0), ROLES.get(2)), EVERYBODY.keySet());
        RaciRow template = new RaciRow(
                "x", "X", false, List.of("PM"), List.of("AGB"), List.of(), List.of("PSC"), List.of("AGB", "PM"));

        // when
        RaciRow row = prefill.cutDown(template);

        // then
        assertThat(row)
                .isEqualTo(new RaciRow(
                        "x", "X", false, List.of("PM"), List.of("PSC"), List.of(), List.of(), List.of("PM")));
    }

    private static List<String> lint(RaciRow row) {
        return new RaciLint(ROLES, EVERYBODY)
                .findings(List.of(row)).stream()
                        .map(RaciMatrix.Finding::sentence)
                        .toList();
    }

    private static RaciRow row(boolean gate, List<String> responsible, List<String> accountable) {
        return new RaciRow("row", "Row", gate, responsible, accountable, List.of(), List.of(), List.of());
    }
}

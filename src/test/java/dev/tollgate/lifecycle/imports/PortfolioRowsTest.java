package dev.tollgate.lifecycle.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.RuleBroken;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PortfolioRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);

    private static RowReader.Result read(String file, Map<String, String> mapping) {
        return read(file.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private static RowReader.Result read(byte[] file, Map<String, String> mapping) {
        CsvTable table = CsvTable.read(file);
        return RowReader.read(table, ColumnMapping.of(mapping, table.header()), new PersonId("importer"));
    }

    @ParameterizedTest
    @CsvSource({"UTF-8, ','", "windows-1252, ;", "UTF-8, '\t'"})
    void encodingAndSeparatorAreFoundOut(String encoding, String separator) {
        // given
        String file = String.join(separator, "ID", "Name") + "\r\n" + String.join(separator, "A1", "\"Brücke\nNord\"");

        // when
        var result = read(file.getBytes(Charset.forName(encoding)), Map.of("externalId", "ID", "name", "Name"));

        // then
        assertThat(result.accepted()).singleElement().satisfies(row -> {
            assertThat(row.externalId()).isEqualTo("A1");
            assertThat(row.project().name()).isEqualTo("Brücke\nNord");
        });
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFFID\nA1", Map.of("externalId", "ID")).accepted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "5113659152.5000002157831, 5113659152.5000002157831",
        "'$1,234,567.89', 1234567.89",
        "AUD 12, 12",
        "2.5E6, 2.5E+6",
        "0, 0"
    })
    void amountsAreExact(String cell, String amount) {
        assertThat(read("ID;V\nA1;" + cell, Map.of("externalId", "ID", "value", "V", "currency", "=AUD"))
                        .accepted())
                .singleElement()
                .satisfies(row -> assertThat(row.project().value()).isEqualTo(Money.of(amount, "AUD")));
    }

    @Test
    void anEmptyValueIsUnknownAndNotZero() {
        assertThat(read("ID;V\nA1;", Map.of("externalId", "ID", "value", "V", "currency", "=AUD"))
                        .accepted())
                .singleElement()
                .satisfies(row -> assertThat(row.project().value()).isNull());
    }

    @ParameterizedTest
    @CsvSource({"'1.234,56', amount", "-5, negative", "1e999, amount", "n/a, amount"})
    void whatIsNoAmountIsRefused(String cell, String sentence) {
        assertThat(read("ID;V\nA1;\"" + cell + "\"", Map.of("externalId", "ID", "value", "V", "currency", "=AUD"))
                        .refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.row()).isEqualTo(2);
                    assertThat(refused.column()).isEqualTo("V");
                    assertThat(refused.value()).isEqualTo(cell);
                    assertThat(refused.reason()).contains(sentence);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2016-05-25 17:00:00, 2016-05-25",
        "2016-05-25T17:00:00Z, 2016-05-25",
        "2016-05-25, 2016-05-25",
        "5/02/2016 5:00:00 PM, 2016-02-05",
        "24/06/2016, 2016-06-24"
    })
    void threeKindsOfDatesInOneColumnAreRead(String cell, LocalDate day) {
        // given: the second row shows that the day comes first
        String file = "ID,D\nA1," + cell + "\nA2,30/03/2016 5:00:00 PM";

        // when
        var result = read(file, Map.of("externalId", "ID", "closedOn", "D"));

        // then
        assertThat(result.accepted())
                .first()
                .satisfies(row -> assertThat(row.milestones()).containsEntry(ImportField.CLOSED_ON, day));
    }

    @Test
    void aColumnThatDoesNotShowItsDateOrderIsNotGuessed() {
        // given
        String file = "ID,D\nA1,5/02/2016\nA2,7/07/2016";

        // when
        var guessed = read(file, Map.of("externalId", "ID", "closedOn", "D"));
        var told = read(file, Map.of("externalId", "ID", "closedOn", "D", "dateOrder", "=MDY"));

        // then
        assertThat(guessed.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("dateOrder"));
        assertThat(told.accepted())
                .first()
                .satisfies(row ->
                        assertThat(row.milestones()).containsEntry(ImportField.CLOSED_ON, LocalDate.of(2016, 5, 2)));
    }

    @ParameterizedTest
    @CsvSource({"2016-02-30, no such day", "soon, no date", "31/31/2016, no such day"})
    void whatIsNoDateIsRefused(String cell, String sentence) {
        assertThat(read("ID,D\nA1," + cell, Map.of("externalId", "ID", "closedOn", "D"))
                        .refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains(sentence));
    }

    @Test
    void rowsWithTheSameNumberAreBothRefusedAndNameEachOther() {
        assertThat(read("ID\nA1\nB1\nA1", Map.of("externalId", "ID")).refused())
                .extracting(RefusedRow::row, RefusedRow::reason)
                .containsExactly(
                        tuple(2, "Rows 2, 4 have the same number; keep one of them."),
                        tuple(4, "Rows 2, 4 have the same number; keep one of them."));
    }

    @Test
    void theFurthestPassedMilestoneDecidesAndGatesBeforeItArePassed() {
        // given: ready for executing is unknown, closing still planned
        String file = "ID,P,L,C\nA1,2019-01-15,2020-03-01,2030-01-01";

        // when
        ImportedRow row = read(
                        file, Map.of("externalId", "ID", "readyForPlanningOn", "P", "launchedOn", "L", "closedOn", "C"))
                .accepted()
                .get(0);

        // then
        assertThat(row.position(TODAY)).isEqualTo(LifecyclePosition.TRANSITION);
        assertThat(row.passedGates(TODAY))
                .containsExactly(
                        new ImportedRow.PassedGate(GateKind.READY_FOR_PLANNING, LocalDate.of(2019, 1, 15), true),
                        new ImportedRow.PassedGate(GateKind.READY_FOR_EXECUTING, LocalDate.of(2020, 3, 1), false),
                        new ImportedRow.PassedGate(GateKind.LAUNCH, LocalDate.of(2020, 3, 1), true));
    }

    @Test
    void aMappingThatCannotWorkIsRefusedAsAWhole() {
        assertThatThrownBy(() -> read("ID\nA1", Map.of("externalId", "ID", "colour", "ID")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("\"colour\"");
        assertThatThrownBy(() -> read("ID\nA1", Map.of("externalId", "Number")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("\"Number\"");
        assertThatThrownBy(() -> read("ID,V\nA1,5", Map.of("externalId", "ID", "value", "V")))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("\"currency\"");
        assertThatThrownBy(() -> read("", Map.of("externalId", "ID"))).isInstanceOf(RuleBroken.class);
    }
}

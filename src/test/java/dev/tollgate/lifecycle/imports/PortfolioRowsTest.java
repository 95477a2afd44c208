package dev.tollgate.lifecycle.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.lifecycle.imports.table.PortfolioTable;
import dev.tollgate.lifecycle.imports.table.Row;
import dev.tollgate.lifecycle.imports.table.RowSink;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.RuleBroken;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2020, 7, 1);
    private static final TablesFromFiles TABLES = new TablesFromFiles();

    private static List<ReadRow> read(String file, Map<String, String> mapping) {
        return read(file.getBytes(StandardCharsets.UTF_8), mapping);
    }

    private static List<ReadRow> read(byte[] file, Map<String, String> mapping) {
        RowReader reader = new RowReader(ColumnMapping.of(mapping, TableProfile.of(file, "")), TABLES);
        List<ReadRow> rows = new ArrayList<>();
        PortfolioTable.read(file, "", new RowSink() {
            @Override
            public void header(List<String> columns) {
                // Known from the profile.
            }

            @Override
            public void row(Row row) {
                rows.add(reader.read(row));
            }
        });
        return rows;
    }

    private static ReadRow amount(String cell, String... mapping) {
        Map<String, String> names = new HashMap<>(Map.of("externalId", "ID", "value", "V", "currency", "=AUD"));
        for (int i = 0; i < mapping.length; i += 2) {
            names.put(mapping[i], mapping[i + 1]);
        }
        return read("ID;V\nA1;\"" + cell + "\"", names).get(0);
    }

    private static ImportedRow accepted(ReadRow row) {
        assertThat(row.refused()).isEmpty();
        return new ImportedRow(row.said());
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8, ','",
        "windows-1252, ;",
        "UTF-8, '\t'",
        "UTF-8, |",
        "UTF-16LE, ;",
        "UTF-16BE, ','",
        "UTF-16, ','"
    })
    void encodingAndSeparatorAreFoundOut(String encoding, String separator) {
        // given
        String file = String.join(separator, "ID", "Name") + "\r\n" + String.join(separator, "A1", "\"Brücke\nNord\"");

        // when
        var rows = read(file.getBytes(Charset.forName(encoding)), Map.of("externalId", "ID", "name", "Name"));

        // then
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.externalId()).isEqualTo("A1");
            assertThat(row.said()).containsEntry("name", "Brücke\nNord");
        });
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstColumn() {
        assertThat(read("\uFEFFID\nA1", Map.of("externalId", "ID"))).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "5113659152.5000002157831, 5113659152.5000002157831",
        "'$1,234,567.89', 1234567.89",
        "AUD 12, 12",
        "12 AUD, 12",
        "2.5E6, 2.5E+6",
        "0, 0",
        "'1.234,56', 1234.56",
        "'1.234.567', 1234567",
        "'1 234 567,5', 1234567.5",
        "1\u00A0234\u202F567, 1234567",
        "1'234'567.50, 1234567.50",
        "1’234’567, 1234567",
        "$12m, 12000000",
        "'1,5 Mio', 1500000",
        "2.25bn, 2250000000",
        "$3k, 3000"
    })
    void amountsAreExact(String cell, String amount) {
        assertThat(accepted(amount(cell)).value())
                .satisfies(money -> assertThat(money.amount()).isEqualByComparingTo(amount))
                .satisfies(
                        money -> assertThat(money.currency().getCurrencyCode()).isEqualTo("AUD"));
    }

    @Test
    void theUnitOfTheMappingCountsWhereTheCellHasNone() {
        assertThat(accepted(amount("541,951.37", "unit", "=MILLION")).value())
                .isEqualTo(Money.of("541951370000", "AUD"));
        assertThat(accepted(amount("2k", "unit", "=MILLION")).value()).isEqualTo(Money.of("2000", "AUD"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234"})
    void aMarkThatCanBeReadInTwoWaysIsAskedAndNotGuessed(String cell) {
        // when
        var open = amount(cell);
        var thousands = amount(cell, "decimalMark", cell.contains(".") ? "=COMMA" : "=POINT");
        var decimals = amount(cell, "decimalMark", cell.contains(".") ? "=POINT" : "=COMMA");

        // then
        assertThat(open.refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("decimalMark"));
        assertThat(accepted(thousands).value()).isEqualTo(Money.of("1234", "AUD"));
        assertThat(accepted(decimals).value()).isEqualTo(Money.of("1.234", "AUD"));
    }

    @Test
    void otherCellsOfTheColumnTellWhatTheMarkIs() {
        // when
        var rows = read("ID;V\nA1;1.234\nA2;7,5", Map.of("externalId", "ID", "value", "V", "currency", "=EUR"));

        // then
        assertThat(accepted(rows.get(0)).value()).isEqualTo(Money.of("1234", "EUR"));
        assertThat(accepted(rows.get(1)).value()).isEqualTo(Money.of("7.5", "EUR"));
    }

    @Test
    void aSignInTheCellTellsTheCurrencyAndContradictsAWrongOne() {
        // when
        var told = read("ID;V\nA1;£2.50", Map.of("externalId", "ID", "value", "V"));
        var wrong = read("ID;V\nA1;£2.50", Map.of("externalId", "ID", "value", "V", "currency", "=EUR"));

        // then
        assertThat(accepted(told.get(0)).value()).isEqualTo(Money.of("2.50", "GBP"));
        assertThat(wrong.get(0).refused())
                .singleElement()
                .satisfies(
                        refused -> assertThat(refused.reason()).contains("GBP").contains("EUR"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "n/a", "TBC", "Exempt under Section 43 of the Freedom of Information Act 2000"})
    void whatIsNotKnownIsNotZero(String cell) {
        assertThat(accepted(amount(cell)).value()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "-5, negative",
        "($5), negative",
        "1e999, amount",
        "much, amount",
        "'1.23.4567', thousands",
        "'12,34.5', thousands"
    })
    void whatIsNoAmountIsRefused(String cell, String sentence) {
        assertThat(amount(cell).refused()).singleElement().satisfies(refused -> {
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
        "2016/5/25, 2016-05-25",
        "5/02/2016 5:00:00 PM, 2016-02-05",
        "24/06/2016, 2016-06-24",
        "5.2.2016, 2016-02-05",
        "05-02-2016, 2016-02-05",
        "5 Feb 2016, 2016-02-05",
        "5. März 2016, 2016-03-05",
        "5-Feb-2016, 2016-02-05",
        "'February 5th, 2016', 2016-02-05"
    })
    void severalKindsOfDatesInOneColumnAreRead(String cell, String day) {
        // given: the second row shows that the day comes first
        String file = "ID,D\nA1,\"" + cell + "\"\nA2,30/03/2016 5:00:00 PM";

        // when
        var rows = read(file, Map.of("externalId", "ID", "closedOn", "D"));

        // then
        assertThat(rows.get(0).refused()).isEmpty();
        assertThat(rows.get(0).said()).containsEntry("closedOn", day);
    }

    @Test
    void aColumnThatDoesNotShowItsDateOrderIsAskedAndNotGuessed() {
        // given
        String file = "ID,D,E\nA1,5/02/2016,13/02/2016\nA2,7/07/2016,1/02/2016";
        var mapping = new HashMap<>(Map.of("externalId", "ID", "closedOn", "D", "launchedOn", "E"));

        // when
        var questions = ColumnMapping.of(mapping, TableProfile.of(file.getBytes(StandardCharsets.UTF_8), ""))
                .questions();
        var open = read(file, mapping);
        mapping.put("dateOrder.closedOn", "=MDY");
        var told = read(file, mapping);

        // then: the other column shows its order by itself
        assertThat(questions).singleElement().satisfies(question -> {
            assertThat(question.field()).isEqualTo(ImportField.CLOSED_ON);
            assertThat(question.sentence()).contains("5/02/2016");
        });
        assertThat(open.get(0).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("dateOrder"));
        assertThat(open.get(1).refused()).isEmpty();
        assertThat(told.get(0).said())
                .containsEntry("closedOn", "2016-05-02")
                .containsEntry("launchedOn", "2016-02-13");
    }

    @ParameterizedTest
    @CsvSource({"2016-02-30, no such day", "soon, no date", "31/31/2016, no such day", "31/12/16, no date"})
    void whatIsNoDateIsRefused(String cell, String sentence) {
        assertThat(read("ID,D\nA1," + cell, Map.of("externalId", "ID", "closedOn", "D")))
                .singleElement()
                .satisfies(row -> assertThat(row.refused())
                        .singleElement()
                        .satisfies(refused -> assertThat(refused.reason()).contains(sentence)));
    }

    @Test
    void everyWrongCellOfARowIsNamed() {
        assertThat(read(
                                "ID,D,V\nA1,soon,much",
                                Map.of("externalId", "ID", "closedOn", "D", "value", "V", "currency", "=EUR"))
                        .get(0)
                        .refused())
                .extracting(RefusedCell::column)
                .containsExactlyInAnyOrder("D", "V");
    }

    @ParameterizedTest
    @CsvSource({"Amber/red, RED", "Amber/Green, AMBER", "Green, GREEN", "Exempt under Section 26,"})
    void aRatingKeepsItsWordsBesideTheColourThatTheyMean(String words, String rag) {
        assertThat(accepted(read("ID,R\nA1," + words, Map.of("externalId", "ID", "rating", "R"))
                                .get(0))
                        .project("A1", new dev.tollgate.vocabulary.PersonId("importer"))
                        .rating())
                .satisfies(rating -> assertThat(rating.words()).isEqualTo(words))
                .satisfies(rating -> assertThat(
                                rating.rag() == null ? null : rating.rag().name())
                        .isEqualTo(rag));
    }

    @Test
    void theFurthestPassedMilestoneDecidesAndGatesBeforeItArePassed() {
        // given: ready for executing is unknown, closing still planned
        String file = "ID,P,L,C\nA1,2019-01-15,2020-03-01,2030-01-01";

        // when
        ImportedRow row = accepted(
                read(file, Map.of("externalId", "ID", "readyForPlanningOn", "P", "launchedOn", "L", "closedOn", "C"))
                        .get(0));

        // then
        assertThat(row.position(TODAY)).isEqualTo(LifecyclePosition.TRANSITION);
        assertThat(row.passedGates(TODAY))
                .containsExactly(
                        new ImportedRow.PassedGate(GateKind.READY_FOR_PLANNING, LocalDate.of(2019, 1, 15), true),
                        new ImportedRow.PassedGate(GateKind.READY_FOR_EXECUTING, LocalDate.of(2020, 3, 1), false),
                        new ImportedRow.PassedGate(GateKind.LAUNCH, LocalDate.of(2020, 3, 1), true));
    }

    @Test
    void theStateDecidesWhereDatesSaySomethingElse() {
        // given
        String file = "ID,S,P,L\nA1,In execution,2019-01-15,2020-03-01\nA2,Completed,,\nA3,Cancelled,2019-01-15,";
        var rows = read(file, Map.of("externalId", "ID", "state", "S", "readyForPlanningOn", "P", "launchedOn", "L"));

        // when
        ImportedRow executing = accepted(rows.get(0));
        ImportedRow completed = accepted(rows.get(1));
        ImportedRow cancelled = accepted(rows.get(2));

        // then
        assertThat(executing.position(TODAY)).isEqualTo(LifecyclePosition.EXECUTING);
        assertThat(executing.contradiction(TODAY))
                .hasValueSatisfying(said -> assertThat(said).contains("the state counts"));
        assertThat(executing.passedGates(TODAY))
                .extracting(ImportedRow.PassedGate::gate)
                .containsExactly(GateKind.READY_FOR_PLANNING, GateKind.READY_FOR_EXECUTING);
        assertThat(completed.position(TODAY)).isEqualTo(LifecyclePosition.CLOSED);
        assertThat(completed.passedGates(TODAY)).hasSize(4).allSatisfy(gate -> {
            assertThat(gate.on()).isEqualTo(TODAY);
            assertThat(gate.dated()).isFalse();
        });
        assertThat(cancelled.position(TODAY)).isEqualTo(LifecyclePosition.KILLED);
        assertThat(cancelled.passedGates(TODAY))
                .extracting(ImportedRow.PassedGate::gate)
                .containsExactly(GateKind.READY_FOR_PLANNING);
    }

    @Test
    void anUnknownStateIsRefusedAndNotGuessed() {
        assertThat(read("ID,S\nA1,Bananas", Map.of("externalId", "ID", "state", "S"))
                        .get(0)
                        .refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("import-states"));
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

package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.lifecycle.imports.table.Row;
import dev.tollgate.vocabulary.Rag;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what rows say, and which of their cells cannot be taken over. */
final class RowReader {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final ColumnMapping mapping;
    private final ImportWords words;

    RowReader(ColumnMapping mapping, ImportTables tables) {
        this.mapping = mapping;
        this.words = new ImportWords(tables);
    }

    ReadRow read(Row row) {
        return new Reading(row).read();
    }

    /** One row under way. */
    private final class Reading {

        private final Row row;
        private final Map<String, String> said = new LinkedHashMap<>();
        private final List<RefusedCell> refused = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();

        Reading(Row row) {
            this.row = row;
        }

        ReadRow read() {
            for (ImportField field : ImportField.values()) {
                String cell = mapping.cell(row, field);
                if (cell.indexOf('\0') >= 0) {
                    refuse(field, cell.replace("\0", ""), "The cell holds a NUL character; remove it.");
                } else if (!cell.isEmpty()) {
                    take(field, cell);
                }
            }
            String id = said.getOrDefault(ImportField.EXTERNAL_ID.key(), "");
            if (id.isEmpty() && refused.isEmpty()) {
                refuse(ImportField.EXTERNAL_ID, "", "The row has no number; give it one.");
            }
            said.putIfAbsent(ImportField.NAME.key(), id);
            return new ReadRow(row.number(), id, said, refused, notes);
        }

        private void take(ImportField field, String cell) {
            switch (field) {
                case EXTERNAL_ID -> text(field, cell, LONGEST_ID);
                case NAME, PROGRAMME, OWNER_GROUP, OWNER_TEAM, APPROVING_BODY -> text(field, cell, LONGEST_NAME);
                case DESCRIPTION -> said.put(field.key(), cell);
                case RATING -> rating(cell);
                case VALUE -> value(cell);
                case CURRENCY -> {
                    // Taken with the value.
                }
                case TIER -> tier(cell);
                case STATE -> state(cell);
                default -> date(field, cell);
            }
        }

        private void text(ImportField field, String cell, int longest) {
            if (cell.length() > longest) {
                refuse(field, cell, "The text has " + cell.length() + " characters; shorten it to " + longest + ".");
            } else {
                said.put(field.key(), cell);
            }
        }

        private void rating(String cell) {
            said.put(ImportField.RATING.key(), cell);
            Optional<Rag> colour = words.colourOf(cell);
            colour.ifPresent(rag -> said.put(ImportedRow.RAG, rag.name()));
            if (colour.isEmpty()) {
                notes.add("The rating names no colour; its words are kept.");
            }
        }

        private void tier(String cell) {
            Optional<Tier> tier = Arrays.stream(Tier.values())
                    .filter(known -> known.name().equals(cell.toUpperCase(Locale.ROOT)))
                    .findFirst();
            if (tier.isPresent()) {
                said.put(ImportField.TIER.key(), tier.get().name());
            } else if (!tellsNothing(ImportField.TIER, cell)) {
                refuse(ImportField.TIER, cell, "This is no tier; write light, standard or full.");
            }
        }

        private void state(String cell) {
            Optional<LifecyclePosition> position = words.positionOf(cell);
            if (position.isPresent()) {
                said.put(ImportField.STATE.key(), cell);
                said.put(ImportedRow.STANDS_AT, position.get().name());
            } else if (!tellsNothing(ImportField.STATE, cell)) {
                refuse(
                        ImportField.STATE,
                        cell,
                        "This state is not known; add it to the decision table import-states, or leave the column out.");
            }
        }

        private void date(ImportField field, String cell) {
            Optional<DateCell> read = DateCell.of(cell);
            DateOrder order = mapping.dateOrder(field);
            if (read.isEmpty()) {
                if (!tellsNothing(field, cell)) {
                    refuse(field, cell, "This is no date; write it as 2026-03-31 or 31/03/2026.");
                }
            } else if (read.get().isEitherWay() && order == DateOrder.UNKNOWN) {
                refuse(
                        field,
                        cell,
                        "Nothing tells which number is the month; add \"dateOrder\": \"=DMY\" or \"=MDY\" to the mapping.");
            } else {
                Optional<LocalDate> day = read.get().day(order);
                day.ifPresentOrElse(
                        found -> said.put(field.key(), found.toString()),
                        () -> refuse(field, cell, "There is no such day; correct the date."));
            }
        }

        private void value(String cell) {
            ImportField field = ImportField.VALUE;
            Optional<AmountCell> amount = AmountCell.of(cell);
            if (AmountCell.isNegative(cell)) {
                refuse(field, cell, "A project's value cannot be negative; correct it or leave it empty.");
            } else if (amount.isEmpty()) {
                if (!tellsNothing(field, cell)) {
                    refuse(field, cell, "This is no amount; write it as 1234567.89 or 1,234,567.89.");
                }
            } else if (amount.get().isEitherWay() && mapping.decimalMark() == DecimalMark.UNKNOWN) {
                refuse(
                        field,
                        cell,
                        "Nothing tells whether the mark is for thousands or for decimals; add \"decimalMark\": \"=POINT\""
                                + " or \"=COMMA\" to the mapping.");
            } else {
                value(cell, amount.get());
            }
        }

        private void value(String cell, AmountCell amount) {
            var number = amount.value(mapping.decimalMark());
            String currency = currency(cell, amount);
            if (number.isEmpty()) {
                refuse(
                        ImportField.VALUE,
                        cell,
                        "The thousands or decimals are not where they belong; write it as 1234567.89.");
            } else if (currency != null) {
                AmountUnit unit = amount.unit() == null ? mapping.unit() : amount.unit();
                said.put(
                        ImportField.VALUE.key(),
                        currency + " " + unit.times(number.get()).toPlainString());
            }
        }

        /** None where there is none that is sure; the cell is refused then. */
        private @Nullable String currency(String cell, AmountCell amount) {
            String told = mapping.cell(row, ImportField.CURRENCY).toUpperCase(Locale.ROOT);
            String shown = amount.currency();
            String currency = told.isEmpty() ? shown : told;
            if (currency == null || !CURRENCIES.contains(currency)) {
                refuse(ImportField.CURRENCY, told, "The value needs a currency by its ISO code, such as AUD.");
                return null;
            }
            if (shown != null && !shown.equals(currency)) {
                refuse(
                        ImportField.VALUE,
                        cell,
                        "The cell says " + shown + " but the mapping " + currency + "; correct one.");
                return null;
            }
            return currency;
        }

        private boolean tellsNothing(ImportField field, String cell) {
            boolean nothing = words.meanNothing(cell);
            if (nothing) {
                said.put(field.key(), ImportedRow.NOT_KNOWN + cell);
                notes.add(field.title() + " is not known; the file says \"" + cell + "\".");
            }
            return nothing;
        }

        private void refuse(ImportField field, String cell, String reason) {
            refused.add(RefusedCell.of(mapping.column(field), cell, reason));
        }
    }
}

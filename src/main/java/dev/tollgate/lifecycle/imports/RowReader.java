package dev.tollgate.lifecycle.imports;

import dev.tollgate.project.NewProject;
import dev.tollgate.project.Owner;
import dev.tollgate.project.Weight;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes projects of rows and keeps the rows apart of which none can be made. */
final class RowReader {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_LIST = 10;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final ColumnMapping mapping;
    private final Map<ImportField, DateOrder> dateOrders;
    private final PersonId importer;

    private RowReader(ColumnMapping mapping, Map<ImportField, DateOrder> dateOrders, PersonId importer) {
        this.mapping = mapping;
        this.dateOrders = dateOrders;
        this.importer = importer;
    }

    record Result(List<ImportedRow> accepted, List<RefusedRow> refused) {}

    static Result read(CsvTable table, ColumnMapping mapping, PersonId importer) {
        RowReader reader = new RowReader(mapping, mapping.dateOrders(table.rows()), importer);
        Map<String, List<Integer>> places = reader.placesOfIds(table.rows());
        List<ImportedRow> accepted = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        for (CsvTable.Row row : table.rows()) {
            try {
                reader.refuseRepeated(row, places);
                accepted.add(reader.read(row));
            } catch (CellRefused e) {
                refused.add(e.inRow(row.number()));
            }
        }
        return new Result(accepted, refused);
    }

    private Map<String, List<Integer>> placesOfIds(List<CsvTable.Row> rows) {
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> mapping.cell(row, ImportField.EXTERNAL_ID),
                        TreeMap::new,
                        Collectors.mapping(CsvTable.Row::number, Collectors.toList())));
    }

    private void refuseRepeated(CsvTable.Row row, Map<String, List<Integer>> places) throws CellRefused {
        String id = mapping.cell(row, ImportField.EXTERNAL_ID);
        List<Integer> rows = places.getOrDefault(id, List.of());
        if (!id.isEmpty() && rows.size() > 1) {
            String numbers =
                    rows.stream().limit(LONGEST_LIST).map(String::valueOf).collect(Collectors.joining(", "));
            throw refusal(
                    row,
                    ImportField.EXTERNAL_ID,
                    "Rows " + numbers + (rows.size() > LONGEST_LIST ? ", …" : "")
                            + " have the same number; keep one of them.");
        }
    }

    private ImportedRow read(CsvTable.Row row) throws CellRefused {
        for (String cell : row.cells()) {
            refuseUnstorable(cell);
        }
        String id = text(row, ImportField.EXTERNAL_ID, LONGEST_ID);
        if (id.isEmpty()) {
            throw refusal(row, ImportField.EXTERNAL_ID, "The row has no number; give it one.");
        }
        String name = text(row, ImportField.NAME, LONGEST_NAME);
        NewProject project = new NewProject(
                name.isEmpty() ? id : name,
                mapping.cell(row, ImportField.DESCRIPTION),
                "",
                value(row),
                Weight.UNKNOWN,
                importer,
                id,
                owner(row));
        return new ImportedRow(row.number(), id, project, tier(row), milestones(row));
    }

    private static void refuseUnstorable(String cell) throws CellRefused {
        if (cell.length() > CsvTable.LONGEST_CELL) {
            throw new CellRefused("", cell, "A cell has more than 20,000 characters; shorten it.");
        }
        if (cell.indexOf('\0') >= 0) {
            throw new CellRefused("", cell.replace("\0", ""), "A cell holds a NUL character; remove it.");
        }
    }

    private Owner owner(CsvTable.Row row) throws CellRefused {
        return new Owner(
                textOrNull(row, ImportField.PROGRAMME),
                textOrNull(row, ImportField.OWNER_GROUP),
                textOrNull(row, ImportField.OWNER_TEAM),
                textOrNull(row, ImportField.APPROVING_BODY));
    }

    private @Nullable Money value(CsvTable.Row row) throws CellRefused {
        String amount = mapping.cell(row, ImportField.VALUE);
        if (amount.isEmpty()) {
            return null;
        }
        String currency = mapping.cell(row, ImportField.CURRENCY).toUpperCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            throw refusal(row, ImportField.CURRENCY, "The value needs a currency by its ISO code, such as AUD.");
        }
        return new Money(AmountCell.read(mapping.column(ImportField.VALUE), amount), Currency.getInstance(currency));
    }

    private @Nullable Tier tier(CsvTable.Row row) throws CellRefused {
        String tier = mapping.cell(row, ImportField.TIER).toUpperCase(Locale.ROOT);
        if (tier.isEmpty()) {
            return null;
        }
        for (Tier known : Tier.values()) {
            if (known.name().equals(tier)) {
                return known;
            }
        }
        throw refusal(row, ImportField.TIER, "This is no tier; write light, standard or full.");
    }

    private Map<ImportField, LocalDate> milestones(CsvTable.Row row) throws CellRefused {
        Map<ImportField, LocalDate> dates = new EnumMap<>(ImportField.class);
        for (ImportField field :
                Arrays.stream(ImportField.values()).filter(ImportField::isDate).toList()) {
            String cell = mapping.cell(row, field);
            if (!cell.isEmpty()) {
                DateOrder order = dateOrders.getOrDefault(field, DateOrder.UNKNOWN);
                dates.put(field, DateCell.read(mapping.column(field), cell, order));
            }
        }
        return dates;
    }

    private @Nullable String textOrNull(CsvTable.Row row, ImportField field) throws CellRefused {
        String text = text(row, field, LONGEST_NAME);
        return text.isEmpty() ? null : text;
    }

    private String text(CsvTable.Row row, ImportField field, int longest) throws CellRefused {
        String text = mapping.cell(row, field);
        if (text.length() > longest) {
            throw refusal(row, field, "The text has " + text.length() + " characters; shorten it to " + longest + ".");
        }
        return text;
    }

    private CellRefused refusal(CsvTable.Row row, ImportField field, String reason) {
        return new CellRefused(mapping.column(field), mapping.cell(row, field), reason);
    }
}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.vocabulary.RuleBroken;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Where each field of a project comes from: a column of the file, or a constant. */
final class ColumnMapping {

    private static final String DATE_ORDER = "dateOrder";

    private final Map<ImportField, Source> sources;
    private final DateOrder dateOrder;

    private ColumnMapping(Map<ImportField, Source> sources, DateOrder dateOrder) {
        this.sources = sources;
        this.dateOrder = dateOrder;
    }

    private record Source(String column, int index, String constant) {

        String in(CsvTable.Row row) {
            return index < 0 ? constant : row.cell(index);
        }
    }

    /**
     * @param names from our field names to column names; a value that begins with "=" is a constant
     * @throws RuleBroken where a field is unknown, a column missing, or too little mapped
     */
    static ColumnMapping of(Map<String, String> names, List<String> header) {
        Map<ImportField, Source> sources = new EnumMap<>(ImportField.class);
        DateOrder order = DateOrder.UNKNOWN;
        for (Map.Entry<String, String> name : names.entrySet()) {
            if (name.getKey().equals(DATE_ORDER)) {
                order = DateOrder.of(name.getValue().replaceFirst("^=", ""));
            } else {
                sources.put(ImportField.of(name.getKey()), source(name.getValue(), header));
            }
        }
        refuseWithout(sources, ImportField.EXTERNAL_ID, "the column that identifies a project");
        if (sources.containsKey(ImportField.VALUE)) {
            refuseWithout(sources, ImportField.CURRENCY, "a column, or a constant such as \"=AUD\"");
        }
        return new ColumnMapping(sources, order);
    }

    private static Source source(String name, List<String> header) {
        if (name.startsWith("=")) {
            return new Source(name, -1, name.substring(1).strip());
        }
        int index = header.indexOf(name.strip());
        if (index < 0) {
            throw new RuleBroken(
                    "mapping",
                    "The file has no column \"" + name + "\"; its columns are " + String.join(", ", header) + ".");
        }
        if (index != header.lastIndexOf(name.strip())) {
            throw new RuleBroken("mapping", "The file has two columns \"" + name + "\"; rename one of them.");
        }
        return new Source(name.strip(), index, "");
    }

    private static void refuseWithout(Map<ImportField, Source> sources, ImportField field, String what) {
        if (!sources.containsKey(field)) {
            throw new RuleBroken("mapping", "The mapping lacks \"" + field.key() + "\"; name " + what + ".");
        }
    }

    /** The cell for a field, empty where there is none. */
    String cell(CsvTable.Row row, ImportField field) {
        Source source = sources.get(field);
        return source == null ? "" : source.in(row);
    }

    /** The column's name in the file, for people to find it; our own where the field is not mapped. */
    String column(ImportField field) {
        Source source = sources.get(field);
        return source == null ? field.key() : source.column();
    }

    /** For each date field how its slashed dates read: as the mapping says, else as its column shows. */
    Map<ImportField, DateOrder> dateOrders(List<CsvTable.Row> rows) {
        Map<ImportField, DateOrder> orders = new EnumMap<>(ImportField.class);
        for (ImportField field : sources.keySet()) {
            if (field.isDate()) {
                orders.put(
                        field,
                        dateOrder != DateOrder.UNKNOWN
                                ? dateOrder
                                : DateOrder.shownBy(rows.stream()
                                        .map(row -> cell(row, field))
                                        .toList()));
            }
        }
        return orders;
    }
}

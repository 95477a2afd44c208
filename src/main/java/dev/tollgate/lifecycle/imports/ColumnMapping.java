package dev.tollgate.lifecycle.imports;

import dev.tollgate.lifecycle.imports.table.Row;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where each field of a project comes from: a column of the file, or a constant; and how its cells are read. */
final class ColumnMapping {

    static final String DATE_ORDER = "dateOrder";
    static final String DECIMAL_MARK = "decimalMark";
    static final String UNIT = "unit";

    private final Map<ImportField, Source> sources = new EnumMap<>(ImportField.class);
    private final Map<ImportField, DateOrder> orders = new EnumMap<>(ImportField.class);
    private final TableProfile profile;
    private DateOrder order = DateOrder.UNKNOWN;
    private DecimalMark decimalMark = DecimalMark.UNKNOWN;
    private AmountUnit unit = AmountUnit.ONE;

    private ColumnMapping(TableProfile profile) {
        this.profile = profile;
    }

    private record Source(String column, int index, String constant) {

        String in(Row row) {
            return index < 0 ? constant : row.cell(index);
        }
    }

    /**
     * @param names from our field names to column names; a value that begins with "=" is a constant
     * @throws RuleBroken where a field is unknown, a column missing, or too little mapped
     */
    static ColumnMapping of(Map<String, String> names, TableProfile profile) {
        ColumnMapping mapping = new ColumnMapping(profile);
        names.forEach(mapping::read);
        mapping.refuseWithout(ImportField.EXTERNAL_ID, "the column that identifies a project");
        mapping.refuseWithoutCurrency();
        return mapping;
    }

    private void read(String name, String source) {
        String constant = source.replaceFirst("^=", "").strip();
        if (name.equals(DATE_ORDER)) {
            order = DateOrder.of(constant);
        } else if (name.startsWith(DATE_ORDER + ".")) {
            orders.put(ImportField.of(name.substring(DATE_ORDER.length() + 1)), DateOrder.of(constant));
        } else if (name.equals(DECIMAL_MARK)) {
            decimalMark = DecimalMark.of(constant);
        } else if (name.equals(UNIT)) {
            unit = AmountUnit.of(constant);
        } else {
            sources.put(ImportField.of(name), source(source));
        }
    }

    private Source source(String name) {
        if (name.startsWith("=")) {
            return new Source(name, -1, name.substring(1).strip());
        }
        List<String> header = profile.header();
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

    private void refuseWithout(ImportField field, String what) {
        if (!sources.containsKey(field)) {
            throw new RuleBroken("mapping", "The mapping lacks \"" + field.key() + "\"; name " + what + ".");
        }
    }

    private void refuseWithoutCurrency() {
        Source value = sources.get(ImportField.VALUE);
        if (value != null
                && (value.index() < 0
                        || profile.columns().get(value.index()).signs().isEmpty())) {
            refuseWithout(ImportField.CURRENCY, "a column, or a constant such as \"=AUD\"");
        }
    }

    /** The cell for a field, empty where there is none. */
    String cell(Row row, ImportField field) {
        Source source = sources.get(field);
        return source == null ? "" : source.in(row);
    }

    boolean has(ImportField field) {
        return sources.containsKey(field);
    }

    /** The column's name in the file, for people to find it; our own where the field is not mapped. */
    String column(ImportField field) {
        Source source = sources.get(field);
        return source == null ? field.key() : source.column();
    }

    /** As the mapping says, else as the column shows. */
    DateOrder dateOrder(ImportField field) {
        DateOrder said = orders.getOrDefault(field, order);
        ColumnProfile column = profileOf(field);
        return said != DateOrder.UNKNOWN || column == null ? said : column.dateOrder();
    }

    /** As the mapping says, else as the column shows. */
    DecimalMark decimalMark() {
        ColumnProfile column = profileOf(ImportField.VALUE);
        return decimalMark != DecimalMark.UNKNOWN || column == null ? decimalMark : column.decimalMark();
    }

    AmountUnit unit() {
        return unit;
    }

    private @Nullable ColumnProfile profileOf(ImportField field) {
        Source source = sources.get(field);
        return source == null || source.index() < 0 ? null : profile.columns().get(source.index());
    }

    /** What the mapping leaves open; without answers the cells concerned are refused, never guessed. */
    List<ColumnQuestion> questions() {
        List<ColumnQuestion> questions = new ArrayList<>();
        for (ImportField field : sources.keySet()) {
            ColumnProfile column = profileOf(field);
            if (column == null) {
                continue;
            }
            String sample = column.samples().isEmpty() ? "" : column.samples().get(0);
            if (field.isDate() && column.asksForDateOrder() && dateOrder(field) == DateOrder.UNKNOWN) {
                questions.add(new ColumnQuestion(
                        field,
                        column.name(),
                        sample,
                        "\"" + DATE_ORDER + "." + field.key() + "\": \"=DMY\" (day first) or \"=MDY\" (month first)"));
            }
            if (field == ImportField.VALUE && column.asksForDecimalMark() && decimalMark() == DecimalMark.UNKNOWN) {
                questions.add(new ColumnQuestion(
                        field, column.name(), sample, "\"" + DECIMAL_MARK + "\": \"=POINT\" or \"=COMMA\""));
            }
        }
        return questions;
    }
}

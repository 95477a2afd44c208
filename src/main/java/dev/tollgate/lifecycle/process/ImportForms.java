package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ColumnProfile;
import dev.tollgate.lifecycle.imports.ImportMappings;
import dev.tollgate.lifecycle.imports.PortfolioImport;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.lifecycle.imports.TableProfile;
import dev.tollgate.workflow.ModelReadable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.spin.Spin;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills the forms of an import: the sheets of its workbook, and its columns with what they may mean. */
@Component("importForms")
@ModelReadable
public class ImportForms {

    private static final String DATE_ORDER = "dateOrder.";

    private final PortfolioImports imports;
    private final ImportMappings mappings;

    ImportForms(PortfolioImports imports, ImportMappings mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    /** To choose from. */
    public SpinJsonNode sheets(Long importId) {
        return Spin.JSON(imports.get(importId).sheets().stream()
                .map(sheet -> Map.of("label", sheet, "value", sheet))
                .toList());
    }

    /** The columns with samples and with the field that each is proposed for. */
    public SpinJsonNode columns(Long importId) {
        Map<String, String> mapping = mapping(importId);
        return Spin.JSON(profile(importId).columns().stream()
                .filter(column -> !column.name().isBlank())
                .map(column -> line(column, mapping))
                .toList());
    }

    private static Map<String, String> line(ColumnProfile column, Map<String, String> mapping) {
        String field = mapping.entrySet().stream()
                .filter(entry -> entry.getValue().equals(column.name()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
        Map<String, String> line = new LinkedHashMap<>();
        line.put("column", column.name());
        line.put("samples", String.join("  |  ", column.samples()).replace('\n', ' '));
        line.put("field", field);
        String order = mapping.get(DATE_ORDER + field);
        line.put("dates", order == null ? "" : order.substring(1));
        return line;
    }

    /** A value of the mapping that comes from no column; none where it says nothing. */
    public @Nullable String constant(Long importId, String key) {
        String value = mapping(importId).get(key);
        return value == null || !value.startsWith("=") ? null : value.substring(1);
    }

    /** The mapping that was said before or, the first time, the one that is proposed. */
    private Map<String, String> mapping(long importId) {
        PortfolioImport portfolio = imports.get(importId);
        return portfolio.mapping().isEmpty()
                ? mappings.proposalFor(profile(importId)).mapping()
                : portfolio.mapping();
    }

    private TableProfile profile(long importId) {
        return Objects.requireNonNull(imports.get(importId).profile());
    }
}

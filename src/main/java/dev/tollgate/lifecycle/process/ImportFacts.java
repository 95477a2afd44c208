package dev.tollgate.lifecycle.process;

import dev.tollgate.lifecycle.imports.ColumnProfile;
import dev.tollgate.lifecycle.imports.ImportMappings;
import dev.tollgate.lifecycle.imports.PortfolioImport;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.lifecycle.imports.TableProfile;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Choice;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the tasks of an import show: the place for the file, its columns, and row by row what comes of it. */
@Component
class ImportFacts implements TaskFactsProvider {

    private static final String ROOT = "/api/imports/";

    private final PortfolioImports imports;
    private final ImportMappings mappings;

    ImportFacts(PortfolioImports imports, ImportMappings mappings) {
        this.imports = imports;
        this.mappings = mappings;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals(PortfolioImportModel.KEY);
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        PortfolioImport portfolio = imports.get(importOf(task));
        return switch (task.taskKey()) {
            case "upload-portfolio" -> List.of(upload(portfolio));
            case "choose-sheet" -> List.of(file(portfolio));
            case "check-mapping" -> mapping(portfolio);
            default -> outcome(portfolio);
        };
    }

    private static long importOf(TaskContext task) {
        return ((Number) Objects.requireNonNull(task.variables().get(PortfolioImportModel.IMPORT_ID.name())))
                .longValue();
    }

    private static FactSection upload(PortfolioImport portfolio) {
        TableProfile profile = portfolio.profile();
        return new FactSection.Upload(
                "The file",
                "Drop a .csv or .xlsx file here, or choose one: up to 25 MB, 100,000 rows and 200 columns, with the names"
                        + " of the columns in the first row.",
                ".csv,.txt,.tsv,.xlsx",
                ROOT + portfolio.id() + "/file",
                profile == null
                        ? null
                        : portfolio.fileName() + ": " + profile.rows() + " rows, "
                                + profile.columns().size() + " columns");
    }

    private static FactSection file(PortfolioImport portfolio) {
        List<Fact> facts = new ArrayList<>(List.of(
                Fact.of("Import", portfolio.title()),
                Fact.of("File", portfolio.fileName()),
                Fact.of("Rows", String.valueOf(portfolio.rows()))));
        if (!portfolio.sheet().isEmpty()) {
            facts.add(Fact.of("Sheet", portfolio.sheet()));
        }
        return new FactSection.Facts("The file", facts);
    }

    private List<FactSection> mapping(PortfolioImport portfolio) {
        TableProfile profile = Objects.requireNonNull(portfolio.profile());
        String stored = mappings.proposalFor(profile).storedAs();
        List<List<Cell>> open = profile.columns().stream()
                .filter(column -> column.asksForDateOrder() || column.asksForDecimalMark())
                .map(ImportFacts::question)
                .toList();
        return List.of(
                file(portfolio),
                new FactSection.Facts(
                        "The proposal",
                        List.of(Fact.of(
                                "Made from",
                                stored == null
                                        ? "the names of the columns (decision table import-columns)"
                                        : "the stored mapping \"" + stored + "\""))),
                new FactSection.Table(
                        "What the file leaves open",
                        List.of("Column", "Sample", "To be answered, where the column is used"),
                        open,
                        "Nothing: every date and amount can be read in one way only."));
    }

    private static List<Cell> question(ColumnProfile column) {
        return List.of(
                Cell.of(column.name()),
                Cell.of(column.samples().isEmpty() ? "" : column.samples().get(0)),
                Cell.of(
                        column.asksForDateOrder()
                                ? "Does the day or the month come first?"
                                : "Is the mark for thousands or for decimals?"));
    }

    private List<FactSection> outcome(PortfolioImport portfolio) {
        String path = ROOT + portfolio.id() + "/rows";
        List<List<Cell>> places = imports.positions(portfolio.id()).entrySet().stream()
                .map(ImportFacts::place)
                .toList();
        return List.of(
                file(portfolio),
                new FactSection.Facts("What comes of it", counts(portfolio)),
                new FactSection.Table(
                        "Where the projects stand by state and dates",
                        List.of("Place", "Projects"),
                        places,
                        "No row can be taken over."),
                new FactSection.Pages(
                        "Row by row",
                        List.of("Row", "Number", "What", "Stands at", "Differences, refusals and remarks"),
                        path,
                        "verdict",
                        List.of(
                                new Choice("", "all rows"),
                                new Choice("CREATE", "to be created"),
                                new Choice("CHANGE", "to be changed"),
                                new Choice("SAME", "unchanged"),
                                new Choice("REFUSED", "refused")),
                        path + ".csv"));
    }

    private static List<Fact> counts(PortfolioImport portfolio) {
        return List.of(
                Fact.of("Created", String.valueOf(portfolio.created())),
                Fact.of("Changed", String.valueOf(portfolio.updated())),
                Fact.of("Unchanged", String.valueOf(portfolio.unchanged())),
                Fact.of("Refused", String.valueOf(portfolio.refused())),
                Fact.of("Mapping", nameOf(portfolio.mappingName())));
    }

    private static String nameOf(@Nullable String mapping) {
        return mapping == null ? "not kept" : mapping;
    }

    private static List<Cell> place(Map.Entry<? extends Enum<?>, Integer> place) {
        String name = place.getKey().name().toLowerCase(Locale.ROOT);
        return List.of(Cell.of(name), Cell.of(String.valueOf(place.getValue())));
    }
}

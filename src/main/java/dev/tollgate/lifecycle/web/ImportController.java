package dev.tollgate.lifecycle.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.lifecycle.imports.ImportMappings;
import dev.tollgate.lifecycle.imports.ImportState;
import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.lifecycle.imports.PortfolioImports.PortfolioFile;
import dev.tollgate.lifecycle.imports.Verdict;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.RuleBroken;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Takes portfolio files and tells what comes of them. */
@RestController
@RequestMapping("/api/imports")
class ImportController {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private static final String SHAPE =
            "send a JSON object from field names to column names, such as {\"externalId\": \"ID\", \"currency\": \"=AUD\"}.";

    private final PortfolioImports imports;
    private final ImportSteps steps;
    private final ImportMappings mappings;
    private final CurrentPerson importer;
    private final ObjectMapper json;

    ImportController(
            PortfolioImports imports,
            ImportSteps steps,
            ImportMappings mappings,
            CurrentPerson importer,
            ObjectMapper json) {
        this.imports = imports;
        this.steps = steps;
        this.mappings = mappings;
        this.importer = importer;
        this.json = json;
    }

    /**
     * Rehearses a file and, unless it is a dry run, applies it in the background: 202 with where to follow it.
     *
     * @param mapping a JSON object; without one {@code mapping-name} names a stored one
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<ImportView> take(
            @RequestParam("file") MultipartFile file,
            @RequestParam(name = "mapping", required = false) @Nullable String mapping,
            @RequestParam(name = "mapping-name", required = false) @Nullable String mappingName,
            @RequestParam(name = "sheet", defaultValue = "") String sheet,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun)
            throws IOException {
        var portfolio = new PortfolioFile(
                nameOf(file), file.getBytes(), sheet, mapping(mapping, mappingName), importer.require());
        long id = dryRun ? imports.rehearse(portfolio) : imports.take(portfolio);
        return dryRun ? ResponseEntity.ok(view(id)) : accepted(id);
    }

    /** Applies what a dry run showed. */
    @PostMapping("/{id}/apply")
    ResponseEntity<ImportView> apply(@PathVariable long id) {
        imports.apply(id);
        return accepted(id);
    }

    /** The file of an import that was begun in Tasklist. */
    @PostMapping(path = "/{id}/file", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportView receive(@PathVariable long id, @RequestParam("file") MultipartFile file) throws IOException {
        steps.receive(id, nameOf(file), file.getBytes(), "");
        return view(id);
    }

    /** The latest first. */
    @GetMapping
    PageView<ImportView> page(
            @RequestParam(required = false) @Nullable ImportState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "20") int size) {
        return PageView.of(
                imports.page(state, page, size).stream()
                        .map(found -> ImportView.of(found, Map.of()))
                        .toList(),
                page,
                size,
                imports.count(state));
    }

    @GetMapping("/{id}")
    ImportView view(@PathVariable long id) {
        return ImportView.of(imports.get(id), imports.positions(id));
    }

    /** What comes of each row. */
    @GetMapping("/{id}/rows")
    PageView<RowView> rows(
            @PathVariable long id,
            @RequestParam(required = false) @Nullable Verdict verdict,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        return PageView.of(
                imports.rows(id, verdict, page, size).stream().map(RowView::of).toList(),
                page,
                size,
                ImportView.count(imports.get(id), verdict));
    }

    /** All of it, for a spreadsheet. */
    @GetMapping("/{id}/rows.csv")
    ResponseEntity<StreamingResponseBody> download(
            @PathVariable long id, @RequestParam(required = false) @Nullable Verdict verdict) {
        imports.get(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-" + id + ".csv\"")
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(out -> new RowsAsCsv(imports).write(id, verdict, out));
    }

    private ResponseEntity<ImportView> accepted(long id) {
        return ResponseEntity.accepted()
                .location(URI.create("/api/imports/" + id))
                .body(view(id));
    }

    private static String nameOf(MultipartFile file) {
        return Objects.requireNonNullElse(file.getOriginalFilename(), file.getName());
    }

    private Map<String, String> mapping(@Nullable String mapping, @Nullable String name) {
        if (mapping == null && name != null) {
            return mappings.get(name).mapping();
        }
        if (mapping == null) {
            throw new RuleBroken("mapping", "The mapping is missing; " + SHAPE);
        }
        try {
            Map<String, String> names = json.readValue(mapping, NAMES);
            if (names != null && !names.containsValue(null)) {
                return names;
            }
        } catch (JsonProcessingException e) {
            throw new RuleBroken("mapping", "The mapping cannot be read; " + SHAPE);
        }
        throw new RuleBroken("mapping", "The mapping is empty or has an empty value; " + SHAPE);
    }
}

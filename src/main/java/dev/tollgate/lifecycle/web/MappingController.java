package dev.tollgate.lifecycle.web;

import dev.tollgate.lifecycle.imports.ColumnProfile;
import dev.tollgate.lifecycle.imports.ImportMappings;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The mappings that were stored, and the one that is proposed for a file. */
@RestController
@RequestMapping("/api/import-mappings")
class MappingController {

    private final ImportMappings mappings;

    MappingController(ImportMappings mappings) {
        this.mappings = mappings;
    }

    /**
     * A file's columns with samples, and how they may map.
     *
     * @param storedAs the name of the stored mapping that is proposed; none where the columns' names suggest it
     */
    record ProposalView(
            int rows, List<ColumnView> columns, @Nullable String storedAs, Map<String, String> mapping) {}

    /** @param dateOrderAsked whether its dates read in two ways, so that the mapping must say which */
    record ColumnView(String name, int filled, List<String> samples, boolean dateOrderAsked, boolean decimalMarkAsked) {

        static ColumnView of(ColumnProfile column) {
            return new ColumnView(
                    column.name(),
                    column.filled(),
                    column.samples(),
                    column.asksForDateOrder(),
                    column.asksForDecimalMark());
        }
    }

    @GetMapping
    List<ImportMappings.Stored> all() {
        return mappings.all();
    }

    @GetMapping("/{name}")
    ImportMappings.Stored one(@PathVariable String name) {
        return mappings.get(name);
    }

    @DeleteMapping("/{name}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable String name) {
        mappings.delete(name);
    }

    /** Reads a file once and proposes; nothing of it is kept. */
    @PostMapping(path = "/proposal", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ProposalView propose(
            @RequestParam("file") MultipartFile file, @RequestParam(name = "sheet", defaultValue = "") String sheet)
            throws IOException {
        ImportMappings.Examined examined = mappings.examine(file.getBytes(), sheet);
        return new ProposalView(
                examined.profile().rows(),
                examined.profile().columns().stream().map(ColumnView::of).toList(),
                examined.proposal().storedAs(),
                examined.proposal().mapping());
    }
}

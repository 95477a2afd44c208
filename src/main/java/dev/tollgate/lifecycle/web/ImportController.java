package dev.tollgate.lifecycle.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.lifecycle.imports.ImportReport;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.lifecycle.imports.PortfolioImports.PortfolioFile;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.vocabulary.RuleBroken;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes portfolio files. */
@RestController
class ImportController {

    private static final TypeReference<Map<String, String>> NAMES = new TypeReference<>() {};

    private final PortfolioImports imports;
    private final CurrentPerson importer;
    private final ObjectMapper json;

    ImportController(PortfolioImports imports, CurrentPerson importer, ObjectMapper json) {
        this.imports = imports;
        this.importer = importer;
        this.json = json;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportReport take(
            @RequestParam("file") MultipartFile file,
            @RequestParam("mapping") String mapping,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun)
            throws IOException {
        try {
            var portfolio = new PortfolioFile(
                    Objects.requireNonNullElse(file.getOriginalFilename(), file.getName()),
                    file.getBytes(),
                    names(mapping),
                    importer.require());
            return dryRun ? imports.rehearse(portfolio) : imports.take(portfolio);
        } catch (RuleBroken unusable) {
            ProblemDetail problem =
                    ProblemDetail.forStatusAndDetail(HttpStatus.BAD_REQUEST, String.valueOf(unusable.getMessage()));
            problem.setProperty("field", unusable.field());
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST, problem, unusable);
        }
    }

    private Map<String, String> names(String mapping) {
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

    private static final String SHAPE =
            "send a JSON object from field names to column names, such as {\"externalId\": \"ID\", \"currency\": \"=AUD\"}.";
}

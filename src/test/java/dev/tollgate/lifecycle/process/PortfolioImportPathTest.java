package dev.tollgate.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.lifecycle.imports.ImportState;
import dev.tollgate.lifecycle.imports.ImportSteps;
import dev.tollgate.lifecycle.imports.PortfolioImport;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Conflict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class PortfolioImportPathTest {

    private static final String PMO = "path-importer";

    @Autowired
    private Work work;

    @Autowired
    private Persons persons;

    @Autowired
    private Jobs jobs;

    @Autowired
    private ImportSteps steps;

    @Autowired
    private PortfolioImports imports;

    @Autowired
    private Projects projects;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private HistoryService history;

    @BeforeEach
    void thePmoIsThere() {
        persons.with(PMO, "pmo");
    }

    private String begun(String person) {
        String model = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("portfolio-import")
                .latestVersion()
                .singleResult()
                .getId();
        return work.start(person, model, Map.of("importTitle", "Portfolio of the path"));
    }

    private static long idOf(String key) {
        return Long.parseLong(key.substring("IMP-".length()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The answers of the form on mapping: column, field, order of dates. */
    private static Map<String, Object> mapping(String[]... lines) {
        List<Map<String, String>> columns = Arrays.stream(lines)
                .map(line -> {
                    Map<String, String> answer = new LinkedHashMap<>();
                    answer.put("column", line[0]);
                    answer.put("field", line[1]);
                    answer.put("dates", line.length > 2 ? line[2] : "");
                    return answer;
                })
                .toList();
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("columns", Spin.JSON(columns));
        answers.put("currency", "EUR");
        return answers;
    }

    private List<String> passed(String key) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .singleResult()
                        .getId())
                .orderPartiallyByOccurrence()
                .asc()
                .list()
                .stream()
                .map(step -> step.getActivityId())
                .toList();
    }

    @Test
    void aFileIsMappedLookedAtMappedAgainAndTakenInBatches() {
        // given
        String key = begun(PMO);
        long id = idOf(key);
        assertThatThrownBy(() -> work.complete(PMO, key, "upload-portfolio", Map.of()))
                .hasMessageContaining("There is no file yet");
        String rows = IntStream.rangeClosed(1, 120)
                .mapToObj(i -> "PATH-%03d;%d;03/04/2019".formatted(i, i))
                .collect(Collectors.joining("\n"));
        steps.receive(id, "path.csv", bytes("ID;Cost;Closed\n" + rows), "");
        work.complete(PMO, key, "upload-portfolio", Map.of());

        // when: nothing tells whether it was in March or in April
        assertThatThrownBy(() -> work.complete(
                        PMO, key, "check-mapping", mapping(new String[] {"ID", "externalId"}, new String[] {
                            "Closed", "closedOn"
                        })))
                .hasMessageContaining("can be read in two ways");
        var answers = mapping(new String[] {"ID", "externalId"}, new String[] {"Closed", "closedOn", "MDY"});
        work.complete(PMO, key, "check-mapping", answers);
        jobs.runDueOfBusinessKey(key);
        work.complete(PMO, key, "decide-on-import", Map.of("decision", "CHANGE_MAPPING"));
        var again = mapping(new String[] {"ID", "externalId"}, new String[] {"Cost", "value"}, new String[] {
            "Closed", "closedOn", "DMY"
        });
        again.put("saveAs", "Files of the path");
        work.complete(PMO, key, "check-mapping", again);
        jobs.runDueOfBusinessKey(key);

        // then: nothing has been done yet
        assertThat(imports.get(id).state()).isEqualTo(ImportState.REHEARSED);
        assertThat(imports.get(id).created()).isEqualTo(120);
        assertThat(projects.byExternalId(List.of("PATH-001"))).isEmpty();

        assertThatThrownBy(() -> imports.apply(id)).isInstanceOf(Conflict.class).hasMessageContaining("in Tasklist");
        assertThat(imports.get(id).state()).isEqualTo(ImportState.REHEARSED);

        // when
        work.complete(PMO, key, "decide-on-import", Map.of("decision", "APPLY"));
        jobs.runDueOfBusinessKey(key);

        // then
        PortfolioImport done = imports.get(id);
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        assertThat(done.taken()).isEqualTo(120);
        assertThat(done.mappingName()).isEqualTo("Files of the path");
        assertThat(projects.byExternalId(List.of("PATH-001", "PATH-120"))).hasSize(2);
        work.complete(PMO, key, "see-import-result", Map.of());
        assertThat(passed(key))
                .containsSequence("apply-batch", "are-rows-left", "apply-batch", "are-rows-left", "apply-batch")
                .endsWith("portfolio-imported");
    }

    @Test
    void theSheetOfAWorkbookIsAskedForAndTheImportCanBeGivenUp() throws IOException {
        // given
        String key = begun(PMO);
        long id = idOf(key);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Read me").createRow(0).createCell(0).setCellValue("Nothing");
            workbook.getSheetAt(0).createRow(1).createCell(0).setCellValue("here");
            var sheet = workbook.createSheet("Projects");
            sheet.createRow(0).createCell(0).setCellValue("ID");
            sheet.createRow(1).createCell(0).setCellValue("PATH-X");
            workbook.write(file);
        }
        steps.receive(id, "path.xlsx", file.toByteArray(), "");

        // when
        work.complete(PMO, key, "upload-portfolio", Map.of());
        work.complete(PMO, key, "choose-sheet", Map.of("sheet", "Projects"));
        work.complete(PMO, key, "check-mapping", mapping(new String[][] {{"ID", "externalId"}}));
        jobs.runDueOfBusinessKey(key);
        work.complete(PMO, key, "decide-on-import", Map.of("decision", "CANCEL"));

        // then
        assertThat(imports.get(id).state()).isEqualTo(ImportState.CANCELLED);
        assertThat(imports.rows(id, null, 0, 10)).isEmpty();
        assertThat(projects.byExternalId(List.of("PATH-X"))).isEmpty();
        assertThat(passed(key)).contains("choose-sheet").endsWith("import-cancelled");
    }

    @Test
    void onlyThePmoAndAdministratorsBeginImports() {
        persons.with("path-manager", "project-manager", "sponsor", "team-member");
        assertThatThrownBy(() -> begun("path-manager")).isInstanceOf(AuthorizationException.class);
    }
}

package dev.tollgate.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tollgate.support.Http;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Multipart;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.TollgateTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** 184 real government projects: ratings in words, exemptions instead of figures, pounds and millions. */
@TollgateTest
class MajorProjectsImportTest {

    private static final Logger log = LoggerFactory.getLogger(MajorProjectsImportTest.class);

    private static final Path FILE = Path.of("..", "shared", "data", "uk-major-projects-2021.csv");

    private static final String MAPPING = """
            {"externalId": "project_number", "name": "project_name", "description": "description_aims",
             "programme": "report_category", "ownerGroup": "department", "rating": "colour_rating",
             "readyForExecutingOn": "start_date", "closedOn": "end_date", "value": "wlc_baseline_incl_NCG",
             "currency": "=GBP", "unit": "=MILLION"}""";

    private static final Instant END_OF_MARCH_2021 = Instant.parse("2021-03-31T12:00:00Z");

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Jobs jobs;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void theFileIsThere() {
        Assumptions.assumeTrue(Files.exists(FILE), "The real portfolio is not kept beside this project; skipped.");
    }

    @Test
    void everyRowIsAccountedForAndMissingFiguresAreNotZero() throws IOException {
        // given
        time.to(END_OF_MARCH_2021);
        Http.Client pmo = http.as(persons.with("gmpp-pmo", "pmo"));

        // when
        JsonNode first = taken(pmo);

        // then
        log.info("Where the 184 projects stand: {}", first.path("phases"));
        assertThat(first.path("rows").intValue()).isEqualTo(184);
        assertThat(first.path("created").intValue()).isEqualTo(184);
        assertThat(first.path("taken").intValue()).isEqualTo(184);
        assertThat(figures("count(value)")).isEqualByComparingTo("164");
        assertThat(figures("sum(value)")).isEqualByComparingTo("541951370000");
        assertThat(ratings())
                .containsEntry("Amber → AMBER", 84)
                .containsEntry("Amber/red → RED", 44)
                .containsEntry("Amber/Green → AMBER", 29)
                .containsEntry("Green → GREEN", 12)
                .containsEntry("Red → RED", 7)
                .containsEntry("Exempt under Section 26 of the Freedom of Information Act 2000 (Defence) → null", 3);
        assertThat(ratings().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(184);
        JsonNode exempt = project(pmo, "Exempt under Section 26%");
        assertThat(exempt.path("ratingWords").textValue()).startsWith("Exempt under Section 26");
        assertThat(exempt.path("ratingRag").isNull()).isTrue();
        JsonNode line = pmo.get("/api/portfolio?q=" + exempt.path("id").textValue())
                .json()
                .path("content")
                .path(0);
        assertThat(line.path("rag").textValue()).isEqualTo("not reported");
        assertThat(line.path("ratingWords").textValue()).startsWith("Exempt under Section 26");

        // when
        JsonNode second = taken(pmo);

        // then
        assertThat(second.path("unchanged").intValue()).isEqualTo(184);
        assertThat(second.path("created").intValue() + second.path("updated").intValue())
                .isZero();
    }

    private JsonNode taken(Http.Client pmo) throws IOException {
        Multipart form = new Multipart()
                .file("file", "gmpp.csv", "text/csv", Files.readAllBytes(FILE))
                .field("mapping", MAPPING);
        Http.Answer answer = pmo.send(form.postBy(pmo.request("/api/imports")));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        long id = answer.json().path("id").longValue();
        jobs.runDueOfBusinessKey("IMP-" + id);
        return pmo.get("/api/imports/" + id).json();
    }

    private static final String OURS = " from project where id in (select project_id from lifecycle_import_row where"
            + " import_id in (select id from lifecycle_import where file_name = 'gmpp.csv'))";

    private BigDecimal figures(String what) {
        return jdbc.sql("select " + what + OURS).query(BigDecimal.class).single();
    }

    private Map<String, Integer> ratings() {
        Map<String, Integer> ratings = new TreeMap<>();
        jdbc.sql("select rating_words, rating_rag" + OURS).query(row -> {
            ratings.merge(row.getString(1) + " → " + row.getString(2), 1, Integer::sum);
        });
        return ratings;
    }

    private JsonNode project(Http.Client pmo, String rating) {
        String id = jdbc.sql("select min(id)" + OURS + " and rating_words like ?")
                .param(rating)
                .query(String.class)
                .single();
        return pmo.get("/api/projects/" + id).json();
    }
}

package dev.tollgate.governance.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.governance.authority.Authorities;
import dev.tollgate.governance.authority.AuthorityQuestion;
import dev.tollgate.governance.authority.TrialLadders;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.Tier;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The ladder of capital works against 445 real projects and the bodies that approved them. */
@TollgateTest
class MelbourneLadderTest {

    private static final Path FILE = Path.of("..", "shared", "data", "melbourne-water-capital-projects.csv");

    private static final Map<String, String> BODIES = Map.of(
            "People Leadership Group", "people-leadership-group",
            "Senior Leadership Group", "senior-leadership-group",
            "Executive Leadership Group", "executive-leadership-group",
            "MD", "managing-director",
            "Finance, Audit and Compliance", "finance-and-audit-committee",
            "MW Board", "water-board",
            "DTF", "government");

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Autowired
    private Authorities authorities;

    @BeforeEach
    void theFileIsThere() {
        Assumptions.assumeTrue(Files.exists(FILE), "The real portfolio is not kept beside this project; skipped.");
    }

    @Test
    void everyProjectIsDecidedByTheBodyThatDecidedIt() throws IOException {
        List<CSVRecord> rows = rows();

        assertThat(rows).hasSize(445).allSatisfy(row -> {
            var found = authorities.find(question(row));
            assertThat(found.decider()).isEqualTo(BODIES.get(row.get("Approval body")));
            assertThat(found.ladder()).isEqualTo("capital-works-aud");
        });
    }

    @Test
    void loweringTheFirstLimitMovesExactly113RowsOneBodyUp() throws IOException {
        assertThat(steps("&lt;= 2500000<", "&lt;= 1000000<"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, 332L, 1, 113L));
    }

    @Test
    void raisingTheThirdLimitMovesExactly15RowsOneBodyDown() throws IOException {
        assertThat(steps("&lt;= 8000000<", "&lt;= 10000000<"))
                .containsExactlyInAnyOrderEntriesOf(Map.of(0, 430L, -1, 15L));
    }

    private Map<Integer, Long> steps(String limit, String other) throws IOException {
        String table = new String(authorities.deployed().bytes(), StandardCharsets.UTF_8);
        TrialLadders changed =
                authorities.tryOut("changed.dmn", table.replace(limit, other).getBytes(StandardCharsets.UTF_8));
        return rows().stream()
                .map(MelbourneLadderTest::question)
                .collect(Collectors.groupingBy(
                        question -> changed.find(question).orElseThrow().rank()
                                - authorities.find(question).rank(),
                        Collectors.counting()));
    }

    private static AuthorityQuestion question(CSVRecord row) {
        return new AuthorityQuestion(
                "gate", Money.of(row.get("FFC"), "AUD"), Tier.STANDARD, null, row.get("Delivery Program"), TODAY);
    }

    private static List<CSVRecord> rows() throws IOException {
        String text = Files.readString(FILE).replace("\uFEFF", "");
        return CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }
}

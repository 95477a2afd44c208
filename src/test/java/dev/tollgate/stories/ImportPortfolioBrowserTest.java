package dev.tollgate.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import dev.tollgate.lifecycle.imports.ImportState;
import dev.tollgate.lifecycle.imports.PortfolioImport;
import dev.tollgate.lifecycle.imports.PortfolioImports;
import dev.tollgate.support.BrowserTest;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.Tasklist;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.Visitors;
import dev.tollgate.support.Work;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two real portfolios are taken over by the PMO in Tasklist; looked at first, and once more when they changed. */
@BrowserTest
class ImportPortfolioBrowserTest {

    private static final Path DATA = Path.of("..", "shared", "data");
    private static final Path WATER = DATA.resolve("melbourne-water-capital-projects.csv");
    private static final Path GOVERNMENT = DATA.resolve("uk-major-projects-2021.csv");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** So that other tests may import the same files in the same database. */
    private static final String OTHER_NUMBERS = "BR-";

    @Autowired
    private Persons persons;

    @Autowired
    private TimeTravel time;

    @Autowired
    private Work work;

    @Autowired
    private Jobs jobs;

    @Autowired
    private PortfolioImports imports;

    @Autowired
    private JdbcClient jdbc;

    @SuppressWarnings("NullAway.Init") // set as the test begins
    private Tasklist screen;

    @Test
    void bothPortfoliosAreTakenOverAndAChangedFileShowsItsDifferences(Visitors visitors) throws IOException {
        Assumptions.assumeTrue(
                Files.exists(WATER) && Files.exists(GOVERNMENT),
                "The real portfolios are not kept beside this project; skipped.");
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        time.to(Instant.parse("2021-03-31T08:00:00Z"));
        screen = visitors.inTasklist(persons.with("ivy-pmo", "pmo"));
        byte[] water = water(Files.readString(WATER, StandardCharsets.UTF_8));
        byte[] government = Files.readString(GOVERNMENT, WINDOWS)
                .replaceAll("(?m)^2021;", "2021;" + OTHER_NUMBERS)
                .getBytes(WINDOWS);

        // the first file: the columns' names suggest the mapping, the PMO completes and keeps it
        String first = begin("Water projects");
        upload(first, "water.csv", water);
        Tasklist mapping = open(first, "check-mapping");
        assertThat(mapping.page().locator(".tollgate-panel")).containsText("names of the columns");
        mapping.fill("Currency of the values", "AUD").fill("Keep this mapping under the name", "Water projects");
        picture("check-mapping");
        mapping.complete();
        PortfolioImport done = lookAndApply(first, "445");
        assertThat(done.created()).isEqualTo(445);
        assertThat(done.refused()).isZero();

        // the second file: semicolons, pounds, millions, ratings in words
        String second = begin("Major government projects");
        upload(second, "government.csv", government);
        mapping = open(second, "check-mapping");
        mapping.pick("Values are counted in", "millions");
        mapping.fill("Keep this mapping under the name", "Government projects");
        picture("check-mapping-government");
        mapping.complete();
        done = lookAndApply(second, "184");
        assertThat(done.created()).isEqualTo(184);
        assertThat(done.refused()).isZero();
        assertThat(jdbc.sql("select sum(p.value) from project p join lifecycle_import_row r on r.project_id = p.id"
                                + " where r.import_id = ?")
                        .param(done.id())
                        .query(BigDecimal.class)
                        .single())
                .isEqualByComparingTo("541951370000");

        // the first file again: the kept mapping is proposed, and nothing changes
        String again = begin("Water projects again");
        upload(again, "water.csv", water);
        mapping = open(again, "check-mapping");
        assertThat(mapping.page().locator(".tollgate-panel")).containsText("the stored mapping \"Water projects\"");
        assertThat(mapping.field("Currency of the values")).hasValue("AUD");
        mapping.complete();
        done = lookAndApply(again, "445");
        assertThat(done.unchanged()).isEqualTo(445);
        assertThat(done.mappingName()).isEqualTo("Water projects");

        // a changed file shows exactly its differences
        String changed = begin("Water projects, corrected");
        upload(changed, "water.csv", changedWater(water));
        open(changed, "check-mapping").complete();
        jobs.runDueOfBusinessKey(changed);
        Tasklist decision = open(changed, "decide-on-import");
        decision.page().getByLabel("Which rows").selectOption("CHANGE");
        Locator rows = decision.page().locator(".tollgate-pages tbody tr");
        assertThat(rows).hasCount(1);
        assertThat(rows).containsText("value: AUD 2359288.62 → AUD 2359289.62");
        picture("decide-on-change");
        decision.choose("Do it – refused rows are left out").complete();
        jobs.runDueOfBusinessKey(changed);
        done = imports.get(idOf(changed));
        assertThat(done.updated()).isOne();
        assertThat(done.unchanged()).isEqualTo(444);
    }

    @Test
    void aFileThatIsNoTableIsRefusedAtOnce(Visitors visitors) {
        screen = visitors.inTasklist(persons.with("ivy-pmo", "pmo"));
        String key = begin("Not a portfolio");
        Tasklist task = open(key, "upload-portfolio");
        task.page()
                .locator(".tollgate-drop input[type=file]")
                .setInputFiles(new FilePayload("setup.csv", "text/csv", new byte[] {'M', 'Z', 0, 1, 2, 3}));
        assertThat(task.page().locator(".tollgate-drop .tollgate-said")).containsText("This is no table");
        picture("upload-refused");
    }

    private static byte[] water(String text) {
        return text.replaceAll("(?m)^([A-Z]+\\d+),", OTHER_NUMBERS + "$1,").getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changedWater(byte[] water) {
        return new String(water, StandardCharsets.UTF_8)
                .replace("Q05388,2359288.62", "Q05388,2359289.62")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Begins an import by the start form; its key. */
    private String begin(String title) {
        Page page = screen.page();
        page.navigate("/camunda/app/tasklist/default/");
        page.getByText("Start process").first().click();
        page.locator(".modal-content").getByText("Portfolio import").first().click();
        Locator form = page.locator(".modal-content .fjs-form");
        form.waitFor();
        // Tasklist draws the form once more when it has what it asks the server for.
        page.waitForLoadState(LoadState.NETWORKIDLE);
        form.getByLabel("What is imported?").fill(title);
        picture("import-portfolio");
        form.locator("button[type=submit]").click();
        assertThat(page.locator(".modal-content .fjs-form")).hasCount(0);
        return "IMP-"
                + jdbc.sql("select max(id) from lifecycle_import where title = ?")
                        .param(title)
                        .query(Long.class)
                        .single();
    }

    private static long idOf(String key) {
        return Long.parseLong(key.substring("IMP-".length()));
    }

    private void upload(String key, String name, byte[] content) {
        Tasklist task = open(key, "upload-portfolio");
        task.page()
                .locator(".tollgate-drop input[type=file]")
                .setInputFiles(new FilePayload(name, "text/csv", content));
        assertThat(task.page().locator(".tollgate-filed")).containsText(name);
        picture("upload-portfolio");
        task.complete();
    }

    /** Looks at the dry run, has it done, and sees how far it is and what came of it. */
    private PortfolioImport lookAndApply(String key, String rows) {
        jobs.runDueOfBusinessKey(key);
        Tasklist decision = open(key, "decide-on-import");
        assertThat(decision.page().locator(".tollgate-pages")).containsText("(" + rows + " rows)");
        picture("decide-on-import-" + rows);
        assertThat(imports.get(idOf(key)).state()).isEqualTo(ImportState.REHEARSED);
        decision.choose("Do it – refused rows are left out").complete();
        assertThat(decision.page().locator(".tollgate-running")).containsText("0 of");
        picture("applying-" + rows);
        jobs.runDueOfBusinessKey(key);
        Tasklist result = open(key, "see-import-result");
        picture("see-import-result-" + rows);
        result.complete();
        PortfolioImport done = imports.get(idOf(key));
        assertThat(done.state()).isEqualTo(ImportState.DONE);
        return done;
    }

    private Tasklist open(String key, String taskKey) {
        return screen.open(work.task(key, taskKey, null).getId());
    }

    private void picture(String name) {
        screen.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "browser", "import-" + name + ".png")));
    }
}

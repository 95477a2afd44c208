package dev.tollgate.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.escalation.ExceptionOutcome;
import dev.tollgate.governance.escalation.Exceptions;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Baseline;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.proof.VerifyDecisions;
import dev.tollgate.support.BrowserTest;
import dev.tollgate.support.Life;
import dev.tollgate.support.Persons;
import dev.tollgate.support.Tasklist;
import dev.tollgate.support.Visitors;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** A forecast breaks a tolerance, a report is written and decided on, and the decision is proven on another machine. */
@BrowserTest
class ExceptionBrowserTest {

    @Autowired
    private Persons persons;

    @Autowired
    private Life life;

    @Autowired
    private Work work;

    @Autowired
    private Seats seats;

    @Autowired
    private ProjectWork projectWork;

    @Autowired
    private Baselines baselines;

    @Autowired
    private Exceptions exceptions;

    @Autowired
    private DecisionRecords decisions;

    @Test
    void aBreachBecomesAnExceptionAndADecisionThatAnybodyCanVerify(Visitors visitors, @TempDir Path elsewhere)
            throws IOException, InterruptedException {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        ProjectId project = project();

        forecast(visitors, project);
        report(visitors, project);
        decide(visitors, project);

        String key = project.child("EX1");
        assertThat(exceptions.get(key).outcome()).isEqualTo(ExceptionOutcome.CONTINUE);
        Path record = takeHome(
                visitors, decisions.find(key, "exception").orElseThrow().id().toString(), elsewhere);
        assertThat(verify(elsewhere, record)).startsWith("0 ACCEPTED").contains("exception of " + key);
        String content = Files.readString(record);
        Files.writeString(record, content.replace("\"outcome\":\"CONTINUE\"", "\"outcome\":\"STOP\""));
        assertThat(verify(elsewhere, record))
                .startsWith("1 REFUSED")
                .contains("exception of " + key, "its content is not what was recorded");
    }

    private ProjectId project() {
        ProjectId project = life.at(LifecyclePosition.EXECUTING, Tier.STANDARD);
        persons.with("life-pm", "project-manager");
        persons.with("exb-chair", "steering-member");
        seats.appoint(project, "steering-chair", new PersonId("exb-chair"), "For a test.");
        projectWork.savePlan(
                project,
                new Plan(
                        LocalDate.of(2027, 1, 4),
                        LocalDate.of(2027, 9, 30),
                        Money.of("4200000", "AUD"),
                        "In two steps."),
                new PersonId("life-pm"));
        baselines.establish(project, Baseline.Origin.GATE, "for a test");
        return project;
    }

    private void forecast(Visitors visitors, ProjectId project) {
        Page page = visitors.inTasklist(persons.with("life-pm")).page();
        page.getByText("Start process").first().click();
        page.locator(".modal-content")
                .getByText("Forecast", new Locator.GetByTextOptions().setExact(true))
                .first()
                .click();
        Locator form = page.locator(".modal-content .fjs-form");
        form.getByLabel("Project number").fill(project.value());
        form.getByLabel("What do you speak of?").first().fill("The whole");
        form.locator(".fjs-dropdownlist-item")
                .getByText("The whole project")
                .first()
                .click();
        form.getByLabel("Cost at completion").fill("4900000");
        form.getByLabel("Why do you expect this?").fill("There is rock under the site.");
        picture(page, "give-forecast");
        form.locator("button[type=submit]").click();
        assertThat(page.locator(".modal-content .fjs-form")).hasCount(0);
        life.runJobs(project);
    }

    private void report(Visitors visitors, ProjectId project) {
        Tasklist report = open(visitors, project, "life-pm", "write-exception-report");
        assertThat(report.page().locator(".tollgate-panel"))
                .containsText("The cost is expected to be AUD 4900000; agreed is AUD 4200000. That is 16.67");
        report.fill("How did it come to this?", "Rock under the site.")
                .fill("What follows if the project goes on?", "It costs 700 000 more.")
                .fill("What follows if it is planned anew?", "A smaller basin, half a year later.")
                .fill("What follows if it is stopped?", "1.1 million is lost.")
                .choose("Go on with another tolerance, until a day")
                .fill("Why?", "The need has not changed.")
                .fill("Tolerance that you ask for", "20")
                .fill("Until when it would hold", "31/12/2099");
        report.page().keyboard().press("Escape");
        picture(report.page(), "write-exception-report");
        report.complete();
        life.runJobs(project);
    }

    private void decide(Visitors visitors, ProjectId project) {
        Tasklist decision = open(visitors, project, "exb-chair", "decide-exception");
        assertThat(decision.page().locator(".tollgate-panel")).containsText("A smaller basin, half a year later.");
        assertThat(decision.page().locator(".tollgate-panel")).containsText("Tolerance asked for");
        decision.choose("Go on with the tolerance that is asked for").fill("Why?", "It is worth it.");
        picture(decision.page(), "decide-exception");
        decision.complete();
        life.runJobs(project);
    }

    private Path takeHome(Visitors visitors, String decision, Path folder) {
        Page page = visitors.loggedIn(persons.with("exb-chair"));
        Download download = page.waitForDownload(
                () -> page.evaluate("path => { location.href = path; }", "/api/decisions/" + decision + "/record"));
        assertThat(download.suggestedFilename()).isEqualTo("decision-" + decision + ".json");
        Path file = folder.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** On a machine that has Java and the verifier's own classes: no library, no database. Exit code and words. */
    private static String verify(Path folder, Path file) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        copyTheVerifier(classes);
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classes.toString(),
                        VerifyDecisions.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String words = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return java.exitValue() + " " + words;
    }

    private static void copyTheVerifier(Path classes) throws IOException {
        String room = VerifyDecisions.class.getPackageName().replace('.', '/');
        Path to = Files.createDirectories(classes.resolve(room));
        try (var files = Files.list(Path.of("target", "classes", room))) {
            for (Path from : files.toList()) {
                if (!Files.exists(to.resolve(from.getFileName()))) {
                    Files.copy(from, to.resolve(from.getFileName()));
                }
            }
        }
    }

    private Tasklist open(Visitors visitors, ProjectId project, String person, String box) {
        return visitors.inTasklist(persons.with(person))
                .open(work.task(project.value(), box, null).getId());
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser", "exception-" + name + ".png")));
    }
}

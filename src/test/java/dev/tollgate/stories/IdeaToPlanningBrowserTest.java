package dev.tollgate.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FilePayload;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.project.Projects;
import dev.tollgate.support.BrowserTest;
import dev.tollgate.support.Life;
import dev.tollgate.support.Persons;
import dev.tollgate.support.Tasklist;
import dev.tollgate.support.Visitors;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The main job, done by eight people at their browsers: every form is filled in with the keyboard and the mouse. */
@BrowserTest
class IdeaToPlanningBrowserTest {

    private static final String NAME = "Renew the treatment plant <b>at the river</b>";

    @Autowired
    private Persons persons;

    @Autowired
    private Work work;

    @Autowired
    private Life life;

    @Autowired
    private Projects projects;

    @Autowired
    private GateReviews gates;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, Tasklist> screens = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // set as the test begins
    private Visitors here;

    @Test
    void fromTheIdeaThroughAConditionalGoToPlanning(Visitors visitors) {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        here = visitors;
        for (String person : new String[] {"pm", "sponsor", "business", "technology", "chair", "member", "proposer"}) {
            persons.with("eve-" + person, "team-member");
        }
        persons.with("eve-pmo", "pmo");

        ProjectId project = submitTheIdea();
        initiate(project);
        setUpGovernance(project);
        passTheGateOnACondition(project);

        assertThat(projects.get(project).phase()).isEqualTo(Phase.PLANNING);
        assertThat(work.waitingAt(project.value())).containsExactly("draft-plan", "meet-condition");
        cockpitShowsWhereItStands(project);
        meetTheCondition(project);
        assertThat(gates.hasUnmetConditions(project)).isFalse();
        assertThat(work.waitingAt(project.value())).containsExactly("draft-plan");
    }

    private ProjectId submitTheIdea() {
        Page page = screen("eve-proposer").page();
        page.getByText("Start process").first().click();
        page.locator(".modal-content").getByText("Project lifecycle").first().click();
        Locator form = page.locator(".modal-content .fjs-form");
        form.getByLabel("Name of the project").fill(NAME);
        form.getByLabel("What is it about?").fill("The plant is forty years old.");
        form.getByLabel("What is the benefit?").fill("Clean water for another forty.");
        form.getByLabel("Estimated full cost").fill("4200000");
        pick(form, "Currency", "AUD");
        pick(form, "Risk", "3 – medium");
        pick(form, "Strategic weight", "4");
        picture(page, "submit-idea");
        form.locator("button[type=submit]").click();
        assertThat(page.locator(".modal-content .fjs-form")).hasCount(0);
        ProjectId project = new ProjectId(jdbc.sql("select id from project where name = ?")
                .param(NAME)
                .query(String.class)
                .single());
        life.runJobs(project);
        return project;
    }

    private void initiate(ProjectId project) {
        Tasklist review = open(project, "eve-pmo", "review-idea").claim();
        assertThat(review.page().locator(".tollgate-panel")).containsText(NAME);
        review.choose("Accept – it becomes a project")
                .pick("Sponsor", "(eve-sponsor)")
                .pick("Project manager", "(eve-pm)");
        picture(review.page(), "review-idea");
        review.complete();

        Tasklist businessCase = open(project, "eve-pm", "write-business-case");
        upload(businessCase, project, "artefact:business-case");
        businessCase
                .fill("Why is it worth it?", "Water")
                .fill("Which options were considered?", "Doing nothing")
                .fill("Which one do you recommend", "Renewal")
                .complete();
        open(project, "eve-pm", "draft-charter")
                .fill("Objectives", "Clean water")
                .fill("In scope", "One plant")
                .fill("Success criteria", "It runs")
                .complete();
        open(project, "eve-sponsor", "approve-initiation").choose("Approve").complete();
        life.runJobs(project);
    }

    private void setUpGovernance(ProjectId project) {
        Tasklist nominate = open(project, "eve-pmo", "nominate-seats").claim();
        nominate.pick("Sponsor", "(eve-sponsor)")
                .pick("Project manager", "(eve-pm)")
                .pick("Functional owner", "(eve-business)")
                .pick("Technology owner", "(eve-technology)")
                .pick("Chair of the steering committee", "(eve-chair)")
                .pick("Members of the steering committee", "(eve-member)")
                .pick("Members of the steering committee", "(eve-proposer)");
        picture(nominate.page(), "nominate-seats");
        nominate.complete();
        life.runJobs(project);
        while (work.waitingAt(project.value()).contains("accept-seat")) {
            Task seat = openTasks(project, "accept-seat");
            screen(seat.getAssignee()).open(seat.getId()).choose("I accept").complete();
            life.runJobs(project);
        }
        Tasklist matrix = open(project, "eve-pmo", "fill-raci-matrix").claim();
        picture(matrix.page(), "fill-raci-matrix");
        matrix.complete();
        life.runJobs(project);
    }

    private void passTheGateOnACondition(ProjectId project) {
        Tasklist evidence = open(project, "eve-pm", "attach-evidence");
        upload(evidence, project, "gate:G1:charter-approved");
        picture(evidence.page(), "attach-evidence");
        evidence.fill("What the committee should know", "All is there").complete();
        while (work.waitingAt(project.value()).contains("give-sign-off")) {
            Task signOff = openTasks(project, "give-sign-off");
            screen(signOff.getAssignee())
                    .open(signOff.getId())
                    .choose("Yes, I sign it off")
                    .complete();
            life.runJobs(project);
        }
        life.runJobs(project);
        Tasklist readiness = open(project, "eve-pmo", "check-readiness").claim();
        picture(readiness.page(), "check-readiness");
        readiness.choose("Yes, open the vote").complete();
        life.runJobs(project);

        vote(project, "eve-chair").pick("Your vote", "Go").complete();
        for (String member : new String[] {"eve-member", "eve-proposer"}) {
            Tasklist vote = vote(project, member)
                    .pick("Your vote", "Conditional go")
                    .fill("Reason", "The money is not certain")
                    .fill("Condition", "Funding in writing")
                    .fill("Working days for the condition", "10");
            picture(vote.page(), "cast-vote");
            vote.complete();
        }
        life.runJobs(project);
        Tasklist conditions = open(project, "eve-chair", "agree-conditions");
        picture(conditions.page(), "agree-conditions");
        // Both members asked for the same, so the chair takes one of the two away.
        conditions.form().locator(".fjs-repeat-row-remove").last().click();
        conditions.complete();
        life.runJobs(project);
    }

    private void meetTheCondition(ProjectId project) {
        open(project, "eve-pm", "meet-condition")
                .fill("How it was met", "Signed on Monday")
                .complete();
        life.runJobs(project);
        Task confirm = openTasks(project, "confirm-condition");
        String person = confirm.getAssignee() == null ? "eve-pmo" : confirm.getAssignee();
        Tasklist confirmation = screen(person).open(confirm.getId());
        if (confirm.getAssignee() == null) {
            confirmation.claim();
        }
        confirmation.choose("Yes, it is met").complete();
        life.runJobs(project);
    }

    private void cockpitShowsWhereItStands(ProjectId project) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(project.value())
                .singleResult()
                .getId();
        Page page = screen("eve-pmo").page();
        page.navigate("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime");
        assertThat(page.locator(".djs-overlays[data-container-id='plan-project'] .badge")
                        .first())
                .isVisible();
        picture(page, "cockpit-instance");
    }

    // ---------------------------------------------------------------- at the screen

    /** Each person logs in when it is their turn, and stays logged in. */
    private Tasklist screen(String person) {
        return screens.computeIfAbsent(person, name -> here.inTasklist(persons.with(name)));
    }

    private Tasklist open(ProjectId project, String person, String taskKey) {
        return screen(person).open(work.task(project.value(), taskKey, null).getId());
    }

    private Tasklist vote(ProjectId project, String person) {
        return screen(person)
                .open(work.task(project.value(), "cast-vote", person).getId());
    }

    private Task openTasks(ProjectId project, String taskKey) {
        return work.open(project.value()).stream()
                .filter(task -> task.getTaskDefinitionKey().equals(taskKey))
                .findFirst()
                .orElseThrow();
    }

    private static void upload(Tasklist screen, ProjectId project, String slot) {
        Locator place = screen.page().locator("[data-slot='" + slot + "']");
        place.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload("paper.txt", "text/plain", (project + slot).getBytes(StandardCharsets.UTF_8)));
        place.locator("button").click();
        assertThat(place.locator(".tollgate-documents li")).hasCount(1);
    }

    private static void pick(Locator form, String label, String option) {
        form.getByLabel(label).first().fill(option);
        form.locator(".fjs-dropdownlist-item").getByText(option).first().click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser", "story-" + name + ".png")));
    }
}

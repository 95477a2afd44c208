package dev.tollgate.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.tollgate.change.ChangeFixture;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.governance.NewDecision;
import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.mandates.MandateRegister;
import dev.tollgate.governance.mandates.NewMandate;
import dev.tollgate.governance.mandates.Terms;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
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
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change beyond the manager's limit: a committee with one recusal and one deputy, and a new baseline in the plan. */
@BrowserTest
class ChangeBrowserTest {

    private static final String AWAY = "change-away";
    private static final String DEPUTY = "change-deputy";

    @Autowired
    private Persons persons;

    @Autowired
    private Work work;

    @Autowired
    private Life life;

    @Autowired
    private MandateRegister mandates;

    @Autowired
    private WorkingCalendar calendar;

    @Autowired
    private Baselines baselines;

    @Autowired
    private DecisionRecords decisions;

    private final Map<String, Tasklist> screens = new HashMap<>();

    @SuppressWarnings("NullAway.Init") // set as Spring makes the test
    private ChangeFixture fixture;

    @SuppressWarnings("NullAway.Init") // set as the test begins
    private Visitors here;

    @Autowired
    void fixture(Projects projects, ProjectWork projectWork, Seats seats) {
        fixture = new ChangeFixture(persons, projects, projectWork, seats, baselines);
    }

    @Test
    void aChangeBeyondTheManagersLimitGoesThroughTheCommitteeToANewBaseline(Visitors visitors) {
        // given
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        here = visitors;
        ProjectId project = fixture.atWork(Tier.STANDARD);
        fixture.seat(project, Seat.STEERING_MEMBER, AWAY);
        somebodyActsFor(AWAY);

        // when
        String key = raise(project);
        assertThat(project.child("CR-001")).isEqualTo(key);
        propose(project);
        giveOpinions(project);
        completeAssessment(project);
        vote(project);
        agreeTerms(project);

        // then
        thePlanShowsTheNewBaseline(project);
        NewDecision decision = decisions.find(key, "change").orElseThrow().decision();
        assertThat(decision.recusals())
                .extracting(recusal -> recusal.voter().value())
                .containsExactly(ChangeFixture.ANNA);
        assertThat(decision.mandates())
                .extracting(mandate ->
                        mandate.holder().value() + " by " + mandate.acting().value())
                .containsExactly(AWAY + " by " + DEPUTY);
        assertThat(baselines.current(project).orElseThrow().budget()).isEqualTo(Money.of("1150000", "EUR"));
    }

    private void somebodyActsFor(String holder) {
        var deputy = new PersonId(persons.with(DEPUTY, "team-member").id());
        var given = mandates.give(
                new NewMandate(
                        new PersonId(holder),
                        deputy,
                        new Terms(
                                calendar.today(),
                                calendar.today().plusDays(14),
                                Set.of("change"),
                                List.of(Money.of("500000", "EUR")),
                                false,
                                Set.of(),
                                Set.of()),
                        "Holidays."),
                new PersonId(holder),
                Set.of());
        mandates.answer(given.id(), true, "", deputy);
    }

    private String raise(ProjectId project) {
        Page page = screen(ChangeFixture.TEAM).page();
        page.getByText("Start process").first().click();
        page.locator(".modal-content").getByText("Change request").first().click();
        Locator form = page.locator(".modal-content .fjs-form");
        form.getByLabel("Project number").fill(project.value());
        form.getByLabel("What should change, in a few words").fill("A third pump");
        pick(form, "What it is mainly about", "Scope");
        form.getByLabel("Describe the change").fill("One more pump for the low ground.");
        form.getByLabel("What happens if nothing changes?").fill("Wet feet every spring.");
        form.getByLabel("Priority").fill("4");
        picture(page, "raise");
        form.locator("button[type=submit]").click();
        assertThat(page.locator(".modal-content .fjs-form")).hasCount(0);
        life.runJobs(project);
        return project.child("CR-001");
    }

    private void propose(ProjectId project) {
        Tasklist proposal = open(project, ChangeFixture.MANAGER, "propose-change");
        proposal.form().getByLabel("Amount after the change").first().fill("750000");
        proposal.fill("For quality", "The same pumps.");
        picture(proposal.page(), "propose");
        proposal.complete();
        life.runJobs(project);
    }

    private void giveOpinions(ProjectId project) {
        for (Task task : work.open(project.value())) {
            if (task.getTaskDefinitionKey().equals("give-opinion")) {
                Tasklist opinion = screen(task.getAssignee()).open(task.getId());
                assertThat(opinion.panel(task.getId())).containsText("1150000");
                picture(opinion.page(), "opinion");
                opinion.choose("I agree").complete();
            }
        }
        life.runJobs(project);
    }

    private void completeAssessment(ProjectId project) {
        Tasklist assessment = open(project, ChangeFixture.MANAGER, "complete-assessment");
        assessment.fill("What would have to be done", "Order the pump.").fill("Size", "3");
        picture(assessment.page(), "assessment");
        assessment.complete();
        life.runJobs(project);
    }

    private void vote(ProjectId project) {
        Tasklist chair = screen(ChangeFixture.CHAIR)
                .open(work.task(project.value(), "cast-vote", ChangeFixture.CHAIR)
                        .getId());
        chair.pick("Your vote", "Approve");
        picture(chair.page(), "vote");
        chair.complete();
        screen(ChangeFixture.ANNA)
                .open(work.task(project.value(), "cast-vote", ChangeFixture.ANNA)
                        .getId())
                .pick("Your vote", "Recuse yourself")
                .fill("Reason", "My brother makes the pumps.")
                .complete();
        work.completeOwn(ChangeFixture.BEN, project.value(), "cast-vote", Map.of("vote", "APPROVE"));
        Task left = work.open(project.value()).stream()
                .filter(task -> task.getTaskDefinitionKey().equals("cast-vote"))
                .findFirst()
                .orElseThrow();
        Tasklist deputy = screen(DEPUTY).open(left.getId()).claim();
        deputy.pick("Your vote", "Approve");
        picture(deputy.page(), "vote-by-deputy");
        deputy.complete();
        life.runJobs(project);
    }

    private void agreeTerms(ProjectId project) {
        Tasklist terms = open(project, ChangeFixture.CHAIR, "agree-terms").claim();
        picture(terms.page(), "terms");
        terms.complete();
        life.runJobs(project);
    }

    private void thePlanShowsTheNewBaseline(ProjectId project) {
        Task implement = work.task(project.value(), "implement-change", null);
        Tasklist manager = screen(ChangeFixture.MANAGER).open(implement.getId());
        assertThat(manager.panel(implement.getId())).containsText("+150000");
        picture(manager.page(), "implement");
        Page page = manager.page();
        page.navigate("/api/projects/" + project + "/plan");
        assertThat(page.locator("body")).containsText("1150000");
        assertThat(baselines.of(project)).hasSize(2);
    }

    // ---------------------------------------------------------------- at the screen

    /** Each person logs in when it is their turn, and stays logged in. */
    private Tasklist screen(String person) {
        return screens.computeIfAbsent(person, name -> here.inTasklist(persons.with(name)));
    }

    private Tasklist open(ProjectId project, String person, String taskKey) {
        return screen(person).open(work.task(project.value(), taskKey, null).getId());
    }

    private static void pick(Locator form, String label, String option) {
        form.getByLabel(label).first().fill(option);
        form.locator(".fjs-dropdownlist-item").getByText(option).first().click();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "browser", "change-" + name + ".png")));
    }
}

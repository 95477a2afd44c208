package dev.tollgate.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.tollgate.documents.Documents;
import dev.tollgate.gate.GateFixture;
import dev.tollgate.governance.Ballots;
import dev.tollgate.governance.Seats;
import dev.tollgate.governance.bodies.Bodies;
import dev.tollgate.governance.bodies.BodyFixture;
import dev.tollgate.governance.bodies.BodySetup;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.BrowserTest;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Persons;
import dev.tollgate.support.Tasklist;
import dev.tollgate.support.TestMatters;
import dev.tollgate.support.TimeTravel;
import dev.tollgate.support.Visitors;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A vote in writing that fails for want of a quorum and is decided in the next sitting, with different users. */
@BrowserTest
class NoQuorumBrowserTest {

    @Autowired
    RuntimeService runtime;

    @Autowired
    Jobs jobs;

    @Autowired
    Work work;

    @Autowired
    TimeTravel time;

    @Autowired
    TestMatters matters;

    @Autowired
    Ballots ballots;

    @Autowired
    Persons persons;

    GateFixture projects;
    BodyFixture bodies;

    @Autowired
    void fixtures(Projects all, ProjectWork work, Seats seats, Documents documents, BodySetup setup, Bodies bodies) {
        projects = new GateFixture(persons, all, work, seats, documents);
        this.bodies = new BodyFixture(persons, setup, bodies);
    }

    @Test
    void aVoteInWritingWithoutAQuorumIsDecidedInTheNextSitting(Visitors visitors) {
        PlaywrightAssertions.setDefaultAssertionTimeout(60_000);
        time.to(Instant.parse("2026-12-01T09:00:00Z"));
        ProjectId project = projects.planned(Tier.STANDARD);
        bodies.body("nq-board", "town-board", true, BodyFixture.TUESDAYS, "nq-chair", "nq-anna", "nq-ben", "nq-cleo");
        String key = project.child("CR-1");
        matters.put(new Matter(
                key,
                project,
                "change",
                "Shall the plant cost 80 000 more?",
                Money.of("80000", "EUR"),
                null,
                List.of("REJECT", "APPROVE"),
                ""));
        String instance = runtime.startProcessInstanceByKey(
                        "committee-decision",
                        key + ".B1",
                        Map.of("projectId", project.value(), "matterKey", key, "bodyId", "nq-board"))
                .getId();
        jobs.runDueOf(instance);

        Tasklist anna = visitors.inTasklist(persons.with("nq-anna"))
                .open(work.task(project.value(), "cast-vote", "nq-anna").getId());
        assertThat(anna.page().locator(".tollgate-panel")).containsText("Quorum: more than 1/2.");
        anna.pick("Your vote", "Approve");
        picture(anna.page(), "vote-in-writing");
        anna.complete();
        jobs.runDueOf(instance);
        jobs.fireTimer(instance, "voting-closed");
        jobs.runDueOf(instance);
        assertThat(work.waitingAt(project.value())).isEmpty();

        time.to(Instant.parse("2026-12-08T10:00:00Z"));
        jobs.runDueOf(instance);
        Tasklist chair = visitors.inTasklist(persons.with("nq-chair"))
                .open(work.task(project.value(), "cast-vote", "nq-chair").getId());
        assertThat(chair.page().locator(".tollgate-panel")).containsText("1 of 4 voted; the quorum is more than 1/2.");
        picture(chair.page(), "vote-in-the-sitting");
        chair.pick("Your vote", "Approve").complete();
        Tasklist ben = visitors.inTasklist(persons.with("nq-ben"))
                .open(work.task(project.value(), "cast-vote", "nq-ben").getId());
        ben.pick("Your vote", "Recuse yourself")
                .fill("Reason", "My brother owns the supplier")
                .complete();
        anna.open(work.task(project.value(), "cast-vote", "nq-anna").getId());
        assertThat(anna.page().locator(".tollgate-panel")).containsText("My brother owns the supplier");
        anna.pick("Your vote", "Approve").complete();
        jobs.runDueOf(instance);
        jobs.fireTimer(instance, "voting-closed");
        jobs.runDueOf(instance);

        assertThat(ballots.about(key)).hasSize(2);
        assertThat(ballots.tally(key + ".B1-2").option()).isEqualTo("APPROVE");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count())
                .isZero();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target/browser/no-quorum-" + name + ".png")));
    }
}

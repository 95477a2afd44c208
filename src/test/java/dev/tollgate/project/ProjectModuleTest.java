package dev.tollgate.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tollgate.support.AppendOnly;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TollgateTest
class ProjectModuleTest {

    private static final PersonId PROPOSER = new PersonId("project-proposer");

    @Autowired
    private Projects projects;

    @Autowired
    private ProjectWork work;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anIdeaGetsTheNextNumberOfTheYearAndStandsInInitiation() {
        // when
        ProjectId first = projects.register(idea("Pipe renewal"));
        ProjectId second = projects.register(idea("Pump renewal"));

        // then
        assertThat(number(second)).isEqualTo(number(first) + 1);
        Project project = projects.get(first);
        assertThat(project.name()).isEqualTo("Pipe renewal");
        assertThat(project.phase()).isEqualTo(Phase.INITIATION);
        assertThat(project.isRunning()).isTrue();
        assertThat(project.value()).isEqualTo(Money.of("2359288.6200000000000000", "AUD"));
    }

    @Test
    void onlyThosePeopleWhoTakePartMayReadAndOthersCannotTellThatItExists() {
        ProjectId id = projects.register(idea("Secret garden"));
        var outsider = new PersonId("project-outsider");

        assertThatThrownBy(() -> projects.mayRead(id, outsider, Set.of("team-member")))
                .isInstanceOf(NotFound.class);
        projects.mayRead(id, PROPOSER, Set.of());
        projects.mayRead(id, outsider, Set.of("pmo"));
        assertThatThrownBy(() -> projects.mayRead(ProjectId.of(1999, 999), outsider, Set.of("pmo")))
                .isInstanceOf(NotFound.class);

        projects.involve(id, outsider, "workstream-lead");
        projects.mayRead(id, outsider, Set.of("team-member"));

        projects.release(id, outsider, "workstream-lead");
        assertThatThrownBy(() -> projects.mayRead(id, outsider, Set.of())).isInstanceOf(NotFound.class);
    }

    @Test
    void theDiaryTellsWhatHappenedInOrderAndForGood() {
        ProjectId id = projects.register(idea("With a diary"));

        projects.decideTier(id, Tier.STANDARD, "value above 1 m");
        projects.decideTier(id, Tier.STANDARD, "value above 1 m");
        projects.omitStep(id, "write-business-case", "light tier");
        projects.omitStep(id, "write-business-case", "light tier");
        projects.enterPhase(id, Phase.GOVERNANCE);
        projects.end(id, ProjectState.KILLED, "no money");
        projects.end(id, ProjectState.CLOSED, "too late");

        assertThat(projects.diary(id))
                .extracting(DiaryEntry::what, DiaryEntry::detail)
                .containsExactly(
                        tuple("registered", "Idea of project-proposer"),
                        tuple("tier-decided", "Standard: value above 1 m"),
                        tuple("step-omitted", "write-business-case: light tier"),
                        tuple("phase-entered", "Governance set-up"),
                        tuple("ended", "KILLED: no money"));
        assertThat(projects.get(id).state()).isEqualTo(ProjectState.KILLED);
        AppendOnly.assertKept(jdbc, "project_event", "detail");
    }

    @Test
    void importedRowsAreFoundByTheirOwnNumber() {
        List<ProjectId> ids = projects.registerImported(List.of(row("X-1"), row("X-2")));
        projects.placeAll(Map.of(ids.get(0), Phase.PLANNING, ids.get(1), Phase.CLOSING));

        Map<String, Project> found = projects.byExternalId(List.of("X-1", "X-2", "X-3"));
        assertThat(found).containsOnlyKeys("X-1", "X-2");
        assertThat(found.get("X-2"))
                .extracting(Project::phase, Project::imported)
                .containsExactly(Phase.CLOSING, true);
    }

    @Test
    void aNameThatIsMissingOrTooLongIsRefused() {
        assertThatThrownBy(() -> projects.register(idea(" "))).isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> projects.register(idea("x".repeat(201))))
                .isInstanceOf(RuleBroken.class)
                .hasMessageContaining("shorten it to 200");
    }

    @Test
    void aPlanHasDatesInOrderAndABudget() {
        ProjectId id = projects.register(idea("Planned"));
        var plan = new Plan(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 2, 1), Money.of("1", "EUR"), "");

        assertThatThrownBy(() -> work.savePlan(id, plan, PROPOSER)).hasMessageContaining("finish");
        var sound = new Plan(plan.start(), LocalDate.of(2026, 9, 1), Money.of("10.10", "EUR"), "Two waves");
        work.savePlan(id, sound, PROPOSER);
        work.savePlan(id, sound, PROPOSER);
        assertThat(work.plan(id)).contains(sound);
    }

    @Test
    void onlyOpenCriticalIssuesCount() {
        ProjectId id = projects.register(idea("With issues"));
        work.saveIssues(
                id,
                List.of(
                        new Issue("burst pipe", Issue.Severity.CRITICAL, true),
                        new Issue("mended pipe", Issue.Severity.CRITICAL, false),
                        new Issue("dripping tap", Issue.Severity.MINOR, true)));

        assertThat(work.openCriticalIssues(id)).isEqualTo(1);
        work.saveIssues(id, List.of());
        assertThat(work.openCriticalIssues(id)).isZero();
    }

    private static long number(ProjectId id) {
        return Long.parseLong(id.value().substring(9));
    }

    private static NewProject idea(String name) {
        return NewProject.idea(
                name,
                "",
                "",
                Optional.of(Money.of("2359288.6200000000000000", "AUD")),
                new Weight(2, 3, false),
                PROPOSER);
    }

    private static NewProject row(String externalId) {
        return new NewProject("Row " + externalId, "", "", null, Weight.UNKNOWN, PROPOSER, externalId, Owner.UNKNOWN);
    }
}

package dev.tollgate.lifecycle.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.BudgetLine;
import dev.tollgate.project.DiaryEntry;
import dev.tollgate.project.Milestone;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.support.Life;
import dev.tollgate.support.TollgateTest;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.Money;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.camunda.spin.Spin;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@TollgateTest
class ProjectPlanningPathTest {

    private static final Map<String, Object> PLAN = Map.of(
            "start", "2027-01-04",
            "finish", "2027-12-17",
            "budget", "1250000.55",
            "currency", "EUR",
            "approach", "Two waves");

    @Autowired
    private Life life;

    @Autowired
    private Work work;

    @Autowired
    private ProjectWork projectWork;

    @Autowired
    private Projects projects;

    @Test
    void aPlanThatBothOwnersAgreeToGoesToTheGate() {
        // given
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.FULL);
        String id = project.value();
        assertThat(projectWork.requiredArtefacts(project, projects.get(project).phase()))
                .extracting(artefact -> artefact.key())
                .contains("project-plan", "risk-management-plan");

        // when
        work.complete("life-pm", id, "draft-plan", PLAN);
        assertThat(work.waitingAt(id)).containsExactly("review-plan-for-business", "review-plan-for-technology");
        work.complete("life-business", id, "review-plan-for-business", Map.of("agreed", "YES"));
        work.complete(
                "life-technology", id, "review-plan-for-technology", Map.of("agreed", "NO", "reason", "No people"));
        life.runJobs(project);

        // then: it must change, and the reason is there to read
        assertThat(work.waitingAt(id)).containsExactly("draft-plan");
        assertThat(projects.diary(project))
                .extracting(DiaryEntry::detail)
                .contains("Technology does not agree" + " (life-technology): No people");

        // and when both agree
        work.complete("life-pm", id, "draft-plan", PLAN);
        work.complete("life-business", id, "review-plan-for-business", Map.of("agreed", "YES"));
        work.complete("life-technology", id, "review-plan-for-technology", Map.of("agreed", "YES"));
        life.runJobs(project);
        assertThat(life.standsAt(project)).containsExactly("review-readiness-for-executing");
        var plan = projectWork.plan(project).orElseThrow();
        assertThat(plan.budget()).isEqualTo(Money.of("1250000.55", "EUR"));
        assertThat(plan.finish()).isEqualTo(LocalDate.of(2027, 12, 17));
    }

    @Test
    void aLightProjectNeedsNoTechnologyReview() {
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);

        work.complete("life-pm", project.value(), "draft-plan", PLAN);

        assertThat(work.waitingAt(project.value())).containsExactly("review-plan-for-business");
        work.complete("life-business", project.value(), "review-plan-for-business", Map.of("agreed", "YES"));
        life.runJobs(project);
        assertThat(life.standsAt(project)).containsExactly("review-readiness-for-executing");
    }

    @Test
    void aPlanMayBeDividedIntoBudgetLinesAndMilestones() {
        // given
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        Map<String, Object> divided = new HashMap<>(PLAN);
        divided.put(
                "budgetLines",
                Spin.JSON("[{\"name\":\"Pumps\",\"amount\":\"1250000\"},{\"name\":\"Pipes\",\"amount\":\"0.5\"}]"));
        divided.put("milestones", Spin.JSON("[{\"name\":\"First pump\",\"on\":\"2027-05-03\"}]"));

        // when: they do not add up
        assertThatThrownBy(() -> work.complete("life-pm", project.value(), "draft-plan", divided))
                .hasMessageContaining("add up to 1250000.5, but the budget is 1250000.55");

        // and when they do
        divided.put("budget", "1250000.50");
        work.complete("life-pm", project.value(), "draft-plan", divided);

        // then
        var plan = projectWork.plan(project).orElseThrow();
        assertThat(plan.budgetLines())
                .containsExactly(
                        new BudgetLine("Pumps", new BigDecimal("1250000")),
                        new BudgetLine("Pipes", new BigDecimal("0.5")));
        assertThat(plan.milestones()).containsExactly(new Milestone("First pump", LocalDate.of(2027, 5, 3)));
    }

    @Test
    void everyMistakeInThePlanIsNamedAtOnce() {
        ProjectId project = life.at(LifecyclePosition.PLANNING, Tier.LIGHT);
        Map<String, Object> wrong = new HashMap<>(PLAN);
        wrong.put("finish", "2026-01-01");
        wrong.put("budget", "0");
        wrong.put("approach", "");

        assertThatThrownBy(() -> work.complete("life-pm", project.value(), "draft-plan", wrong))
                .hasMessageContaining("The finish lies before the start")
                .hasMessageContaining("The budget must be more than zero")
                .hasMessageContaining("Approach is missing");
        assertThat(projectWork.plan(project)).isEmpty();
    }
}

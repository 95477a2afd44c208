package dev.tollgate.project.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlanExportTest {

    private final PlanReader reader = new PlanReader();

    @AfterEach
    void end() {
        reader.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"software-development-plan.mpp", "ozbuild-construction.mpp", "estimated-milestones.mpp"})
    void aRealPlanSaysTheSameWhenItIsReadAgain(String name) {
        // given
        Schedule plan = reader.read(Plans.real(name)).get(0);

        // when
        Schedule again = reader.read(PlanExport.mspdi(plan)).get(0);

        // then
        assertThat(ScheduleChange.between(plan, again).rows()).isEmpty();
        assertThat(again.tasks())
                .extracting(ScheduleTask::resources)
                .isEqualTo(plan.tasks().stream().map(ScheduleTask::resources).toList());
        assertThat(again.title()).isEqualTo(plan.title());
        assertThat(again.tasks())
                .extracting(ScheduleTask::level)
                .isEqualTo(plan.tasks().stream().map(ScheduleTask::level).toList());
    }

    @Test
    void markupInNamesStaysText() {
        // given
        Schedule plan = reader.read(Plans.mspdi(Plans.task(1, "&lt;Task&gt; &amp; =1+1", 1, 2)))
                .get(0);

        // when
        Schedule again = reader.read(PlanExport.mspdi(plan)).get(0);

        // then
        assertThat(again.tasks()).extracting(ScheduleTask::name).containsExactly("<Task> & =1+1");
    }
}

package dev.tollgate.workflow;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;

/** The settings of our engine on an engine that has nothing else of ours; those of application.yaml and of the code. */
public final class OurSettings {

    private OurSettings() {}

    public static void on(ProcessEngineConfigurationImpl engine) {
        engine.setIdGenerator(new StrongUuidGenerator());
        engine.setCustomHistoryLevels(new ArrayList<>(List.of(new OurHistory())));
        engine.setHistory(OurHistory.NAME);
        engine.setDefaultSerializationFormat("application/json");
        engine.setAuthorizationEnabled(true);
        engine.setMetricsEnabled(false);
        engine.setDbMetricsReporterActivate(false);
        engine.setTaskMetricsEnabled(false);
        engine.setCmmnEnabled(false);
        engine.setJobExecutorAcquireByDueDate(true);
        engine.setFailedJobRetryTimeCycle("R5/PT1M");
    }
}

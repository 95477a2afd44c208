package dev.tollgate.bench;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.jspecify.annotations.Nullable;

/**
 * The variables that each process had in the end on Tollgate's side. The bare engine's delegates do nothing, so its
 * processes get them at their start: the same gateways are passed, the same people asked, the same variables written.
 */
record Recording(String project, Map<String, Map<String, Object>> variables) {

    static Recording of(HistoryService history, String project) {
        Map<String, Map<String, Object>> variables = new HashMap<>();
        history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(project + "%")
                .list()
                .forEach(instance ->
                        variables.putIfAbsent(instance.getProcessDefinitionKey(), variablesOf(history, instance)));
        return new Recording(project, variables);
    }

    private static Map<String, Object> variablesOf(HistoryService history, HistoricProcessInstance instance) {
        Map<String, Object> values = new HashMap<>();
        history
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance.getId())
                .activityInstanceIdIn(instance.getId())
                .list()
                .forEach(variable -> values.put(variable.getName(), variable.getValue()));
        return values;
    }

    /** The variables for another instance of the process, with the number of its own project. */
    Map<String, Object> replayed(DelegateExecution instance, String processKey) {
        String businessKey = instance.getProcessBusinessKey();
        String own = businessKey.indexOf('.') < 0 ? businessKey : businessKey.substring(0, businessKey.indexOf('.'));
        Map<String, Object> values = new HashMap<>();
        variables.getOrDefault(processKey, Map.of()).forEach((name, value) -> {
            if (!instance.hasVariable(name)) {
                values.put(name, renamed(value, own));
            }
        });
        return values;
    }

    private @Nullable Object renamed(@Nullable Object value, String own) {
        return value instanceof String text ? text.replace(project, own) : value;
    }
}

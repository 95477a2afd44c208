package dev.tollgate.workflow.web;

import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import dev.tollgate.workflow.facts.TaskContext;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads around a task that its person may see what the engine would not show to that person as such. */
@Component
class TaskContexts {

    private final ProcessEngine engine;

    TaskContexts(ProcessEngine engine) {
        this.engine = engine;
    }

    TaskContext of(Task task) {
        return ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                .getCommandExecutorTxRequired()
                .execute(command -> unrestricted(command, task));
    }

    private TaskContext unrestricted(CommandContext command, Task task) {
        return command.runWithoutAuthorization(() -> {
            Map<String, @Nullable Object> variables =
                    new LinkedHashMap<>(engine.getTaskService().getVariables(task.getId()));
            return new TaskContext(
                    task.getId(),
                    String.valueOf(task.getTaskDefinitionKey()),
                    processKey(task),
                    businessKey(task),
                    project(variables),
                    Collections.unmodifiableMap(variables));
        });
    }

    private String processKey(Task task) {
        if (task.getProcessDefinitionId() == null) {
            return "";
        }
        ProcessDefinition process = engine.getRepositoryService().getProcessDefinition(task.getProcessDefinitionId());
        return process.getKey();
    }

    private String businessKey(Task task) {
        ProcessInstance instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(String.valueOf(task.getProcessInstanceId()))
                .singleResult();
        return instance == null || instance.getBusinessKey() == null ? "" : instance.getBusinessKey();
    }

    private static @Nullable ProjectId project(Map<String, @Nullable Object> variables) {
        Object id = variables.get(ServiceTaskDelegate.PROJECT_ID.name());
        return id instanceof String text && !text.isBlank() ? new ProjectId(text) : null;
    }
}

package dev.tollgate.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tollgate.support.Http;
import dev.tollgate.support.Persons;
import dev.tollgate.support.TollgateTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The engine as Tollgate sets it up: guarded expressions, lists of ids, its history and the facts of tasks. */
@TollgateTest
class WorkflowModuleTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private TaskService tasks;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Http http;

    @Autowired
    private Persons persons;

    private String instance = "";

    @BeforeEach
    void startVoting() {
        TestModels.deploy(repository, "several-voters");
        ProcessVariable<List<String>> voters = ProcessVariable.ids("voters");
        instance = runtime.startProcessInstanceByKey(
                        "several-voters",
                        "PRJ-2026-991",
                        Map.of(voters.name(), new ArrayList<>(List.of("voter-one", "voter-two"))))
                .getId();
    }

    private <T> T inEngine(Command<T> command) {
        return configuration().getCommandExecutorTxRequired().execute(command);
    }

    private ProcessEngineConfigurationImpl configuration() {
        return (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    private Object evaluated(String expression) {
        return inEngine(command -> {
            ExecutionEntity execution = command.getExecutionManager().findExecutionById(instance);
            return configuration()
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass()}",
                "${''.class}",
                "${''.getClass().forName('java.lang.Runtime')}",
                "${execution.getClass()}",
                "${execution.processEngineServices}",
                "${execution.getProcessEngineServices()}",
                "${voters.getClass()}",
                "${voters.add('intruder')}",
                "${deadlines.getClass()}"
            })
    void anExpressionThatReachesOutIsRefusedAtRunTimeToo(String expression) {
        assertThatThrownBy(() -> evaluated(expression))
                .hasStackTraceContaining("ELException")
                .isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"${dataSource}", "${runtimeService.createProcessInstanceQuery()}", "${taskEventsListener}"})
    void beansThatAreNotMadeForModelsDoNotExistForThem(String expression) {
        assertThatThrownBy(() -> evaluated(expression)).hasStackTraceContaining("Cannot resolve identifier");
    }

    @Test
    void whatModelsUseIsEvaluated() {
        assertThat(evaluated("${deadlines.due(execution)}")).isInstanceOf(java.util.Date.class);
        assertThat(evaluated("${voters[1] == 'voter-two' && !empty voters}")).isEqualTo(true);
    }

    @Test
    void aListOfIdsIsJsonAndMakesATaskForEach() {
        assertThat(tasks.createTaskQuery().processInstanceId(instance).list())
                .extracting(Task::getAssignee)
                .containsExactlyInAnyOrder("voter-one", "voter-two");
        ObjectValue stored = runtime.getVariableTyped(instance, "voters", false);
        assertThat(stored.getSerializationDataFormat()).isEqualTo("application/json");
        assertThat(stored.getValueSerialized()).isEqualTo("[\"voter-one\",\"voter-two\"]");
    }

    @Test
    void aTaskIsShownToItsPersonAndUnknownToEverybodyElse() {
        String task = tasks.createTaskQuery()
                .processInstanceId(instance)
                .taskAssignee("voter-one")
                .singleResult()
                .getId();

        Http.Answer own = http.as(persons.with("voter-one")).get("/api/tasks/" + task + "/facts");
        Http.Answer foreign = http.as(persons.with("facts-stranger")).get("/api/tasks/" + task + "/facts");

        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().path("asked").asText()).isEqualTo("Vote.");
        assertThat(own.json().path("next").asText()).isEqualTo("The votes are counted.");
        assertThat(own.json().path("due").isNull()).isFalse();
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(http.anonymous().get("/api/tasks/" + task + "/facts").status())
                .isEqualTo(401);
    }

    @Test
    void theHistoryIsOurs() {
        assertThat(configuration().getHistoryLevel().getName()).isEqualTo("tollgate");
    }

    @Test
    void theSubTasksOfATaskAreFoundByTheIndex() {
        String plan = transaction.execute(status -> {
            jdbc.sql("set local enable_seqscan = off").update();
            return String.join(
                    "\n",
                    jdbc.sql("explain select * from act_ru_task where parent_task_id_ = 'some-task'")
                            .query(String.class)
                            .list());
        });

        assertThat(plan).containsPattern("Index.* (using|on) ").contains("parent_task_id_");
    }
}

package dev.tollgate.change.process;

import static dev.tollgate.change.ChangeFixture.MANAGER;

import dev.tollgate.change.ChangeFixture;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Work;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.spin.Spin;

/** Drives one change request as its people would, through their tasks. */
final class ChangeDriver {

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final Work work;
    final String key;

    ChangeDriver(ProcessEngine engine, Jobs jobs, Work work, String key) {
        this.engine = engine;
        this.jobs = jobs;
        this.work = work;
        this.key = key;
        run();
    }

    static String raise(ProcessEngine engine, Work work, String person, Map<String, ?> answers) {
        return work.start(person, definition(engine, "change-request"), answers);
    }

    static String definition(ProcessEngine engine, String process) {
        return engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
    }

    /** Runs what is due of the request and all that it called. */
    void run() {
        int ran = 1;
        while (ran > 0) {
            ran = 0;
            for (HistoricProcessInstance instance : instances()) {
                if (instance.getEndTime() == null) {
                    ran += jobs.runDueOf(instance.getId());
                }
            }
        }
    }

    void does(String person, String taskKey, Map<String, ?> answers) {
        work.complete(person, key, taskKey, answers);
        run();
    }

    /** What the form offers, with other answers where they are given. */
    void answers(String person, String taskKey, Map<String, ?> changed) {
        String task = work.task(key, taskKey, null).getId();
        Map<String, Object> all = new HashMap<>(engine.getTaskService().getVariablesLocal(task));
        all.putAll(changed);
        does(person, taskKey, all);
    }

    /** The pumps cost so much, the pipes as before. */
    void propose(String pumps) {
        answers(MANAGER, "propose-change", pumpsFor(pumps));
    }

    static Map<String, Object> pumpsFor(String amount) {
        return Map.of(
                "lines",
                Spin.JSON(List.of(
                        Map.of("name", "Pumps", "amount", amount), Map.of("name", "Pipes", "amount", "400000"))));
    }

    /** Everybody who is asked agrees. */
    void hear() {
        for (Task task : work.open(key)) {
            if (task.getTaskDefinitionKey().equals("give-opinion")) {
                work.completeTask(task.getAssignee(), task, Map.of("stance", "AGREE"));
            }
        }
        run();
    }

    void assess() {
        hear();
        answers(MANAGER, "complete-assessment", Map.of("actions", "Order the pump.", "size", 2));
    }

    void assessAnd(Map<String, ?> more) {
        hear();
        Map<String, Object> answers = new HashMap<>(Map.of("actions", "Order the pump.", "size", 2));
        answers.putAll(more);
        answers(MANAGER, "complete-assessment", answers);
    }

    void decide(String outcome) {
        answers(ChangeFixture.SPONSOR, "decide-change", Map.of("outcome", outcome, "reason", "So be it."));
    }

    void votes(String person, Map<String, ?> answers) {
        work.completeOwn(person, key, "cast-vote", answers);
        run();
    }

    List<String> waitingAt() {
        return work.waitingAt(key);
    }

    void fire(String process, String timer) {
        HistoricProcessInstance found = instances().stream()
                .filter(instance -> instance.getProcessDefinitionKey().equals(process) && instance.getEndTime() == null)
                .findFirst()
                .orElseThrow();
        jobs.fireTimer(found.getId(), timer);
        run();
    }

    boolean isOver() {
        return instances().stream().allMatch(instance -> instance.getEndTime() != null);
    }

    private List<HistoricProcessInstance> instances() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKeyLike(key + "%")
                .list();
    }

    /** Every box, event and gateway that was visited in these models. */
    Set<String> visited(String... processes) {
        Set<String> wanted = Set.of(processes);
        Set<String> visited = new HashSet<>();
        for (HistoricProcessInstance instance : instances()) {
            if (wanted.contains(instance.getProcessDefinitionKey())) {
                engine.getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(instance.getId())
                        .list()
                        .forEach(activity -> visited.add(activity.getActivityId()));
            }
        }
        return visited;
    }

    static Set<String> nodes(ProcessEngine engine, String process) {
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(definition(engine, process))
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }
}

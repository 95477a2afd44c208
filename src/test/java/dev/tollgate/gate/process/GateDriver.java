package dev.tollgate.gate.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tollgate.gate.GateFixture;
import dev.tollgate.support.Jobs;
import dev.tollgate.support.Work;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.ProjectId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.jspecify.annotations.Nullable;

/** Drives one gate review as its people would, through their tasks. */
final class GateDriver {

    private final ProcessEngine engine;
    private final Jobs jobs;
    private final Work work;
    final ProjectId project;
    final String key;
    final String instance;

    GateDriver(ProcessEngine engine, Jobs jobs, Work work, ProjectId project, String key) {
        this.engine = engine;
        this.jobs = jobs;
        this.work = work;
        this.project = project;
        this.key = key;
        this.instance = engine.getRuntimeService()
                .startProcessInstanceByKey(
                        "gate-review",
                        key,
                        Map.of(
                                "projectId",
                                project.value(),
                                "gate",
                                GateKind.ofCode(code(key)).name(),
                                "tier",
                                "STANDARD"))
                .getId();
        run();
    }

    private static String code(String key) {
        return key.substring(key.indexOf('.') + 1);
    }

    void run() {
        jobs.runDueOf(instance);
    }

    /** Does somebody's own task at a box, or one for everybody where they have none, and what follows by itself. */
    void does(String person, String taskKey, Map<String, ?> answers) {
        boolean own = work.open(project.value()).stream()
                .anyMatch(task -> task.getTaskDefinitionKey().equals(taskKey) && person.equals(task.getAssignee()));
        if (own) {
            work.completeOwn(person, project.value(), taskKey, answers);
        } else {
            work.complete(person, project.value(), taskKey, answers);
        }
        run();
    }

    void handIn() {
        does(GateFixture.MANAGER, "attach-evidence", Map.of("statement", "All is planned."));
    }

    void signOff(String person) {
        does(person, "give-sign-off", Map.of("answer", "YES"));
    }

    void vote(String person, String vote) {
        vote(person, Map.of("vote", vote, "reason", "I think so."));
    }

    void vote(String person, Map<String, ?> answers) {
        does(person, "cast-vote", answers);
    }

    void allVote(String... votes) {
        for (int index = 0; index < votes.length; index++) {
            vote(GateFixture.COMMITTEE.get(index), votes[index]);
        }
    }

    /** Hands in, signs off and opens the vote; whatever is missing stays missing. */
    void toTheVote() {
        handIn();
        signOff(GateFixture.BUSINESS);
        signOff(GateFixture.TECHNOLOGY);
        does(GateFixture.PMO, "check-readiness", Map.of("answer", "YES", "reason", "Let them decide."));
        assertThat(waitingAt()).containsOnly("cast-vote");
    }

    List<String> waitingAt() {
        return work.waitingAt(project.value());
    }

    boolean isOver() {
        return engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(instance)
                        .count()
                == 0;
    }

    void fire(String timer) {
        jobs.fireTimer(instance, timer);
        run();
    }

    /** What the process answers to its caller. */
    @Nullable
    Object answer(String variable) {
        HistoricVariableInstance found = engine.getHistoryService()
                .createHistoricVariableInstanceQuery()
                .processInstanceId(instance)
                .activityInstanceIdIn(instance)
                .variableName(variable)
                .singleResult();
        return found == null ? null : found.getValue();
    }

    /** Every box, event and gateway that was visited. */
    Set<String> visited() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .filter(id -> !id.endsWith("#multiInstanceBody"))
                .collect(Collectors.toSet());
    }

    static Set<String> nodes(ProcessEngine engine, String process) {
        String definition = engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId();
        return engine
                .getRepositoryService()
                .getBpmnModelInstance(definition)
                .getModelElementsByType(FlowNode.class)
                .stream()
                .map(FlowNode::getId)
                .collect(Collectors.toSet());
    }
}

package dev.tollgate.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.Spin;

/** People's work and the automatic work between, the same on every side, in the thread that calls. */
final class Work {

    static final String PMO = "bench-pmo";

    /** Five, as in the targets. */
    static final List<String> COMMITTEE =
            List.of("bench-chair", "bench-ann", "bench-ben", "bench-cleo", "bench-dan");

    /** What people answer, by task. A task that is not here is where the work ends. */
    private static final Map<String, Map<String, Object>> ANSWERS = Map.ofEntries(
            Map.entry(
                    "review-idea",
                    Map.of("decision", "ACCEPT", "sponsor", "bench-sponsor", "projectManager", "bench-manager")),
            Map.entry(
                    "write-business-case",
                    Map.of("summary", "Water", "options", "None", "recommendation", "Do it")),
            Map.entry(
                    "draft-charter",
                    Map.of("objectives", "Clean water", "scope", "One plant", "successCriteria", "It runs")),
            Map.entry("approve-initiation", Map.of("decision", "APPROVED")),
            Map.entry(
                    "nominate-seats",
                    Map.of(
                            "sponsor", "bench-sponsor",
                            "projectManager", "bench-manager",
                            "functionalOwner", "bench-business",
                            "technologyOwner", "bench-technology",
                            "steeringChair", COMMITTEE.get(0),
                            "steeringMembers", Spin.JSON(COMMITTEE.subList(1, COMMITTEE.size())))),
            Map.entry("accept-seat", Map.of("answer", "ACCEPT")),
            Map.entry("fill-raci-matrix", Map.of()),
            Map.entry("attach-evidence", Map.of("statement", "All is there.")),
            Map.entry("give-sign-off", Map.of("answer", "YES")),
            Map.entry("check-readiness", Map.of("answer", "YES", "reason", "Let them decide.")),
            Map.entry("cast-vote", Map.of("vote", "GO", "reason", "I think so.")));

    private final Side side;
    private final ProcessEngine engine;
    private final Meter meter;

    Work(Side side, Meter meter) {
        this.side = side;
        this.engine = side.engine();
        this.meter = meter;
    }

    /** From the start of a review to its decision on record. */
    void fullGate() {
        String project = side.plannedProject();
        meter.unit("full gate", () -> {
            startReview(project);
            goOn(project);
        });
    }

    /** From the proposal of an idea to the decision of its first gate. */
    String ideaToGateDecision() {
        List<String> project = new ArrayList<>();
        meter.unit("idea to gate decision", () -> {
            as("bench-proposer", () -> meter.deed(() -> project.add(side.newIdea()), "propose"));
            goOn(project.get(0));
        });
        return project.get(0);
    }

    /** A review up to the moment at which all votes are asked for. */
    String reviewAtTheVote() {
        String project = side.plannedProject();
        toTheVote(project);
        return project;
    }

    void toTheVote(String project) {
        startReview(project);
        goOn(project, Set.of("cast-vote"));
    }

    /** A review that waits for its evidence; answers the number of its process instance. */
    String reviewAtTheEvidence() {
        String project = side.plannedProject();
        startReview(project);
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(project + ".G2")
                .singleResult()
                .getId();
    }

    private void startReview(String project) {
        meter.deed(
                () -> engine.getRuntimeService()
                        .startProcessInstanceByKey(
                                "gate-review",
                                project + ".G2",
                                Map.of("projectId", project, "gate", "READY_FOR_EXECUTING", "tier", "STANDARD")),
                "start");
        runJobs(project);
    }

    void goOn(String project) {
        goOn(project, Set.of());
    }

    /** Does everything that people have answers for. */
    private void goOn(String project, Set<String> notThese) {
        runJobs(project);
        List<Task> open = open(project, notThese);
        while (!open.isEmpty()) {
            for (Task task : open) {
                complete(task);
                runJobs(project);
            }
            open = open(project, notThese);
        }
    }

    List<Task> open(String project, Set<String> notThese) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKeyLike(project + "%").list().stream()
                .filter(task -> ANSWERS.containsKey(task.getTaskDefinitionKey()))
                .filter(task -> !notThese.contains(task.getTaskDefinitionKey()))
                .toList();
    }

    void complete(Task task) {
        String person = task.getAssignee() == null ? PMO : task.getAssignee();
        side.before(task, meter);
        Map<String, Object> answers = new HashMap<>(ANSWERS.get(task.getTaskDefinitionKey()));
        as(
                person,
                () -> meter.deed(
                        () -> engine.getTaskService().complete(task.getId(), answers),
                        task.getTaskDefinitionKey(),
                        "any form"));
    }

    private void as(String person, Runnable deed) {
        engine.getIdentityService().setAuthentication(person, side.groupsOf(person));
        try {
            deed.run();
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    void runJobs(String project) {
        List<Job> due = due(project);
        while (!due.isEmpty()) {
            due.forEach(job ->
                    meter.deed(() -> engine.getManagementService().executeJob(job.getId()), "job"));
            due = due(project);
        }
    }

    private List<Job> due(String project) {
        Set<String> instances = engine
                .getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKeyLike(project + "%")
                .list()
                .stream()
                .map(ProcessInstance::getId)
                .collect(Collectors.toSet());
        return instances.isEmpty()
                ? List.of()
                : engine.getManagementService().createJobQuery().messages().processInstanceIds(instances).list();
    }
}

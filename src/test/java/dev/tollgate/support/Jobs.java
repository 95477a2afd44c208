package dev.tollgate.support;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Runs the engine's jobs by hand, in the test's own thread, so that a failing job fails the test with its own exception.
 */
public final class Jobs {

    /** Far more than any story needs: a model that never comes to rest is a mistake, not a long test. */
    private static final int TOO_MANY = 20_000;

    private final ManagementService management;
    private final RuntimeService runtime;
    private final HistoryService history;

    Jobs(ManagementService management, RuntimeService runtime, HistoryService history) {
        this.management = management;
        this.runtime = runtime;
        this.history = history;
    }

    /** Runs everything that is due now, and what becomes due by it, until nothing is left. Answers how many ran. */
    public int runDue() {
        return run(() -> due(management.createJobQuery()));
    }

    /** The same for one process instance and all that it called, however deep. */
    public int runDueOf(String processInstanceId) {
        return run(() -> family(processInstanceId).stream()
                .flatMap(member -> due(management.createJobQuery().processInstanceId(member)).stream())
                .toList());
    }

    /** The same for the instances of that business key and all that they called. */
    public int runDueOfBusinessKey(String businessKey) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .rootProcessInstances()
                .list()
                .stream()
                .mapToInt(instance -> runDueOf(instance.getId()))
                .sum();
    }

    /** Fires the one timer that stands at this activity of this instance or of one that it called, due or not. */
    public void fireTimer(String processInstanceId, String activityId) {
        List<Job> timers = family(processInstanceId).stream()
                .flatMap(member ->
                        management
                                .createJobQuery()
                                .processInstanceId(member)
                                .activityId(activityId)
                                .timers()
                                .list()
                                .stream())
                .toList();
        if (timers.size() != 1) {
            throw new AssertionError("Expected one timer at " + activityId + " but found " + timers.size()
                    + "; timers of this instance stand at " + timersOf(processInstanceId));
        }
        management.executeJob(timers.get(0).getId());
    }

    private List<String> timersOf(String processInstanceId) {
        Set<String> family = family(processInstanceId);
        return management.createJobQuery().timers().list().stream()
                .filter(job -> family.contains(job.getProcessInstanceId()))
                .map(job -> management
                        .createJobDefinitionQuery()
                        .jobDefinitionId(job.getJobDefinitionId())
                        .singleResult()
                        .getActivityId())
                .toList();
    }

    private int run(Supplier<List<Job>> nextRound) {
        int count = 0;
        for (List<Job> round = nextRound.get(); !round.isEmpty(); round = nextRound.get()) {
            for (Job job : round) {
                if (++count > TOO_MANY) {
                    throw new AssertionError("Still not at rest after " + TOO_MANY + " jobs, last " + job);
                }
                if (stillThere(job)) {
                    management.executeJob(job.getId());
                }
            }
        }
        return count;
    }

    /** A job of this round may have been taken away by one that ran before it. */
    private boolean stillThere(Job job) {
        return management.createJobQuery().jobId(job.getId()).count() == 1;
    }

    private List<Job> due(JobQuery query) {
        Set<String> housekeeping =
                history.findHistoryCleanupJobs().stream().map(Job::getId).collect(Collectors.toSet());
        return query.executable().active().list().stream()
                .filter(job -> !housekeeping.contains(job.getId()))
                .sorted(Comparator.comparing(Job::getDuedate, Comparator.nullsFirst(Comparator.<Date>naturalOrder())))
                .toList();
    }

    private Set<String> family(String processInstanceId) {
        Set<String> members = new HashSet<>();
        List<String> toVisit = new ArrayList<>(List.of(processInstanceId));
        while (!toVisit.isEmpty()) {
            String member = toVisit.remove(toVisit.size() - 1);
            if (members.add(member)) {
                runtime.createProcessInstanceQuery().superProcessInstanceId(member).list().stream()
                        .map(ProcessInstance::getId)
                        .forEach(toVisit::add);
            }
        }
        return members;
    }
}

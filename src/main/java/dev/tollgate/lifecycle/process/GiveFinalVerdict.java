package dev.tollgate.lifecycle.process;

import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.ServiceTaskDelegate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Compares what was planned with what became of it, in figures that the records bear out, and says so in the diary. */
@Component("giveFinalVerdict")
class GiveFinalVerdict extends ServiceTaskDelegate {

    private final Projects projects;
    private final ProjectWork work;
    private final DecisionRecords decisions;
    private final WorkingCalendar calendar;

    GiveFinalVerdict(Projects projects, ProjectWork work, DecisionRecords decisions, WorkingCalendar calendar) {
        this.projects = projects;
        this.work = work;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    @Override
    protected void run(DelegateExecution execution) {
        ProjectId project = projectOf(execution);
        boolean given = projects.diary(project).stream()
                .anyMatch(entry -> entry.what().equals("final-verdict")
                        && calendar.dayOf(entry.at()).equals(calendar.today()));
        if (!given) {
            projects.note(
                    project,
                    "final-verdict",
                    schedule(project) + " " + gates(project) + " Budget kept: n/a (no actual cost is recorded).");
        }
    }

    private String schedule(ProjectId project) {
        return work.plan(project)
                .map(Plan::finish)
                .map(finish -> ChronoUnit.DAYS.between(finish, calendar.today()))
                .map(late -> late > 0
                        ? "Finished " + late + " calendar days after the planned finish."
                        : "Finished by the planned finish, " + -late + " calendar days ahead.")
                .orElse("Finished on time: n/a (there was no plan).");
    }

    private String gates(ProjectId project) {
        List<DecisionRecord> gates = decisions.of(project).stream()
                .filter(record -> record.decision().kind().equals("gate"))
                .toList();
        long passed = gates.stream()
                .filter(record -> record.decision().outcome().equals("GO"))
                .count();
        return gates.isEmpty()
                ? "Gates passed with Go: n/a (none was decided)."
                : "Gates passed with Go: " + passed + " of " + gates.size() + " reviews.";
    }
}

package dev.tollgate.lifecycle;

import dev.tollgate.governance.Seat;
import dev.tollgate.governance.Seats;
import dev.tollgate.project.Projects;
import dev.tollgate.project.schedule.Schedules;
import dev.tollgate.project.schedule.Schedules.PlanFile;
import dev.tollgate.project.schedule.Schedules.Preview;
import dev.tollgate.vocabulary.Conflict;
import dev.tollgate.vocabulary.Forbidden;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.RuleBroken;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans from planning tools, taken over by whoever plans the project: its manager, or the PMO. */
@Service
@Transactional
public class PlanImport {

    private static final Set<String> FOR_EVERY_PROJECT = Set.of("pmo", "administrator");

    private final Projects projects;
    private final Seats seats;
    private final Schedules schedules;

    PlanImport(Projects projects, Seats seats, Schedules schedules) {
        this.projects = projects;
        this.seats = seats;
        this.schedules = schedules;
    }

    /**
     * @throws NotFound for whoever takes no part in the project
     * @throws Forbidden for whoever does not plan it
     * @throws RuleBroken where the project is over
     */
    @Transactional(readOnly = true)
    public void refuseUnlessPlanning(ProjectId project, PersonId person, Set<String> roles) {
        projects.mayRead(project, person, roles);
        boolean plans = roles.stream().anyMatch(FOR_EVERY_PROJECT::contains)
                || seats.holders(project, Seat.PROJECT_MANAGER.key()).contains(person);
        if (!plans) {
            throw new Forbidden("Only the project manager and the PMO import a plan; ask one of them.");
        }
        if (!projects.get(project).isRunning()) {
            throw new RuleBroken("project", "Project " + project + " is over; its plan stays as it is.");
        }
    }

    /** What taking the file over would change; nothing is written. */
    @Transactional(readOnly = true)
    public Preview preview(ProjectId project, PlanFile file) {
        return schedules.preview(project, file);
    }

    /**
     * Takes the file over.
     *
     * @param base the version with which it was compared; none to take over whatever holds
     * @throws Conflict where another version holds by now
     */
    public Preview apply(ProjectId project, PlanFile file, @Nullable Integer base, PersonId by) {
        return schedules.apply(project, file, base, by);
    }
}

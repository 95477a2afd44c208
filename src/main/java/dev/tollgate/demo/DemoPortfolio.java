package dev.tollgate.demo;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tollgate.gate.GateReviews;
import dev.tollgate.governance.RaciMatrix;
import dev.tollgate.governance.Seats;
import dev.tollgate.lifecycle.Lifecycle;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Plan;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.GateKind;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A dozen projects at different places of their lives, made through the doors that everybody uses. */
@Component
@ConditionalOnProperty("tollgate.demo")
class DemoPortfolio {

    private static final int PLANNING_TAKES = 30;
    private static final int HAND_OVER_TAKES = 20;

    private static final TypeReference<List<DemoProject>> PROJECTS = new TypeReference<>() {};

    private final Lifecycle lifecycle;
    private final Projects projects;
    private final ProjectWork work;
    private final Seats seats;
    private final RaciMatrix raci;
    private final GateReviews gates;
    private final WorkingCalendar calendar;
    private final ObjectMapper json;

    DemoPortfolio(
            Lifecycle lifecycle,
            Projects projects,
            ProjectWork work,
            Seats seats,
            RaciMatrix raci,
            GateReviews gates,
            WorkingCalendar calendar,
            ObjectMapper json) {
        this.lifecycle = lifecycle;
        this.projects = projects;
        this.work = work;
        this.seats = seats;
        this.raci = raci;
        this.gates = gates;
        this.calendar = calendar;
        this.json = json;
    }

    /** Creates the projects that are not there yet; one that people have worked on stays as it is. */
    void ensure() {
        List<DemoProject> wanted = read();
        var known = projects.byExternalId(wanted.stream().map(DemoProject::id).toList());
        wanted.stream().filter(project -> !known.containsKey(project.id())).forEach(this::create);
    }

    private void create(DemoProject project) {
        if (project.position() == LifecyclePosition.SCREENING) {
            lifecycle.begin(project.idea());
            return;
        }
        ProjectId id = projects.register(project.idea());
        projects.decideTier(id, project.tier(), "As the PMO decided at the screening.");
        work.saveCharter(id, project.charter(), new PersonId("pm"));
        if (project.isBeyond(LifecyclePosition.GOVERNANCE)) {
            fillSeats(id);
            raci.save(id, raci.draft(id));
            recordGates(id, project);
        } else {
            seats.appointProvisionally(id, "sponsor", new PersonId("sponsor"));
            seats.appointProvisionally(id, "project-manager", new PersonId("pm"));
        }
        if (project.isBeyond(LifecyclePosition.PLANNING)) {
            work.savePlan(id, plan(project), new PersonId("pm"));
        }
        lifecycle.takeUp(Map.of(id, project.position()));
    }

    private void fillSeats(ProjectId project) {
        for (String seat : List.of("sponsor", "project-manager", "functional-owner", "technology-owner")) {
            appoint(project, seat, seat.equals("project-manager") ? "pm" : seat);
        }
        appoint(project, "steering-chair", DemoPeople.BOARD.get(0));
        DemoPeople.BOARD.stream().skip(1).forEach(member -> appoint(project, "steering-member", member));
        appoint(project, "governing-body", "executive");
        appoint(project, "stakeholder", "finance");
        appoint(project, "input-giver", "finance");
        appoint(project, "workstream-lead", "pm");
        appoint(project, "implementer", "pm");
        appoint(project, "approver", "sponsor");
    }

    private void appoint(ProjectId project, String seat, String person) {
        seats.appoint(project, seat, new PersonId(person), "Of the demo.");
    }

    private void recordGates(ProjectId id, DemoProject project) {
        Plan plan = plan(project);
        var gatesBefore = new TreeMap<LifecyclePosition, LocalDate>(Map.of(
                LifecyclePosition.PLANNING, plan.start().minusDays(PLANNING_TAKES),
                LifecyclePosition.EXECUTING, plan.start(),
                LifecyclePosition.TRANSITION, plan.finish(),
                LifecyclePosition.CLOSING, plan.finish().plusDays(HAND_OVER_TAKES)));
        var kinds = List.of(GateKind.values()).iterator();
        gatesBefore
                .headMap(project.position(), true)
                .values()
                .forEach(day -> gates.recordImported(id, kinds.next(), day));
    }

    private Plan plan(DemoProject project) {
        LocalDate start = calendar.today().minusDays(project.begun()).plusDays(PLANNING_TAKES);
        return new Plan(
                start, start.plusDays(project.days()), project.money(), "In stages, each with a demonstration.");
    }

    private List<DemoProject> read() {
        try (var file = new ClassPathResource("demo/portfolio.json").getInputStream()) {
            return json.readValue(file, PROJECTS);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's portfolio cannot be read.", e);
        }
    }
}

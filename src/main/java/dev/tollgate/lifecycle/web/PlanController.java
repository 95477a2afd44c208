package dev.tollgate.lifecycle.web;

import dev.tollgate.lifecycle.PlanImport;
import dev.tollgate.people.CurrentPerson;
import dev.tollgate.project.Projects;
import dev.tollgate.project.schedule.Schedules;
import dev.tollgate.project.schedule.Schedules.PlanFile;
import dev.tollgate.project.schedule.Schedules.Preview;
import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.ProjectId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Takes plan files over and gives the schedule out. */
@RestController
@RequestMapping("/api/projects/{id}/plan")
class PlanController {

    private final PlanImport plans;
    private final Schedules schedules;
    private final Projects projects;
    private final CurrentPerson person;

    PlanController(PlanImport plans, Schedules schedules, Projects projects, CurrentPerson person) {
        this.plans = plans;
        this.schedules = schedules;
        this.projects = projects;
        this.person = person;
    }

    /**
     * @param title which of several projects in the file is meant
     * @param base the version with which a dry run compared; the answer is 409 where another one holds by now
     */
    @PutMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    PlanChangeView put(
            @PathVariable String id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String title,
            @RequestParam(required = false) @Nullable Integer base,
            @RequestParam(name = "dry-run", defaultValue = "false") boolean dryRun)
            throws IOException {
        ProjectId project = new ProjectId(id);
        plans.refuseUnlessPlanning(project, person.require(), person.roles());
        PlanFile plan = new PlanFile(
                Objects.requireNonNullElse(file.getOriginalFilename(), file.getName()), file.getBytes(), title);
        Preview preview = dryRun ? plans.preview(project, plan) : plans.apply(project, plan, base, person.require());
        return PlanChangeView.of(preview, !dryRun && !preview.change().isEmpty());
    }

    /** Tasks, milestones and links, with what was agreed about each beside it. */
    @GetMapping("/schedule")
    ScheduleView schedule(@PathVariable String id) {
        ProjectId project = readable(id);
        return ScheduleView.of(
                schedules.current(project).orElseThrow(() -> none(project)),
                schedules.agreed(project).orElse(null));
    }

    /** As Microsoft Project XML; always a download. */
    @GetMapping("/schedule.xml")
    ResponseEntity<byte[]> export(@PathVariable String id) {
        ProjectId project = readable(id);
        byte[] content = schedules.export(project).orElseThrow(() -> none(project));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(project + ".xml", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header("X-Content-Type-Options", "nosniff")
                .body(content);
    }

    private static NotFound none(ProjectId project) {
        return new NotFound("Project " + project + " has no schedule yet; import its plan.");
    }

    private ProjectId readable(String id) {
        ProjectId project = new ProjectId(id);
        projects.mayRead(project, person.require(), person.roles());
        return project;
    }
}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.lifecycle.Lifecycle;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over a few rows in a transaction of their own: all of them, with processes and gates, or none. */
@Component
class ImportBatch {

    private final Projects projects;
    private final Lifecycle lifecycle;
    private final GateReviews gates;
    private final ImportStore store;
    private final WorkingCalendar calendar;
    private final ProjectWork work;

    ImportBatch(
            Projects projects,
            Lifecycle lifecycle,
            GateReviews gates,
            ImportStore store,
            WorkingCalendar calendar,
            ProjectWork work) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.gates = gates;
        this.store = store;
        this.calendar = calendar;
        this.work = work;
    }

    private record Sorted(List<ImportedRow> created, Map<ProjectId, ImportedRow> changed, int unchanged) {

        ImportTally tally() {
            return new ImportTally(created.size(), changed.size(), unchanged);
        }
    }

    /** What would come of the rows. */
    @Transactional(readOnly = true, propagation = Propagation.REQUIRES_NEW)
    public ImportTally foresee(List<ImportedRow> rows) {
        return sorted(rows).tally();
    }

    /** Creates what is new and corrects what changed; where a running project stands is left to its people. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public ImportTally take(long importId, List<ImportedRow> rows) {
        Sorted sorted = sorted(rows);
        sorted.changed().forEach((project, row) -> {
            projects.correct(project, row.project(), "Row " + row.number() + " of import " + importId);
            decideTier(project, row);
        });
        store.keep(importId, sorted.changed());
        store.keep(importId, create(sorted.created()));
        return sorted.tally();
    }

    private Sorted sorted(List<ImportedRow> rows) {
        List<String> ids = rows.stream().map(ImportedRow::externalId).toList();
        Map<String, Project> known = projects.byExternalId(ids);
        Map<String, String> hashes = store.hashes(ids);
        List<ImportedRow> created = new ArrayList<>();
        Map<ProjectId, ImportedRow> changed = new LinkedHashMap<>();
        for (ImportedRow row : rows) {
            Project project = known.get(row.externalId());
            if (project == null) {
                created.add(row);
            } else if (!row.hash().equals(hashes.get(row.externalId()))) {
                changed.put(project.id(), row);
            }
        }
        return new Sorted(created, changed, rows.size() - created.size() - changed.size());
    }

    private Map<ProjectId, ImportedRow> create(List<ImportedRow> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        LocalDate today = calendar.today();
        List<ProjectId> ids = projects.registerImported(
                rows.stream().map(ImportedRow::project).toList());
        Map<ProjectId, ImportedRow> byProject = new LinkedHashMap<>();
        Map<ProjectId, LifecyclePosition> positions = new LinkedHashMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byProject.put(ids.get(i), rows.get(i));
            positions.put(ids.get(i), rows.get(i).position(today));
        }
        byProject.forEach((project, row) -> {
            decideTier(project, row);
            row.plan(today)
                    .ifPresent(
                            plan -> work.savePlan(project, plan, row.project().proposedBy()));
            row.passedGates(today).forEach(gate -> recordPassed(project, gate));
        });
        lifecycle.takeUp(positions);
        return byProject;
    }

    private void decideTier(ProjectId project, ImportedRow row) {
        if (row.tier() != null) {
            projects.decideTier(project, row.tier(), "As imported.");
        }
    }

    private void recordPassed(ProjectId project, ImportedRow.PassedGate passed) {
        gates.recordImported(project, passed.gate(), passed.on());
        if (!passed.dated()) {
            projects.note(
                    project,
                    "gate-undated",
                    passed.gate().code() + ": the file does not say when; passed by " + passed.on()
                            + " at the latest, as a later step was.");
        }
    }
}

package dev.tollgate.lifecycle.imports;

import dev.tollgate.gate.GateReviews;
import dev.tollgate.lifecycle.Lifecycle;
import dev.tollgate.lifecycle.LifecyclePosition;
import dev.tollgate.project.Project;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.vocabulary.Tier;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Takes over a few rows, with processes and gates: all of them, or none. */
@Component
class ImportBatch {

    private final Projects projects;
    private final Lifecycle lifecycle;
    private final GateReviews gates;
    private final ProjectWork work;
    private final LineStore lines;

    ImportBatch(Projects projects, Lifecycle lifecycle, GateReviews gates, ProjectWork work, LineStore lines) {
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.gates = gates;
        this.work = work;
        this.lines = lines;
    }

    /**
     * Creates what is new and corrects what changed; where a running project stands is left to its people. A project
     * that came from elsewhere since the rehearsal is corrected and not doubled.
     */
    void take(PortfolioImport portfolio, List<ImportLine> rows) {
        Map<String, Project> known =
                projects.byExternalId(rows.stream().map(ImportLine::externalId).toList());
        Map<ProjectId, ImportLine> taken = new LinkedHashMap<>();
        List<ImportLine> created = new ArrayList<>();
        for (ImportLine row : rows) {
            Project project = known.get(row.externalId());
            if (project == null) {
                created.add(row);
            } else {
                correct(portfolio, project, row);
                taken.put(project.id(), row);
            }
        }
        taken.putAll(create(portfolio, created));
        lines.keep(portfolio.id(), taken);
        Map<Integer, ProjectId> projectOfRow = new HashMap<>();
        taken.forEach((project, row) -> projectOfRow.put(row.number(), project));
        lines.done(portfolio.id(), projectOfRow);
    }

    private void correct(PortfolioImport portfolio, Project project, ImportLine row) {
        ImportedRow imported = new ImportedRow(row.said());
        projects.correct(
                project.id(),
                imported.project(row.externalId(), portfolio.by()),
                "Row " + row.number() + " of import " + portfolio.id());
        imported.tier().ifPresent(tier -> projects.decideTier(project.id(), tier, "As imported."));
    }

    private Map<ProjectId, ImportLine> create(PortfolioImport portfolio, List<ImportLine> rows) {
        if (rows.isEmpty()) {
            return Map.of();
        }
        List<ProjectId> ids = projects.registerImported(rows.stream()
                .map(row -> new ImportedRow(row.said()).project(row.externalId(), portfolio.by()))
                .toList());
        LocalDate asOf = Objects.requireNonNull(portfolio.asOf());
        Map<ProjectId, ImportLine> byProject = new LinkedHashMap<>();
        Map<ProjectId, LifecyclePosition> positions = new LinkedHashMap<>();
        Map<ProjectId, Tier> tiers = new LinkedHashMap<>();
        List<GateReviews.ImportedGate> passed = new ArrayList<>();
        List<Projects.Note> notes = new ArrayList<>();
        for (int i = 0; i < ids.size(); i++) {
            ProjectId project = ids.get(i);
            ImportedRow imported = new ImportedRow(rows.get(i).said());
            byProject.put(project, rows.get(i));
            positions.put(project, imported.position(asOf));
            imported.tier().ifPresent(tier -> tiers.put(project, tier));
            // Before the gates, of which the one into execution makes the plan a baseline.
            ImportedPlan.of(imported, asOf).ifPresent(plan -> work.savePlan(project, plan, portfolio.by()));
            for (ImportedRow.PassedGate gate : imported.passedGates(asOf)) {
                passed.add(new GateReviews.ImportedGate(project, gate.gate(), gate.on()));
                if (!gate.dated()) {
                    notes.add(undated(project, gate));
                }
            }
        }
        projects.decideTiers(tiers, "As imported.");
        gates.recordImported(passed);
        projects.noteAll(notes);
        lifecycle.takeUp(positions);
        return byProject;
    }

    private static Projects.Note undated(ProjectId project, ImportedRow.PassedGate passed) {
        return new Projects.Note(
                project,
                "gate-undated",
                passed.gate().code() + ": the file does not say when; passed by " + passed.on()
                        + " at the latest, as a later step was.");
    }
}

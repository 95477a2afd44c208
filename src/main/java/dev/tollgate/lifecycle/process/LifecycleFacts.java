package dev.tollgate.lifecycle.process;

import dev.tollgate.documents.Documents;
import dev.tollgate.documents.StoredDocument;
import dev.tollgate.project.Artefact;
import dev.tollgate.project.Baselines;
import dev.tollgate.project.Charter;
import dev.tollgate.project.DiaryEntry;
import dev.tollgate.project.ProjectWork;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.Phase;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.FactSection.Filed;
import dev.tollgate.workflow.facts.FactSection.Slot;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the tasks of the lifecycle show beside the project: what was written before, and the documents of the phase. */
@Component
@Order(10)
class LifecycleFacts implements TaskFactsProvider {

    private static final Artefact BUSINESS_CASE = new Artefact("business-case", "Business case");

    /** Which lines of the diary whoever does a task wants to read, by task. */
    private static final Map<String, Set<String>> NOTES = Map.of(
            "review-idea", Set.of("tier-decided", "idea-returned"),
            "revise-idea", Set.of("idea-returned"),
            "draft-charter", Set.of("business-case", "charter-returned"),
            "approve-initiation", Set.of("tier-decided", "step-omitted", "business-case", "charter-returned"),
            "draft-plan", Set.of("plan-reviewed"),
            "hand-over-to-business", Set.of("execution-reported"),
            "accept-deliverables", Set.of("execution-reported", "handed-over"),
            "hand-over-documents", Set.of("archive-refused"),
            "confirm-archive", Set.of("final-verdict", "documents-handed-over", "archive-refused"));

    private static final Map<String, Phase> FILED_IN = Map.of(
            "draft-charter", Phase.INITIATION,
            "approve-initiation", Phase.INITIATION,
            "draft-plan", Phase.PLANNING,
            "review-plan-for-business", Phase.PLANNING,
            "review-plan-for-technology", Phase.PLANNING,
            "execute-project", Phase.EXECUTING,
            "hand-over-to-business", Phase.TRANSITION,
            "accept-deliverables", Phase.CLOSING,
            "hand-over-documents", Phase.CLOSING,
            "confirm-archive", Phase.CLOSING);

    private static final Set<String> SHOW_CHARTER = Set.of("approve-initiation", "draft-plan");
    private static final Set<String> SHOW_PLAN =
            Set.of("review-plan-for-business", "review-plan-for-technology", "execute-project", "accept-deliverables");

    private final Projects projects;
    private final ProjectWork work;
    private final Baselines baselines;
    private final Documents documents;

    LifecycleFacts(Projects projects, ProjectWork work, Baselines baselines, Documents documents) {
        this.projects = projects;
        this.work = work;
        this.baselines = baselines;
        this.documents = documents;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.project() != null
                && (NOTES.containsKey(task.taskKey())
                        || FILED_IN.containsKey(task.taskKey())
                        || task.taskKey().equals("write-business-case")
                        || task.taskKey().equals("decide-on-withdrawal"));
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        ProjectId project = task.requireProject();
        List<FactSection> sections = new ArrayList<>();
        String withdrawal = task.text(ProjectLifecycleModel.WITHDRAWAL_REASON.name());
        if (withdrawal != null) {
            sections.add(new FactSection.Facts("The request", List.of(Fact.of("Why it should stop", withdrawal))));
        }
        notes(project, NOTES.getOrDefault(task.taskKey(), Set.of())).forEach(sections::add);
        if (SHOW_CHARTER.contains(task.taskKey())) {
            work.charter(project).map(LifecycleFacts::charter).ifPresent(sections::add);
        }
        if (SHOW_PLAN.contains(task.taskKey())) {
            work.plan(project).ifPresent(plan -> sections.addAll(PlanFacts.of(plan, baselines.current(project))));
        }
        List<Slot> slots = slots(project, task.taskKey());
        if (!slots.isEmpty()) {
            sections.add(new FactSection.Slots("Documents", slots));
        }
        return sections;
    }

    private Stream<FactSection> notes(ProjectId project, Set<String> wanted) {
        if (wanted.isEmpty()) {
            return Stream.empty();
        }
        List<Fact> facts = projects.diary(project).stream()
                .filter(entry -> wanted.contains(entry.what()))
                .map(LifecycleFacts::fact)
                .toList();
        return facts.isEmpty() ? Stream.empty() : Stream.of(new FactSection.Facts("What was said before", facts));
    }

    private static Fact fact(DiaryEntry entry) {
        String label = entry.what().replace('-', ' ');
        return Fact.of(Character.toUpperCase(label.charAt(0)) + label.substring(1), entry.detail());
    }

    private static FactSection charter(Charter charter) {
        return new FactSection.Facts(
                "The charter",
                List.of(
                        Fact.of("Objectives", charter.objectives()),
                        Fact.of("In scope", charter.scope()),
                        Fact.of("Out of scope", charter.outOfScope().isBlank() ? "–" : charter.outOfScope()),
                        Fact.of("Success criteria", charter.successCriteria()),
                        Fact.of("Risks and assumptions", charter.risks().isBlank() ? "–" : charter.risks())));
    }

    private List<Slot> slots(ProjectId project, String taskKey) {
        if (taskKey.equals("write-business-case")) {
            return List.of(slot(project, BUSINESS_CASE));
        }
        Phase phase = FILED_IN.get(taskKey);
        return phase == null
                ? List.of()
                : work.requiredArtefacts(project, phase).stream()
                        .map(artefact -> slot(project, artefact))
                        .toList();
    }

    private Slot slot(ProjectId project, Artefact artefact) {
        return new Slot(
                artefact.slot(),
                artefact.title(),
                true,
                documents.inSlot(project, artefact.slot()).stream()
                        .map(LifecycleFacts::filed)
                        .toList());
    }

    private static Filed filed(StoredDocument document) {
        return new Filed(
                document.title() + " (version " + document.version() + ")",
                document.link(),
                document.by().value(),
                document.at());
    }
}

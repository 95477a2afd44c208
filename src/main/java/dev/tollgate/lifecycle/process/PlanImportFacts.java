package dev.tollgate.lifecycle.process;

import dev.tollgate.documents.StoredDocument;
import dev.tollgate.lifecycle.PlanImport;
import dev.tollgate.project.schedule.ScheduleChange;
import dev.tollgate.project.schedule.ScheduleChange.Kind;
import dev.tollgate.project.schedule.ScheduleTask;
import dev.tollgate.project.schedule.Schedules.Preview;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.FactSection.Filed;
import dev.tollgate.workflow.facts.FactSection.Slot;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Above the forms of a plan import: the place for the file, then what it would change, row by row. */
@Component
@Order(10)
class PlanImportFacts implements TaskFactsProvider {

    private static final int MOST_ROWS = 200;
    private static final int MOST_WARNINGS = 50;

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final PlanImport plans;
    private final HandedInPlan handedIn;

    PlanImportFacts(PlanImport plans, HandedInPlan handedIn) {
        this.plans = plans;
        this.handedIn = handedIn;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.processKey().equals("plan-import");
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        ProjectId project = task.requireProject();
        if (task.taskKey().equals(PlanImportModel.HAND_IN_PLAN)) {
            return List.of(place(project));
        }
        String title = Objects.requireNonNullElse(task.text(PlanImportModel.TITLE.name()), "");
        String document = Objects.requireNonNull(task.text(PlanImportModel.DOCUMENT.name()));
        return differences(plans.preview(project, handedIn.file(document, title)));
    }

    private FactSection place(ProjectId project) {
        return new FactSection.Slots(
                "The plan",
                List.of(new Slot(
                        HandedInPlan.SLOT,
                        "Plan file",
                        true,
                        handedIn.versions(project).stream()
                                .map(PlanImportFacts::filed)
                                .toList())));
    }

    private static Filed filed(StoredDocument document) {
        return new Filed(
                document.title() + " (version " + document.version() + ")",
                document.link(),
                document.by().value(),
                document.at());
    }

    private static List<FactSection> differences(Preview preview) {
        List<FactSection> sections = new ArrayList<>();
        ScheduleChange change = preview.change();
        sections.add(new FactSection.Facts(
                "The file",
                List.of(
                        Fact.of("Project in the file", preview.schedule().title()),
                        Fact.of("Rows", preview.schedule().tasks().size() + ""),
                        Fact.of("Start", moment(preview.schedule().start())),
                        Fact.of("Finish", moment(preview.schedule().finish())),
                        Fact.of(
                                "Compared with",
                                preview.base() == 0 ? "no plan yet" : "version " + preview.base() + " of the plan"),
                        Fact.of("What differs", counts(change)))));
        List<String> warnings = preview.schedule().warnings();
        if (!warnings.isEmpty()) {
            sections.add(new FactSection.Table(
                    "Odd rows (" + warnings.size() + ")",
                    List.of("What is odd"),
                    warnings.stream()
                            .limit(MOST_WARNINGS)
                            .map(warning -> List.of(Cell.of(warning)))
                            .toList(),
                    ""));
        }
        sections.add(new FactSection.Table(
                change.rows().size() > MOST_ROWS
                        ? "What changes (the first " + MOST_ROWS + " of "
                                + change.rows().size() + ")"
                        : "What changes",
                List.of("Row", "Task", "Difference", "Start", "Finish"),
                change.rows().stream()
                        .limit(MOST_ROWS)
                        .map(PlanImportFacts::row)
                        .toList(),
                "The file says what the plan says already."));
        return sections;
    }

    private static List<Cell> row(ScheduleChange.Row row) {
        ScheduleTask was = row.before();
        ScheduleTask is = row.after();
        return List.of(
                Cell.of(String.valueOf(row.task().row())),
                Cell.of(row.task().name()),
                Cell.of(row.kinds().stream()
                        .sorted()
                        .map(PlanImportFacts::words)
                        .collect(Collectors.joining(", "))),
                Cell.of(fromTo(was == null ? null : was.start(), is == null ? null : is.start())),
                Cell.of(fromTo(was == null ? null : was.finish(), is == null ? null : is.finish())));
    }

    private static String fromTo(@Nullable LocalDateTime was, @Nullable LocalDateTime is) {
        String before = moment(Optional.ofNullable(was));
        String after = moment(Optional.ofNullable(is));
        return was == null || is == null || before.equals(after)
                ? (is == null ? before : after)
                : before + " → " + after;
    }

    private static String counts(ScheduleChange change) {
        String counts = Arrays.stream(Kind.values())
                .filter(kind -> change.count(kind) > 0)
                .map(kind -> change.count(kind) + " " + words(kind))
                .collect(Collectors.joining(", "));
        return counts.isEmpty() ? "nothing" : counts;
    }

    private static String words(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String moment(Optional<LocalDateTime> moment) {
        return moment.map(MOMENT::format).orElse("–");
    }
}

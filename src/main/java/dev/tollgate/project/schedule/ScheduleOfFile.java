package dev.tollgate.project.schedule;

import dev.tollgate.project.schedule.ScheduleTask.Kind;
import dev.tollgate.vocabulary.RuleBroken;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mpxj.Duration;
import org.mpxj.ProjectFile;
import org.mpxj.ProjectProperties;
import org.mpxj.Relation;
import org.mpxj.RelationType;
import org.mpxj.Task;
import org.mpxj.TimeUnit;

/** Makes a schedule of one project as the library read it: blank rows and the project's own row are no tasks. */
final class ScheduleOfFile {

    static final int MOST_TASKS = 50_000;
    static final int LONGEST_NAME = 1_000;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final long USUAL_DAY = 480;
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());

    private final ProjectFile file;
    private final ProjectProperties properties;
    private final Map<Integer, ScheduleTask> tasks = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();

    ScheduleOfFile(ProjectFile file, PlanFormat format) {
        this.file = file;
        this.properties = file.getProjectProperties();
        if (file.getTasks().size() > MOST_TASKS) {
            throw new RuleBroken(
                    "file",
                    "The " + format.title() + " plan has " + file.getTasks().size() + " rows; at most " + MOST_TASKS
                            + " are read. Split it.");
        }
    }

    Schedule schedule() {
        List<ScheduleTask> rows = new ArrayList<>();
        for (Task task : file.getTasks()) {
            if (isTask(task)) {
                ScheduleTask row = row(task, rows.size() + 1);
                rows.add(row);
                tasks.put(row.uid(), row);
            }
        }
        List<TaskLink> links = links();
        warnings.addAll(Oddities.of(rows, links));
        assignmentsAfterTheirTasks();
        return new Schedule(title(), currency(), minutesPerDay(), rows, links, warnings);
    }

    /** The row of level 0 is the project itself; a row without a name and dates is one that the author left blank. */
    private static boolean isTask(Task task) {
        Integer level = task.getOutlineLevel();
        boolean blank =
                task.getNull() || ((task.getName() == null || task.getName().isBlank()) && task.getStart() == null);
        boolean theProject = level != null && level == 0 && Objects.equals(task.getUniqueID(), 0);
        return !blank && !theProject && task.getUniqueID() != null;
    }

    private ScheduleTask row(Task task, int position) {
        Integer shown = task.getID();
        Integer level = task.getOutlineLevel();
        String name = Objects.requireNonNullElse(task.getName(), "").strip();
        return new ScheduleTask(
                task.getUniqueID(),
                shown == null || shown < 1 ? position : shown,
                level == null ? 1 : Math.max(1, level),
                Objects.requireNonNullElse(task.getWBS(), ""),
                name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME - 1) + "…" : name,
                kind(task),
                task.getStart(),
                task.getFinish(),
                minutes(task.getDuration()),
                percent(task.getPercentageComplete()),
                amount(task.getCost()),
                task.getCritical(),
                minutes(task.getTotalSlack()),
                task.getResourceAssignments().stream()
                        .map(assignment -> assignment.getResource())
                        .filter(Objects::nonNull)
                        .map(resource -> resource.getName())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }

    private static Kind kind(Task task) {
        if (task.getSummary() || task.hasChildTasks()) {
            return Kind.SUMMARY;
        }
        return task.getMilestone() ? Kind.MILESTONE : Kind.TASK;
    }

    private List<TaskLink> links() {
        List<TaskLink> links = new ArrayList<>();
        for (Relation relation : file.getRelations()) {
            Integer from = relation.getPredecessorTask().getUniqueID();
            Integer to = relation.getSuccessorTask().getUniqueID();
            if (tasks.containsKey(from) && tasks.containsKey(to)) {
                Long lag = minutes(relation.getLag());
                links.add(new TaskLink(from, to, type(relation.getType()), lag == null ? 0 : lag));
            }
        }
        return links;
    }

    private static TaskLink.Type type(@Nullable RelationType type) {
        return switch (type == null ? RelationType.FINISH_START : type) {
            case FINISH_START -> TaskLink.Type.FINISH_TO_START;
            case START_START -> TaskLink.Type.START_TO_START;
            case FINISH_FINISH -> TaskLink.Type.FINISH_TO_FINISH;
            case START_FINISH -> TaskLink.Type.START_TO_FINISH;
        };
    }

    private void assignmentsAfterTheirTasks() {
        for (Task task : file.getTasks()) {
            ScheduleTask row = tasks.get(task.getUniqueID());
            if (row != null && row.finish() != null) {
                task.getResourceAssignments().stream()
                        .filter(work ->
                                work.getStart() != null && work.getStart().isAfter(row.finish()))
                        .forEach(work -> warnings.add(Oddities.inRow(
                                row, "somebody works on it from " + work.getStart() + ", after it is finished")));
            }
        }
    }

    private @Nullable Long minutes(@Nullable Duration duration) {
        if (duration == null) {
            return null;
        }
        double minutes = duration.convertUnits(TimeUnit.MINUTES, properties).getDuration();
        return Double.isFinite(minutes) ? Math.round(minutes) : null;
    }

    private static BigDecimal percent(@Nullable Number number) {
        BigDecimal percent = number == null ? null : amount(number);
        return percent == null ? BigDecimal.ZERO : percent.max(BigDecimal.ZERO).min(HUNDRED);
    }

    /** The library counts in binary fractions; fifteen digits are what they hold. */
    private static @Nullable BigDecimal amount(@Nullable Number number) {
        if (number == null || !Double.isFinite(number.doubleValue())) {
            return null;
        }
        BigDecimal amount = new BigDecimal(number.doubleValue(), new MathContext(15)).stripTrailingZeros();
        return amount.scale() < 0 ? amount.setScale(0) : amount;
    }

    private String title() {
        String title = properties.getProjectTitle();
        String name = title == null || title.isBlank() ? properties.getName() : title;
        return name == null || name.isBlank() ? "Plan without a title" : name.strip();
    }

    private @Nullable String currency() {
        String code = properties.getCurrencyCode();
        return code != null && CURRENCIES.contains(code) ? code : null;
    }

    private long minutesPerDay() {
        Integer minutes = properties.getMinutesPerDay();
        return minutes == null || minutes < 1 ? USUAL_DAY : minutes;
    }
}

package dev.tollgate.lifecycle.process;

import dev.tollgate.governance.DecisionRecord;
import dev.tollgate.governance.DecisionRecords;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.people.WorkingCalendar;
import dev.tollgate.project.Project;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.facts.FactSection;
import dev.tollgate.workflow.facts.FactSection.Cell;
import dev.tollgate.workflow.facts.FactSection.Fact;
import dev.tollgate.workflow.facts.TaskContext;
import dev.tollgate.workflow.facts.TaskFactsProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What stands above every form of a project: which project it is, and what was decided about it before. */
@Component
@Order(0)
class ProjectTaskFacts implements TaskFactsProvider {

    private final Projects projects;
    private final DecisionRecords decisions;
    private final Directory directory;
    private final WorkingCalendar calendar;

    ProjectTaskFacts(Projects projects, DecisionRecords decisions, Directory directory, WorkingCalendar calendar) {
        this.projects = projects;
        this.decisions = decisions;
        this.directory = directory;
        this.calendar = calendar;
    }

    @Override
    public boolean appliesTo(TaskContext task) {
        return task.project() != null && projects.find(task.requireProject()).isPresent();
    }

    @Override
    public List<FactSection> factsFor(TaskContext task) {
        ProjectId id = task.requireProject();
        List<FactSection> sections = new ArrayList<>();
        sections.add(about(projects.get(id)));
        List<DecisionRecord> before = decisions.of(id);
        if (!before.isEmpty()) {
            sections.add(decided(before));
        }
        return sections;
    }

    private FactSection about(Project project) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("Project", project.id() + " – " + project.name()));
        facts.add(Fact.of("Phase", project.phase().title()));
        facts.add(Fact.of("Governance tier", project.tier() == null ? "not decided yet" : words(project.tier())));
        facts.add(Fact.of(
                "Value", project.value() == null ? "not known" : project.value().toString()));
        facts.add(Fact.of("What it is about", text(project.description())));
        facts.add(Fact.of("Benefit", text(project.benefit())));
        facts.add(Fact.of("Risk", weight(project.weight().risk())));
        facts.add(Fact.of("Strategic weight", weight(project.weight().strategic())));
        return new FactSection.Facts("The project", facts);
    }

    private FactSection decided(List<DecisionRecord> records) {
        Map<PersonId, Person> names = directory.all(records.stream()
                .map(record -> record.decision().decidedBy())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        return new FactSection.Table(
                "Decided before",
                List.of("What", "Outcome", "Reason", "By", "On"),
                records.stream().map(record -> row(record, names)).toList(),
                "");
    }

    private List<Cell> row(DecisionRecord record, Map<PersonId, Person> names) {
        var decision = record.decision();
        return List.of(
                Cell.of(decision.kind() + " (" + decision.subjectKey() + ")"),
                Cell.of(decision.outcome().toLowerCase(Locale.ROOT).replace('_', ' ')),
                Cell.of(text(decision.summary())),
                Cell.of(by(decision.decidedBy(), decision.votes(), names)),
                Cell.of(calendar.dayOf(decision.decidedAt()).toString()));
    }

    private static String by(@Nullable PersonId person, Collection<?> votes, Map<PersonId, Person> names) {
        if (person == null) {
            return votes.isEmpty() ? "imported" : votes.size() + " votes";
        }
        Person known = names.get(person);
        return known == null ? person.value() : known.name();
    }

    private static String words(Enum<?> value) {
        String name = value.name().toLowerCase(Locale.ROOT);
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String weight(@Nullable Integer value) {
        return value == null ? "not known" : value + " of 5";
    }

    private static String text(String text) {
        return text.isBlank() ? "–" : text;
    }
}

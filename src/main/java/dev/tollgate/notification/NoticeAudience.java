package dev.tollgate.notification;

import dev.tollgate.governance.RaciParts;
import dev.tollgate.governance.RaciParts.Part;
import dev.tollgate.governance.matters.Matter;
import dev.tollgate.governance.matters.Matters;
import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import dev.tollgate.workflow.OpenTasks;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Whom a notification box means by its audience. */
@Component
class NoticeAudience {

    private static final String EVERYONE = "everyone-involved";

    /** Of the project: who takes part in these capacities. */
    private static final Map<String, Set<String>> CAPACITIES = Map.ofEntries(
            Map.entry("proposer", Set.of("proposer")),
            Map.entry("sponsor", Set.of("sponsor")),
            Map.entry("project-manager", Set.of("project-manager")),
            Map.entry("functional-owner", Set.of("functional-owner")),
            Map.entry("technology-owner", Set.of("technology-owner")),
            Map.entry("steering-committee", Set.of("steering-chair", "steering-member")),
            Map.entry("workstream-leads", Set.of("workstream-lead")),
            Map.entry("stakeholders", Set.of("stakeholder")));

    /** Of the organisation: who has these roles. */
    private static final Map<String, String> ROLES = Map.of(
            "pmo", "pmo",
            "executives", "executive",
            "process-owners", "process-owner",
            "all-project-managers", "project-manager",
            "administrators", "administrator");

    /** Of the row of the RACI matrix that the matter names. */
    private static final Map<String, Part> RACI = Map.of(
            "raci-informed", Part.INFORMED, "raci-consulted", Part.CONSULTED, "raci-accountable", Part.ACCOUNTABLE);

    /** Of the tasks that are open: whom they wait on. */
    private static final String WAITED_ON = "waited-on";

    /**
     * Somebody who hears of it.
     *
     * @param why completes "You get this mail because …"
     */
    record Hearer(Person person, String why) {}

    private final Projects projects;
    private final Directory directory;
    private final Matters matters;
    private final RaciParts raci;
    private final OpenTasks tasks;
    private final Audience ofTasks;

    NoticeAudience(
            Projects projects,
            Directory directory,
            Matters matters,
            RaciParts raci,
            OpenTasks tasks,
            Audience ofTasks) {
        this.projects = projects;
        this.directory = directory;
        this.matters = matters;
        this.raci = raci;
        this.tasks = tasks;
        this.ofTasks = ofTasks;
    }

    static Set<String> words() {
        Set<String> words = new TreeSet<>(CAPACITIES.keySet());
        words.addAll(ROLES.keySet());
        words.addAll(RACI.keySet());
        words.add(EVERYONE);
        words.add(WAITED_ON);
        return words;
    }

    /** Everybody once, whatever number of audiences they belong to. */
    Collection<Hearer> of(ProjectId project, String businessKey, List<String> audiences) {
        Map<PersonId, Hearer> hearers = new LinkedHashMap<>();
        audiences.stream()
                .flatMap(audience -> hearing(audience, project, businessKey))
                .forEach(hearer -> hearers.putIfAbsent(hearer.person().id(), hearer));
        return hearers.values();
    }

    private Stream<Hearer> hearing(String audience, ProjectId project, String businessKey) {
        String role = ROLES.get(audience);
        if (role != null) {
            return directory.withRole(role).stream().map(person -> new Hearer(person, "you have the role " + role));
        }
        Part part = RACI.get(audience);
        if (part != null) {
            return named(
                    inRaci(businessKey, part),
                    "the RACI matrix of the project names you as " + part.name().toLowerCase(Locale.ROOT));
        }
        return audience.equals(WAITED_ON) ? waitedOn(businessKey) : takingPart(audience, project);
    }

    private Stream<Hearer> takingPart(String audience, ProjectId project) {
        Set<String> wanted = CAPACITIES.getOrDefault(audience, Set.of());
        return projects.takingPart(project).entrySet().stream()
                .filter(capacity -> audience.equals(EVERYONE) || wanted.contains(capacity.getKey()))
                .flatMap(capacity -> named(
                        capacity.getValue(),
                        "you take part in the project as " + capacity.getKey().replace('-', ' ')));
    }

    private Stream<Hearer> waitedOn(String businessKey) {
        return tasks.about(businessKey).stream()
                .flatMap(task -> ofTasks.of(task).stream()
                        .map(listener -> new Hearer(listener.person(), "\"" + task.name() + "\" waits for you")));
    }

    /** Of the matter of this key, or of the one to which it belongs. */
    private List<PersonId> inRaci(String businessKey, Part part) {
        for (String key = businessKey; key.contains("."); key = key.substring(0, key.lastIndexOf('.'))) {
            Optional<Matter> matter = matters.find(key);
            if (matter.isPresent()) {
                return raci.people(matter.get().project(), matter.get().raciRow(), part);
            }
        }
        return List.of();
    }

    private Stream<Hearer> named(List<PersonId> people, String why) {
        return directory.all(people).values().stream().map(person -> new Hearer(person, why));
    }
}

package dev.tollgate.notification;

import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.project.Projects;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
    private static final Map<String, String> ROLES =
            Map.of("pmo", "pmo", "executives", "executive", "process-owners", "process-owner");

    /**
     * Somebody who hears of it.
     *
     * @param why completes "You get this mail because …"
     */
    record Hearer(Person person, String why) {}

    private final Projects projects;
    private final Directory directory;

    NoticeAudience(Projects projects, Directory directory) {
        this.projects = projects;
        this.directory = directory;
    }

    static Set<String> words() {
        Set<String> words = new TreeSet<>(CAPACITIES.keySet());
        words.addAll(ROLES.keySet());
        words.add(EVERYONE);
        return words;
    }

    /** Everybody once, whatever number of audiences they belong to. */
    Collection<Hearer> of(ProjectId project, List<String> audiences) {
        Map<PersonId, Hearer> hearers = new LinkedHashMap<>();
        Map<String, List<PersonId>> part = projects.takingPart(project);
        for (String audience : audiences) {
            if (ROLES.containsKey(audience)) {
                directory
                        .withRole(ROLES.get(audience))
                        .forEach(person -> hearers.putIfAbsent(
                                person.id(), new Hearer(person, "you have the role " + ROLES.get(audience))));
            } else {
                Set<String> capacities =
                        audience.equals(EVERYONE) ? part.keySet() : CAPACITIES.getOrDefault(audience, Set.of());
                capacities.forEach(capacity -> directory
                        .all(part.getOrDefault(capacity, List.of()))
                        .values()
                        .forEach(person -> hearers.putIfAbsent(
                                person.id(),
                                new Hearer(
                                        person,
                                        "you take part in the project as " + capacity.replace('-', ' ')))));
            }
        }
        return hearers.values();
    }
}

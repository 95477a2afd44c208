package dev.tollgate.governance.mandates.process;

import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.vocabulary.ProjectId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who left and who took which seats of which projects in one transaction. */
final class SeatChanges {

    private final Set<ProjectId> newProjects = new HashSet<>();
    private final Map<ProjectId, Map<PersonId, String>> leavers = new LinkedHashMap<>();
    private final Set<ProjectId> changed = new HashSet<>();

    /** Nothing waits for anybody in a project that is only being registered. */
    void registered(ProjectId project) {
        newProjects.add(project);
    }

    void left(ProjectId project, String seat, PersonId person) {
        changed.add(project);
        leavers.computeIfAbsent(project, any -> new HashMap<>()).put(person, seat);
    }

    void taken(ProjectId project) {
        changed.add(project);
    }

    /** Those in which tasks may have to go elsewhere. */
    Set<ProjectId> projects() {
        Set<ProjectId> projects = new HashSet<>(changed);
        projects.removeAll(newProjects);
        return projects;
    }

    /** The seats that people left, by person. */
    Map<PersonId, String> leaversOf(ProjectId project) {
        return leavers.getOrDefault(project, Map.of());
    }
}

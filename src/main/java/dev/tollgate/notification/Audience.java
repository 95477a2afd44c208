package dev.tollgate.notification;

import dev.tollgate.people.Directory;
import dev.tollgate.people.Person;
import dev.tollgate.vocabulary.PersonId;
import dev.tollgate.workflow.events.OpenTask;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who hears of a task, and why. */
@Component
class Audience {

    /** The role that looks after what is late. */
    private static final String PMO = "pmo";

    /**
     * Somebody who hears of it.
     *
     * @param why completes "You get this mail because …"
     * @param duty whether the task is theirs to do
     */
    record Listener(Person person, String why, boolean duty) {}

    private final Directory directory;

    Audience(Directory directory) {
        this.directory = directory;
    }

    /** Its assignee; where there is none, everybody who may take it. */
    Collection<Listener> of(OpenTask task) {
        Map<PersonId, Listener> listeners = new LinkedHashMap<>();
        String assignee = task.assignee();
        if (assignee != null) {
            named(List.of(assignee), "the task is assigned to you", listeners);
            return listeners.values();
        }
        named(task.candidateUsers(), "you are one of those who may do the task", listeners);
        task.candidateGroups().forEach(group -> group(group, listeners));
        return listeners.values();
    }

    /** The same people, and the PMO. */
    Collection<Listener> ofOverdue(OpenTask task) {
        Map<PersonId, Listener> listeners = new LinkedHashMap<>();
        of(task).forEach(listener -> listeners.put(listener.person().id(), listener));
        for (Person person : directory.withRole(PMO)) {
            listeners.putIfAbsent(
                    person.id(), new Listener(person, "you belong to the PMO, which looks after what is late", false));
        }
        return listeners.values();
    }

    /** Whom the task waits on, as people say it. */
    String waitsOn(OpenTask task) {
        String assignee = task.assignee();
        List<String> people = assignee == null ? task.candidateUsers() : List.of(assignee);
        List<String> groups = assignee == null ? task.candidateGroups() : List.of();
        return Stream.concat(
                        directory.all(people.stream().map(PersonId::new).toList()).values().stream()
                                .map(Person::name),
                        groups.stream().map(group -> "anybody with the role " + group))
                .collect(Collectors.joining(", "));
    }

    private void named(List<String> ids, String why, Map<PersonId, Listener> listeners) {
        directory
                .all(ids.stream().map(PersonId::new).toList())
                .values()
                .forEach(person -> listeners.putIfAbsent(person.id(), new Listener(person, why, true)));
    }

    private void group(String group, Map<PersonId, Listener> listeners) {
        for (Person person : directory.withRole(group)) {
            listeners.putIfAbsent(
                    person.id(),
                    new Listener(person, "you have the role " + group + ", and anybody with it may do the task", true));
        }
    }
}

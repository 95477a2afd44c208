package dev.tollgate.people;

import dev.tollgate.vocabulary.NotFound;
import dev.tollgate.vocabulary.PersonId;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Service;

/** Everybody who can log in, by the one identity service of the engine. */
@Service
public class Directory {

    private final IdentityService identities;

    Directory(IdentityService identities) {
        this.identities = identities;
    }

    public Optional<Person> find(PersonId id) {
        return unrestricted(() -> Optional.ofNullable(
                        identities.createUserQuery().userId(id.value()).singleResult())
                .map(user -> person(user, rolesOf(id))));
    }

    /** @throws NotFound where nobody has this user name */
    public Person get(PersonId id) {
        return find(id).orElseThrow(() -> new NotFound("There is no person \"" + id + "\"."));
    }

    /** Those of the given people who exist, without their roles. */
    public Map<PersonId, Person> all(Collection<PersonId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String[] wanted = ids.stream().map(PersonId::value).distinct().toArray(String[]::new);
        return unrestricted(() -> byId(
                identities.createUserQuery().userIdIn(wanted).list().stream().map(user -> person(user, Set.of()))));
    }

    /** Everybody by name, without their roles. */
    public List<Person> everyone() {
        return unrestricted(() -> identities.createUserQuery().list().stream()
                .map(user -> person(user, Set.of()))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(Person::id))
                .toList());
    }

    /** Everybody with this role, by name; only this role is filled in. */
    public List<Person> withRole(String role) {
        return unrestricted(() -> identities.createUserQuery().memberOfGroup(role).list().stream()
                .map(user -> person(user, Set.of(role)))
                .sorted(Comparator.comparing(Person::name, String.CASE_INSENSITIVE_ORDER))
                .toList());
    }

    /** Makes somebody a member of a role's group; nothing happens to a member. */
    public void grant(PersonId id, String role) {
        unrestricted(() -> {
            boolean member = identities
                            .createUserQuery()
                            .userId(id.value())
                            .memberOfGroup(role)
                            .count()
                    > 0;
            if (!member) {
                identities.createMembership(id.value(), role);
            }
            return id;
        });
    }

    /** The engine would hide people from whoever may not administer them; names are no secret to colleagues. */
    private <T> T unrestricted(Supplier<T> question) {
        Authentication asking = identities.getCurrentAuthentication();
        identities.clearAuthentication();
        try {
            return question.get();
        } finally {
            if (asking != null) {
                identities.setAuthentication(asking);
            }
        }
    }

    private Set<String> rolesOf(PersonId id) {
        return identities.createGroupQuery().groupMember(id.value()).list().stream()
                .map(Group::getId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<PersonId, Person> byId(Stream<Person> people) {
        return people.collect(Collectors.toMap(Person::id, person -> person, (one, other) -> one, LinkedHashMap::new));
    }

    private static Person person(User user, Set<String> roles) {
        String name = Stream.of(user.getFirstName(), user.getLastName())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        String email = user.getEmail();
        return new Person(
                new PersonId(user.getId()),
                name.isEmpty() ? user.getId() : name,
                email == null || email.isBlank() ? null : email,
                roles);
    }
}

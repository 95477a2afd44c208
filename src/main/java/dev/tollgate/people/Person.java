package dev.tollgate.people;

import dev.tollgate.vocabulary.PersonId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in.
 *
 * @param name first and last name, or the user name where there is neither
 * @param email where mail goes; none where the person has no address
 * @param roles the ids of the groups to which the person belongs
 */
public record Person(PersonId id, String name, @Nullable String email, Set<String> roles) {}

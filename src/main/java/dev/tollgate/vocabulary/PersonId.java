package dev.tollgate.vocabulary;

/**
 * A person, by the name under which they log in.
 *
 * @param value not blank
 */
public record PersonId(String value) implements Comparable<PersonId> {

    public PersonId {
        if (value.isBlank()) {
            throw new RuleBroken("person", "A person must be named.");
        }
    }

    @Override
    public int compareTo(PersonId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}

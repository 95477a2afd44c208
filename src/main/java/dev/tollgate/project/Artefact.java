package dev.tollgate.project;

/**
 * A document that a phase must leave behind.
 *
 * @param key the last part of its slot: {@code artefact:project-charter}
 */
public record Artefact(String key, String title) {

    public String slot() {
        return "artefact:" + key;
    }
}
